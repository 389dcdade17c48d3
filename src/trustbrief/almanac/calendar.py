"""Holidays of a territory over a span of days, from the cache or the library."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

from trustbrief.almanac import tables
from trustbrief.almanac.moon import mark_estimates
from trustbrief.errors import UsageError, quoted
from trustbrief.files.cache import DiskCache
from trustbrief.model.calendar import CalendarGap, CalendarInfo, CalendarYear, HalfDay, Holiday

# Raise when the meaning of a stored record changes.
LAYOUT = 4
# The feast that ends Ramadan, in the library's English, and by how many days local moons may be later.
_FEAST, _LATER_MOON = "Eid al-Fitr", 2


class Calendar:
    """The holidays of one territory.

    Args:
        country: Alpha-2 code of one of the library's 250 territories.
        cache: Where computed years are kept.
        subdivision: ISO 3166-2 code, with or without its country prefix, or one
            of the names the library knows it by.
        language: Language of the local names.
        usual_language: The same, if the territory's days are named in it.

    Raises:
        UsageError: the subdivision or the language is not known for the territory.

    """

    def __init__(
        self,
        country: str,
        cache: DiskCache,
        *,
        subdivision: str | None = None,
        language: str | None = None,
        usual_language: str | None = None,
    ) -> None:
        self.country = country
        self._cache = cache.within(f"calendars-{LAYOUT}-{_library_version()}-{tables.version()}")
        self._years: dict[int, CalendarYear] = {}
        self.info = self._info()
        self.subdivision = _subdivision(country, subdivision, self.info) if subdivision else None
        self.language = _language(country, language, self.info) if language else None
        if language is None and usual_language:
            self.language = _spoken(usual_language, self.info)

    def between(
        self, start: date, end: date, *, today: date, kinds: Collection[str] = ()
    ) -> tuple[Holiday, ...]:
        """Return the holidays from `start` to `end`, both included.

        Args:
            start: First day.
            end: Last day.
            today: The day in the place; later moon-sighted dates are estimates.
            kinds: Keep only these; empty keeps every kind.

        Raises:
            UsageError: a kind is not known for the territory.

        """
        self.require_kinds(kinds)
        years = range(start.year, end.year + 1)
        days = (day for year in years for day in self._year(year).holidays)
        kept = tuple(
            day for day in days if start <= day.date <= end and (not kinds or set(kinds) & set(day.kinds))
        )
        return mark_estimates(kept, today)

    def require_kinds(self, kinds: Collection[str]) -> None:
        """Refuse a kind that is not known for the territory.

        Raises:
            UsageError: a kind is not known.

        """
        for kind in kinds:
            _one_of("kind", kind, self.info.kinds, self.country)

    def worked(self, start: date, end: date) -> frozenset[date]:
        """Return the weekend days that are worked to make up for a day off."""
        years = range(start.year, end.year + 1)
        return frozenset(day for year in years for day in self._year(year).worked)

    def unpublished(self, start: date, end: date) -> tuple[int, ...]:
        """Return the years of a span for which the library lists nothing at all."""
        years = range(start.year, end.year + 1)
        return tuple(year for year in years if not self._year(year).holidays)

    def half_days(self, start: date, end: date) -> tuple[HalfDay, ...]:
        """Return the days from `start` to `end` on which work ends early, by date.

        A day that also falls on a weekend is among them.
        """
        years = range(start.year, end.year + 1)
        days = (day for year in years for day in self._year(year).half_days)
        return tuple(day for day in days if start <= day.date <= end)

    def gaps(self, start: date, end: date, *, today: date) -> tuple[CalendarGap, ...]:
        """Return what the years of a span do not hold, though the place will keep it.

        Args:
            start: First day.
            end: Last day.
            today: The day in the place; what was decreed for past years is known.

        """
        years = range(start.year, end.year + 1)
        gaps = (gap for year in years for gap in self._year(year).gaps)
        return tuple(gap for gap in gaps if not gap.decreed or gap.year >= today.year)

    def ramadans(self, years: Iterable[int]) -> tuple[tuple[date, date], ...]:
        """Return the first and last day of each Ramadan that ends in these years.

        Where the feast after it is a day later by the local moon, so is its last day.
        """
        spans = sorted({span for year in years for span in self._ramadans(year)})
        return tuple((begin, self._until_the_feast(end)) for begin, end in spans)

    def _until_the_feast(self, end: date) -> date:
        """Return the day before the feast that the territory keeps, or the same day."""
        near = (end + timedelta(1), end + timedelta(_LATER_MOON + 1))
        days = sorted(
            day.date
            for day in self._year(near[0].year).holidays
            if near[0] <= day.date <= near[1] and _FEAST in day.name and "public" in day.kinds
        )
        return days[0] - timedelta(1) if days else end

    def _ramadans(self, year: int) -> tuple[tuple[date, date], ...]:
        stored: tuple[tuple[date, date], ...] | None = self._cache.read(
            f"ramadan-{year}", tuple[tuple[date, date], ...]
        )
        if stored is None:
            from trustbrief.almanac import library

            stored = library.ramadans(year)
            self._cache.write(f"ramadan-{year}", stored)
        return stored

    def _year(self, year: int) -> CalendarYear:
        """Return a year, read once however often it is asked for."""
        if year not in self._years:
            self._years[year] = self._read_year(year)
        return self._years[year]

    def _read_year(self, year: int) -> CalendarYear:
        name = "-".join(filter(None, (self.country, self.subdivision, self.language, str(year))))
        stored: CalendarYear | None = self._cache.read(name, CalendarYear)
        if stored is None:
            # 60 to 110 ms; a warm cache never comes here.
            from trustbrief.almanac import library

            stored = library.calendar_year(
                self.country, year, subdivision=self.subdivision, language=self.language
            )
            self._cache.write(name, stored)
        return stored

    def _info(self) -> CalendarInfo:
        stored: CalendarInfo | None = self._cache.read(self.country, CalendarInfo)
        if stored is None:
            from trustbrief.almanac import library

            stored = library.calendar_info(self.country)
            self._cache.write(self.country, stored)
        return stored


def _library_version() -> str:
    """Return what tells one release of the library from another.

    Asking `importlib.metadata` takes 15 ms and importing the library 60; the
    name of its metadata folder says the same.
    """
    spec = find_spec("holidays")
    package = Path(spec.origin).parent if spec and spec.origin else Path()
    beside = os.listdir(package.parent)  # noqa: PTH208  (a glob takes 2 ms)
    found = sorted(name for name in beside if name.startswith("holidays-") and name.endswith(".dist-info"))
    return found[-1].removesuffix(".dist-info") if found else f"holidays-{package.stat().st_mtime_ns}"


def _subdivision(country: str, asked: str, info: CalendarInfo) -> str:
    bare = asked.removeprefix(f"{country}-").removeprefix(f"{country.lower()}-")
    for code, aliases in info.subdivisions.items():
        if bare.casefold() in {name.casefold() for name in (code, *aliases)}:
            return code
    if not info.subdivisions:
        raise UsageError(f"no subdivisions are known for {country}", hint="leave --subdivision out")
    raise _unknown("subdivision", asked, tuple(info.subdivisions), country)


def _spoken(asked: str, info: CalendarInfo) -> str | None:
    wanted = asked.replace("-", "_").casefold()
    for language in info.languages:
        if wanted in {language.casefold(), language.split("_")[0].casefold()}:
            return language
    return None


def _language(country: str, asked: str, info: CalendarInfo) -> str:
    found = _spoken(asked, info)
    if found:
        return found
    if not info.languages:
        raise UsageError(
            f"the holidays of {country} are named in one language only",
            hint="leave --language out",
        )
    raise _unknown("language", asked, info.languages, country)


def _one_of(what: str, asked: str, known: tuple[str, ...], country: str) -> None:
    if asked not in known:
        raise _unknown(what, asked, known, country)


def _unknown(what: str, asked: str, known: tuple[str, ...], country: str) -> UsageError:
    return UsageError(f"{quoted(asked)} is not a {what} of {country}", hint=f"use one of {', '.join(known)}")
