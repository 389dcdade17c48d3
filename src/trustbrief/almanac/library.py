"""The door to the `holidays` library: its calendars as our records.

Importing the library takes 60 to 110 ms, so nothing here is loaded while the
cache has an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatchcase
from functools import lru_cache

from msgspec.structs import replace

from trustbrief.almanac import tables
from trustbrief.almanac.halfdays import half_days
from trustbrief.almanac.lazy_library import library
from trustbrief.almanac.listing import ENGLISH, Key, Lister, Marks
from trustbrief.almanac.ramadan import ramadans
from trustbrief.almanac.regional import Kept, Parts
from trustbrief.almanac.tables import AddedDay, Reading
from trustbrief.model.calendar import KINDS, CalendarGap, CalendarInfo, CalendarYear, Holiday

__all__ = ["ENGLISH", "calendar_info", "calendar_year", "ramadans", "territories"]


def territories() -> frozenset[str]:
    """Return the codes of the territories that the library knows."""
    return frozenset(library.list_supported_countries(include_aliases=False))


def calendar_info(country: str) -> CalendarInfo:
    """Return the kinds, languages and subdivisions known for a territory.

    Args:
        country: Alpha-2 code.

    """
    entity = library.country_holidays(country)
    aliases = entity.get_subdivision_aliases()
    read = {entry.reads for entry in tables.office_kinds().readings.get(country, ())}
    return CalendarInfo(
        kinds=tuple(sorted({*entity.supported_categories, *read}, key=_rank)),
        languages=tuple(sorted(entity.supported_languages)),
        subdivisions={code: tuple(aliases.get(code, ())) for code in sorted(entity.subdivisions)},
    )


def calendar_year(
    country: str, year: int, *, subdivision: str | None = None, language: str | None = None
) -> CalendarYear:
    """Return what is known of one year, of every kind of day.

    Beside what the library lists for a territory it holds the days off of
    most of its people, and days that the library lacks; kinds are as offices
    there read them.

    Args:
        country: Alpha-2 code.
        year: Gregorian year.
        subdivision: Code without the country prefix.
        language: Language of the local names; by default the territory's own.

    """
    return _Year(country, year, subdivision, language).whole()


class _Year:
    """Puts one year together."""

    def __init__(self, country: str, year: int, part: str | None, language: str | None) -> None:
        self._country = country
        self._year = year
        self._part = part
        self._readings = _readings(country, year)
        self._lister = Lister(country, year, language)
        self._parts = _parts(country, year)
        self._worked = self._lister.worked(part)
        self._national = _national(country, year, language)

    def whole(self) -> CalendarYear:
        days = [*self._of_part()] if self._part else [*self._of_country()]
        days += self._added()
        gaps = tuple(self._gaps(days))
        if any(rule.estimates and self._lacks(rule.marker, days) for rule in self._gap_rules):
            days = [replace(day, estimated=day.estimated or day.observed) for day in days]
        days.sort(key=lambda day: (day.date, day.name, day.local_name))
        return CalendarYear(
            holidays=tuple(days),
            worked=self._worked,
            half_days=half_days(self._country, self._year, days),
            gaps=gaps,
        )

    def _of_country(self) -> Iterator[Holiday]:
        whole = [self._holiday(key, marks, None) for key, marks in self._national.items()]
        closed = {day.date for day in whole if "public" in day.kinds}
        most = [*self._parts.kept_by_most(closed)]
        # A day of public offices alone may be one that most other people have as well.
        replaced = {(kept.date, kept.name) for kept in most}
        yield from (day for day in whole if (day.date, day.name) not in replaced)
        listed: dict[str, dict[Key, Marks]] = {}
        for kept in most:
            if kept.home not in listed:
                listed[kept.home] = self._lister.days(kept.home)
            yield self._of_most(kept, listed[kept.home])

    def _of_most(self, kept: Kept, listed: dict[Key, Marks]) -> Holiday:
        unnamed = (
            Key(kept.date, kept.name, kept.name),
            Marks(frozenset({"public"}), moved=False, estimated=False),
        )
        found = (item for item in listed.items() if item[0][:2] == (kept.date, kept.name))
        key, marks = next(found, unnamed)
        return replace(
            self._holiday(key, marks, kept.home),
            subdivisions=self._parts.named(kept.parts),
            share=self._parts.share(kept.parts),
            parts=len(self._parts.codes),
            also_called=kept.also_called,
        )

    def _of_part(self) -> Iterator[Holiday]:
        for key, marks in self._lister.days(self._part).items():
            day = self._holiday(key, marks, self._part)
            if key in self._national:
                yield day
                continue
            parts = self._keepers(day) or [self._part or ""]
            yield replace(
                day,
                subdivisions=self._parts.named(parts),
                share=self._parts.share(parts),
                parts=len(self._parts.codes),
            )

    def _keepers(self, day: Holiday) -> list[str]:
        """Return the parts that keep a day; of a school break only the one that was asked for."""
        if day.kinds == ("school",):
            return []
        known = self._parts.closing if "public" in day.kinds else self._parts.keeping
        return known.get((day.date, day.name), [])

    def _holiday(self, key: Key, marks: Marks, part: str | None) -> Holiday:
        kinds, reading = _read(self._readings, key.name, marks.kinds, part)
        ordered = tuple(sorted(kinds, key=_rank))
        return Holiday(
            date=key.date,
            name=key.name,
            local_name=key.local_name,
            kind=ordered[0],
            kinds=ordered,
            estimated=marks.estimated,
            observed=marks.moved,
            reading=reading,
        )

    def _added(self) -> Iterator[Holiday]:
        for entry in tables.office_kinds().added.get(self._country, ()):
            if self._year >= entry.since:
                yield from (_added_on(day, entry) for day in _days_of(entry, self._year))

    @property
    def _gap_rules(self) -> tuple[tables.GapRule, ...]:
        return tables.gap_rules().get(self._country, ())

    def _gaps(self, days: list[Holiday]) -> Iterator[CalendarGap]:
        for rule in self._gap_rules:
            if self._lacks(rule.marker, days):
                yield CalendarGap(year=self._year, missing=rule.missing, decreed=rule.decreed)

    @staticmethod
    def _lacks(marker: str, days: Iterable[Holiday]) -> bool:
        return not any(fnmatchcase(day.name, marker) for day in days)


# A country with its parts is asked for part by part, each over a few years; without these, each part would
# list the days of all others again.
@lru_cache(maxsize=8)
def _parts(country: str, year: int) -> Parts:
    return Parts(country, Lister(country, year), _readings(country, year))


@lru_cache(maxsize=8)
def _national(country: str, year: int, language: str | None) -> dict[Key, Marks]:
    return Lister(country, year, language).days()


def _read(
    readings: Iterable[Reading], name: str, kinds: frozenset[str], part: str | None
) -> tuple[frozenset[str], str | None]:
    """Return the kinds of a day as offices read them, and why they do."""
    for entry in readings:
        if entry.reads not in kinds and any(entry.covers(name, kind, part) for kind in kinds):
            kept = kinds if entry.reads == "public" else kinds - {entry.kind}
            return kept | {entry.reads}, f"{entry.reason} ({entry.source})"
    return kinds, None


def _readings(country: str, year: int) -> tuple[Reading, ...]:
    """Return how offices of a country read the library's kinds in a year."""
    return tuple(entry for entry in tables.office_kinds().readings.get(country, ()) if year >= entry.since)


def _days_of(entry: AddedDay, year: int) -> Iterator[date]:
    """Yield the dates of a day that the library lacks: its own, or those in another country's calendar."""
    if entry.day:
        yield date.fromisoformat(f"{year:04}-{entry.day}")
    else:
        yield from (key.date for key in Lister(entry.country, year).days() if key.name == entry.dated)


def _added_on(day: date, entry: AddedDay) -> Holiday:
    return Holiday(
        date=day,
        name=entry.name,
        local_name=entry.local_name,
        kind="public",
        kinds=("public",),
        estimated=entry.day is None,
        observed=False,
        reading=f"{entry.reason} ({entry.source})",
    )


def _rank(kind: str) -> tuple[int, str]:
    return (KINDS.index(kind) if kind in KINDS else len(KINDS), kind)
