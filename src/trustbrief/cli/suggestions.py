"""What a value can be while it is being typed: places, clients, feasts, zones; without any document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from trustbrief.cli.cursor import Cursor
from trustbrief.files.shipped import data_root
from trustbrief.places.gazetteer import SortedLines
from trustbrief.places.spelling import unaccented
from trustbrief.places.starting import MOST, begun, continued, described, places_starting
from trustbrief.reader import surroundings

# A name of a day in the index of feasts stands behind this sign, with the places that keep it.
_ENGLISH = "@"
# Before a letter is typed.
_COMMON = "new year"


class Suggestion(NamedTuple):
    """A value, and a word on it."""

    value: str
    about: str = ""


def suggested(at: Cursor) -> list[Suggestion]:
    """Return what the word at the cursor can be.

    Args:
        at: It stands in a value.

    """
    if at.parameter is None:
        return []
    if at.parameter.choices:
        return [Suggestion(choice) for choice in at.parameter.choices if choice.startswith(at.typed.lower())]
    values = VALUES.get(at.parameter.word)
    return list(values(at)) if values else []


def _facts() -> Path:
    return data_root() / "facts"


def _places(at: Cursor) -> Iterator[Suggestion]:
    """Yield clients and places; where words are one name together, also what they begin."""
    whole = _whole(at) if at.parameter and at.parameter.joined else at.typed
    found = places_starting(_facts(), whole)
    if not found and whole != at.typed:
        whole, found = at.typed, places_starting(_facts(), at.typed)
    if not at.before:
        yield from _clients(at)
    for text, place in found:
        yield Suggestion(text[len(whole) - len(at.typed) :], described(place, _facts()))


def _parts(at: Cursor) -> Iterator[Suggestion]:
    for text, place in places_starting(_facts(), at.typed, ("subdivision",)):
        yield Suggestion(text, described(place, _facts()))


def _clusters(at: Cursor) -> Iterator[Suggestion]:
    for _, place in places_starting(_facts(), at.typed, ("cluster",)):
        yield Suggestion(place.code)


def _clients(at: Cursor) -> Iterator[Suggestion]:
    """Yield the ids of saved clients; one that a shell would read as more than a word is left out."""
    folder = surroundings.client_folder()
    try:
        names = sorted(file.stem for file in folder.glob("*.yaml")) if folder else []
    except OSError:
        names = []
    plain = (name for name in names if name.replace("-", "").replace("_", "").isalnum())
    yield from (Suggestion(name, "client") for name in plain if name.startswith(at.typed.lower()))


def _feasts(at: Cursor) -> Iterator[Suggestion]:
    """Yield the names of feasts, one a feast, those that most places keep first."""
    lines, whole = SortedLines(_facts() / "feasts.tsv"), _whole(at)
    keys: dict[str, list[str]] = defaultdict(list)
    start = begun(whole) if whole else _COMMON
    for key, names in lines.starting(start) if start else ():
        for name in names.split("|") if not key.startswith(_ENGLISH) else ():
            keys[name].append(key)
    kept_by = {name: len((lines.get(_ENGLISH + name) or "").split()) for name in keys}
    for name in sorted(keys, key=lambda name: (-kept_by[name], name))[:MOST]:
        own = unaccented(name)
        key = own if own in keys[name] else min(keys[name], key=len)
        if text := continued(whole, key, "", unaccented):
            yield Suggestion(text[len(whole) - len(at.typed) :], name)


def _whole(at: Cursor) -> str:
    """Return the beginning of a name of which some words stand already."""
    apart = " " if " " in at.typed else "-"
    return apart.join((*(word.replace(" ", apart) for word in at.before), at.typed))


def _zones(at: Cursor) -> Iterator[Suggestion]:
    from trustbrief.reader.zones import zone_names

    yield from (Suggestion(zone) for zone in zone_names() if zone.lower().startswith(at.typed.lower()))


def _languages(at: Cursor) -> Iterator[Suggestion]:
    from trustbrief.reader.languages import known

    yield from (Suggestion(tag) for tag in known() if tag.startswith(at.typed.lower()))


def _setting(at: Cursor) -> Iterable[Suggestion]:
    """Return what the setting can be that was named before."""
    values = {"home": _places, "time_zone": _zones, "language": _languages}.get(at.given.get("KEY", ""))
    return values(at) if values else ()


# By the word that stands for a value in the help.
VALUES: dict[str, Callable[[Cursor], Iterable[Suggestion]]] = {
    "PLACE": _places,
    "S": _parts,
    "CLUSTER": _clusters,
    "CLIENT": _clients,
    "FEAST": _feasts,
    "ZONE": _zones,
    "LANGUAGE": _languages,
    "VALUE": _setting,
}
