"""Resolve a code or a name to a place, or say what to type instead."""

from __future__ import annotations

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place
from trustbrief.places.names import PlaceNames
from trustbrief.places.spelling import normalise

MAX_LENGTH = 100
EXAMPLE = "use an English country name or an ISO code, for example: japan, JP, JPN or 392"


class UnknownPlaceError(PlaceError):
    """No place goes by that name."""


def resolve(text: str, names: PlaceNames) -> Place:
    """Return the place that `text` means.

    Args:
        text: An ISO 3166-1 code (alpha-2, alpha-3 or numeric), an English name,
            an alias or the name of a culture cluster. Case, accents and
            punctuation do not matter.
        names: What can be resolved.

    Raises:
        UnknownPlaceError: nothing goes by that name.
        PlaceError: it is no name, or more than one place goes by it.

    """
    if len(text) > MAX_LENGTH:
        raise PlaceError(
            f"{quoted(text)} has {len(text)} characters, a place name at most {MAX_LENGTH}",
            hint=EXAMPLE,
        )
    key = normalise(text)
    if not key:
        raise PlaceError(f"{quoted(text)} names no place", hint=EXAMPLE)
    codes = names.by_name.get(key, ())
    if len(codes) == 1:
        return names.places[codes[0]]
    if codes:
        readings = " or ".join(f"{names.places[code].name} ({code})" for code in codes)
        raise PlaceError(f"{quoted(text)} can mean {readings}", hint=f"type {' or '.join(codes)}")
    raise UnknownPlaceError(f"no place is called {quoted(text)}", hint=_suggestion(key, names))


def _suggestion(key: str, names: PlaceNames) -> str:
    # Costs 2 ms to import and is wanted only after a typo.
    from difflib import get_close_matches

    close = get_close_matches(key, names.by_name, n=6, cutoff=0.7)
    meant = dict.fromkeys(names.places[code].name for name in close for code in names.by_name[name])
    return f"did you mean {_either(list(meant)[:3])}?" if meant else EXAMPLE


def _either(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"
