"""The names of all places, in parts that a browser loads as they are needed: search without a server.

A page that lies in a folder may load scripts and no other files, so each part is a script.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from trustbrief.desk import Desk
from trustbrief.model.place import Place
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN
from trustbrief.places.spelling import normalise
from trustbrief.rendering.safe import escaped_json
from trustbrief.site import names
from trustbrief.site.plan import Plan
from trustbrief.site.work import File

# Characters that say in which part a name lies, and how many of those that begin with one of them are kept.
PREFIX, MOST_OF_ONE = 2, 8
# A name in the language of somewhere else, or a code, comes as late as that of a place so much smaller.
_LESS_LIKELY = 20
# What goes before all others under its own English name.
_WHOLE, _COUNTRY = {"territory", "cluster"}, 1000


class Entry(NamedTuple):
    """A name that leads to a page.

    Args:
        key: Normalised.
        rank: The larger, the likelier.
        place: What goes by that name.
        page: The stem of the page that it leads to.

    """

    key: str
    rank: int
    place: Place
    page: str


def shards(desk: Desk, plan: Plan) -> Iterator[File]:
    """Yield every part of the list of names."""
    count = plan.shards
    by_prefix: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(desk, plan):
        by_prefix[entry.key[:PREFIX]].append(entry)
        if len(entry.key) >= PREFIX:
            by_prefix[entry.key[:1]].append(entry)
    parts: list[dict[str, list[Entry]]] = [{} for _ in range(count)]
    for prefix, found in sorted(by_prefix.items()):
        found.sort(key=lambda entry: (-entry.rank, entry.key, entry.place.code))
        parts[shard_of(prefix, count)][prefix] = found if len(prefix) == PREFIX else _best(found)
    for number, part in enumerate(parts):
        yield File(names.shard(number), _script(desk, number, count, part))


def shard_of(prefix: str, count: int) -> int:
    """Return in which part the names with a beginning lie; `search.js` reckons the same."""
    found = 0
    for sign in prefix:
        found = (found * 31 + ord(sign)) % 65_521
    return found % count


def _best(found: list[Entry]) -> list[Entry]:
    """Return the likeliest names that begin with one character, those that are no longer before."""
    return sorted(found, key=lambda entry: len(entry.key) > 1)[:MOST_OF_ONE]


def _entries(desk: Desk, plan: Plan) -> Iterator[Entry]:
    whole: dict[str, str] = {}
    for key, readings in desk.atlas.every_name(lambda place: _leads_to(place, plan) is not None):
        for place, mark in readings:
            stem = _leads_to(place, plan)
            if stem and key and mark != DOUBT:
                if place.code not in whole:
                    whole[place.code] = normalise(place.name) if place.kind in _WHOLE else ""
                people = place.population // (_LESS_LIKELY if mark in {FOREIGN, CODE} else 1)
                rank = round(10 * math.log2(people + 1)) + (_COUNTRY if key == whole[place.code] else 0)
                yield Entry(key, rank, place, stem)


def _leads_to(place: Place, plan: Plan) -> str | None:
    """Return the page of a place: its own, that of the part that it lies in, or its country's."""
    for code in (place.code, place.part, place.country):
        page = plan.pages.get(code or "")
        if page:
            return page.stem
    return None


def _script(desk: Desk, number: int, count: int, part: dict[str, list[Entry]]) -> str:
    """Return a part as a script: the places once, then the names with their numbers."""
    places: dict[str, tuple[int, list[str]]] = {}
    listed = {}
    for prefix, found in part.items():
        rows = []
        for entry in found:
            if entry.place.code not in places:
                shown = [entry.place.name, _within(desk, entry.place), entry.page]
                places[entry.place.code] = (len(places), shown)
            rows.append([entry.key, places[entry.place.code][0], entry.rank])
        listed[prefix] = rows
    value = {"count": count, "places": [shown for _, shown in places.values()], "names": listed}
    text = escaped_json(msgspec.json.encode(value).decode())
    return f"trustbriefNames({number},{text});\n"


def _within(desk: Desk, place: Place) -> str:
    """Return what tells a place from its namesakes: where it lies."""
    if place.kind == "cluster":
        return "culture cluster"
    if place.kind == "territory" or not place.country:
        return ""
    country = desk.facts.territories[place.country].name
    part = desk.atlas.place(place.part) if place.part else None
    return ", ".join(filter(None, (part.name if part and part.name != place.name else None, country)))
