"""The places whose names start with what was typed, the likeliest first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from trustbrief.errors import DataError
from trustbrief.model.place import Place
from trustbrief.places.gazetteer import Gazetteer, SortedLines
from trustbrief.places.spelling import APOSTROPHES, normalise, unaccented

MOST = 20
# Before a letter is typed: the likeliest places of all.
ANY = "*"


def places_starting(
    folder: Path, typed: str, kinds: Collection[str] = (), most: int = MOST
) -> list[tuple[str, Place]]:
    """Return what can be typed on, each with the place that it means, one name a place.

    Args:
        folder: The folder of the compiled gazetteer, `data/facts`.
        typed: The beginning of a name in any language, or of a code; its words may be parted by
            spaces or hyphens, and those that follow are parted likewise.
        kinds: Only these kinds of places; empty for all.
        most: So many at most.

    """
    places = Gazetteer(folder)
    found: dict[str, tuple[str, Place]] = {}
    offered: set[str] = set()
    start = begun(typed) if typed else ANY
    for key, code, spelling in _ranked(SortedLines(folder / "completions.tsv"), start):
        if len(found) == most:
            break
        text = code not in found and continued(typed, key, spelling, normalise)
        place = places.place(code) if text else None
        # São Paulo is a city in the state of that name: one word for both, and no lesser name of either.
        if text and place and (not kinds or place.kind in kinds) and normalise(place.name) not in offered:
            found[code] = text, place
            offered.add(key)
    # What is a name already stands first.
    return sorted(found.values(), key=lambda row: row[0] != typed)


def _ranked(lines: SortedLines, key: str) -> Iterator[tuple[str, str, str]]:
    """Yield key, code and spelling of the names that start so, the likeliest first; none for signs alone."""
    rows = []
    for name, rest in lines.starting(key) if key else ():
        rank, code, spelling = rest.split("\t")
        rows.append((int(rank), name.removeprefix(ANY), code, spelling))
    rows.sort()
    yield from (row[1:] for row in rows)


def begun(typed: str) -> str:
    """Return what the key of a name starts with that is begun so: `new-` with a space."""
    key = unaccented(typed)
    parted = key and not _counts(typed[-1]) and typed[-1] not in APOSTROPHES
    return f"{key} " if parted else key


def continued(typed: str, key: str, spelling: str, compared: Callable[[str], str]) -> str | None:
    """Return a name that starts just as it was typed, or None when the name is not written so.

    Args:
        typed: Its beginning.
        key: The normalised name.
        spelling: How it is written, with hyphens, where the key alone does not tell; or empty.
        compared: Returns the key of a text.

    """
    apart, start = " " if " " in typed else "-", written(typed)
    head, rest = spelling[: len(start)], spelling[len(start) :]
    ends = [rest.lower() if typed == typed.lower() else rest]
    if not spelling or head.casefold() != start.casefold():
        ends = []
    if typed.isascii() or unicodedata.normalize("NFC", key).replace(" ", "-").startswith(start.casefold()):
        ends.insert(0 if key.isascii() else 1, key[len(begun(typed)) :])
    for end in ends:
        whole = unicodedata.normalize("NFC", typed + end.replace("-", " ").replace(" ", apart))
        if whole.startswith(typed) and compared(whole) == key:
            return whole
    return None


def written(name: str) -> str:
    """Return a name as it can be typed without quotes: with hyphens, and without apostrophes."""
    return "".join(
        sign if _counts(sign) else "-"
        for sign in unicodedata.normalize("NFC", name)
        if sign not in APOSTROPHES
    )


def _counts(sign: str) -> bool:
    """Tell whether a sign is part of a word; Persian words have joiners, Indic ones marks."""
    return sign.isalnum() or sign in "\u200c\u200d" or unicodedata.category(sign).startswith("M")


def described(place: Place, folder: Path) -> str:
    """Return what a place is, in a word or two, for a list of suggestions.

    Args:
        place: The place.
        folder: The folder of the compiled gazetteer.

    """
    if place.kind == "cluster":
        return "culture cluster"
    country = Gazetteer(folder).place(place.country or "")
    if country is None:
        raise DataError(f"places.tsv: no country of {place.code}", hint="reinstall trustbrief")
    return place.name if place.kind == "territory" else f"{place.name}, {country.name}"
