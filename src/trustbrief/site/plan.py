"""Which places a site has, which of them it sets side by side, and every file that may come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from trustbrief.desk import Desk
from trustbrief.documents.catalogue import ListedDepth, catalogue
from trustbrief.model.place import Place
from trustbrief.site import names

# Each with each of twenty are 190 pages.
MOST_COMPARED = 20
# In how many parts the list of names lies: 12 KB each where all places are in.
_MOST_SHARDS = 256
_DEPTHS: tuple[ListedDepth, ...] = ("full", "core", "sketch", "outline")
# Described well enough to be set beside another.
_COMPARED = {"full", "core"}


class Part(Struct, frozen=True, kw_only=True):
    """A part of a country that has a calendar of its own."""

    code: str
    name: str

    @property
    def stem(self) -> str:
        """Return what its files are called."""
        return names.stem(self.code)


class PlannedPage(Struct, frozen=True, kw_only=True):
    """A place that has a page.

    Args:
        place: The place.
        cluster: The culture cluster that it belongs to.
        parts: Its parts that have calendars.
        beside: Codes of the places that it is set beside.

    """

    place: Place
    cluster: str | None
    parts: tuple[Part, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """Return what its files are called."""
        return names.stem(self.place.code)


class Plan(Struct, frozen=True, kw_only=True):
    """A whole site.

    Args:
        day: The day that it is made for.
        base: Where it will be found, without a slash at the end; None for anywhere.
        pages: By code.

    """

    day: date
    base: str | None
    pages: dict[str, PlannedPage]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Return the codes of places that are set side by side."""
        return [(code, other) for code, page in self.pages.items() for other in page.beside if code < other]

    @property
    def shards(self) -> int:
        """Return in how many parts the list of names lies."""
        return min(2 * len(self.pages), _MOST_SHARDS)

    def has_calendars(self, page: PlannedPage) -> bool:
        """Tell whether calendars are written with a page: those of a part may come with its country."""
        place = page.place
        return place.kind != "cluster" and (place.kind != "subdivision" or place.country not in self.pages)

    def files(self) -> Iterator[str]:
        """Yield every file that may come of a place, of two side by side, or of the names."""
        yield from map(names.shard, range(self.shards))
        for page in self.pages.values():
            yield from (names.page(page.stem), names.page(page.stem, "md"), names.record("places", page.stem))
            stems = (page.stem, *(part.stem for part in page.parts)) if self.has_calendars(page) else ()
            for stem in stems:
                yield names.record("holidays", stem)
                yield from (names.feed(stem, about) for about in names.FEEDS)
        for pair in self.pairs:
            first, second = map(names.stem, pair)
            yield from (names.comparison(first, second, ending) for ending in ("html", "md"))
            yield names.record("compare", names.pair(first, second))


def plan(desk: Desk, places: Sequence[Place] | None, day: date, base: str | None) -> Plan:
    """Return what a site is to hold.

    Args:
        desk: Where things are looked up.
        places: The places; None for every territory, cluster, and part with a culture file.
        day: The day that it is made for.
        base: Where it will be found; None for anywhere.

    """
    depths = {row.code: row.depth for row in catalogue(desk, everything=True).places}
    wanted = list(places) if places is not None else list(_every(desk, depths))
    compared = _compared(wanted, depths, named=places is not None)
    pages = {place.code: _page(desk, place, compared) for place in sorted(wanted, key=lambda one: one.code)}
    return Plan(day=day, base=base, pages=pages)


def _every(desk: Desk, covered: dict[str, ListedDepth]) -> Iterator[Place]:
    own = {own.overlay.code for own in desk.own_files()}
    yield from (place for code in sorted({*covered, *own}) if (place := desk.atlas.place(code)))


def _compared(places: Sequence[Place], depths: dict[str, ListedDepth], *, named: bool) -> list[str]:
    """Return the codes of the places that are set beside each other: those that are described best."""
    depth = {place.code: depths.get(place.code, "outline") for place in places}
    found = [
        place for place in places if place.kind == "territory" and (named or depth[place.code] in _COMPARED)
    ]
    found.sort(key=lambda place: (_DEPTHS.index(depth[place.code]), -place.population, place.code))
    return sorted(place.code for place in found[:MOST_COMPARED])


def _page(desk: Desk, place: Place, compared: Sequence[str]) -> PlannedPage:
    whole = place.kind == "territory"
    territory = desk.facts.territories.get(place.country or "")
    parts = desk.atlas.parts(place.code) if whole else ()
    return PlannedPage(
        place=place,
        cluster=territory.cluster if territory else None,
        parts=tuple(Part(code=part.code, name=part.name) for part in parts if part.calendar),
        beside=tuple(code for code in compared if code != place.code) if place.code in compared else (),
    )
