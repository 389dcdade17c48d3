"""Resolve a code or a name to a place, or say what to type instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches

from trustbrief.errors import PlaceError
from trustbrief.model.place import Place
from trustbrief.places.names import PlaceNames

MAX_LENGTH = 100


def resolve(text: str, names: PlaceNames) -> Place:
    """Return the place that `text` means.

    Args:
        text: An ISO 3166-1 code (alpha-2, alpha-3 or numeric), an English name,
            an alias or the name of a culture cluster. Case, accents and
            punctuation do not matter.
        names: What can be resolved.

    Raises:
        PlaceError: nothing, or more than one place, goes by that name.

    """
    shown = printable(text)
    if len(text) > MAX_LENGTH:
        raise PlaceError(f"a place name has at most {MAX_LENGTH} characters, this has {len(text)}")
    key = normalise(text)
    if not key:
        raise PlaceError("the place is empty", hint="name a country, for example: trustbrief region japan")
    codes = names.by_name.get(key, ())
    if len(codes) == 1:
        return names.places[codes[0]]
    if codes:
        readings = ", ".join(f"{names.places[code].name} ({code})" for code in codes)
        raise PlaceError(f"{shown!r} can mean {readings}", hint=f"type the code: {' or '.join(codes)}")
    raise PlaceError(f"no place is called {shown!r}", hint=_suggestion(key, names))


def normalise(text: str) -> str:
    """Return the form in which names are compared.

    Accents, case, punctuation and a leading `the` are dropped; scripts other
    than Latin are kept.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", " ", bare.replace("&", " and ")).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def printable(text: str) -> str:
    """Return text that is safe to echo: no controls, no direction overrides, short."""
    kept = "".join(c for c in text if unicodedata.category(c)[0] != "C")
    return kept if len(kept) <= 40 else f"{kept[:39]}…"


def _suggestion(key: str, names: PlaceNames) -> str:
    close = get_close_matches(key, names.by_name, n=6, cutoff=0.7)
    meant = dict.fromkeys(names.places[code].name for name in close for code in names.by_name[name])
    if meant:
        return f"did you mean {_either(list(meant)[:3])}?"
    return "use an English country name or an ISO code such as JP"


def _either(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"


def index(entries: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Turn spellings with their codes into a table of normalised names."""
    table: dict[str, tuple[str, ...]] = {}
    for spelling, codes in entries.items():
        key = normalise(spelling)
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *codes)))
    return table
