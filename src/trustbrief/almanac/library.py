"""The door to the `holidays` library: its calendars as our records.

Importing the library takes 60 to 110 ms, so nothing here is loaded while the
cache has an answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import holidays as library
from holidays import HolidayBase
from holidays.calendars.islamic import _IslamicLunar

from trustbrief.model.calendar import CalendarInfo, CalendarYear, Holiday

ENGLISH = "en_US"

# From the most to the least binding for an office; kinds not named come last, by name.
_PRECEDENCE = (
    "public",
    "government",
    "bank",
    "half_day",
    "workday",
    "optional",
    "de_facto",
    "school",
    "unofficial",
)


def territories() -> frozenset[str]:
    """Return the codes of the territories that the library knows."""
    return frozenset(library.list_supported_countries(include_aliases=False))


def ramadans(year: int) -> tuple[tuple[date, date], ...]:
    """Return the first and last day of each Ramadan that ends in a year.

    From the library's table of the Islamic calendar; where the moon is sighted
    locally, days differ by one.
    """
    calendar = _IslamicLunar()
    begins = sorted(day for y in (year - 1, year) for day, _ in calendar.ramadan_beginning_dates(y))
    ends = sorted(day - timedelta(1) for day, _ in calendar.eid_al_fitr_dates(year))
    return tuple((max(begin for begin in begins if begin < end), end) for end in ends)


def calendar_info(country: str) -> CalendarInfo:
    """Return the kinds, languages and subdivisions known for a territory.

    Args:
        country: Alpha-2 code.

    """
    entity = library.country_holidays(country)
    aliases = entity.get_subdivision_aliases()
    return CalendarInfo(
        kinds=tuple(sorted(entity.supported_categories, key=_rank)),
        languages=tuple(sorted(entity.supported_languages)),
        subdivisions={code: tuple(aliases.get(code, ())) for code in sorted(entity.subdivisions)},
    )


def calendar_year(
    country: str, year: int, *, subdivision: str | None = None, language: str | None = None
) -> CalendarYear:
    """Return every day that the library lists for one year, of every kind.

    Args:
        country: Alpha-2 code.
        year: Gregorian year.
        subdivision: Code without the country prefix.
        language: Language of the local names; by default the territory's own.

    Returns:
        Holidays by date and name, and the weekend days worked instead.
        Moon-sighted dates carry `estimated` only where the library labels them.

    """
    reader = _YearReader(country, year, language)
    national = reader.days(None)
    days = reader.days(subdivision) if subdivision else national
    limited = (f"{country}-{subdivision}",) if subdivision else ()
    holidays = tuple(
        Holiday(
            date=day,
            name=english,
            local_name=local,
            kind=min(kinds, key=_rank),
            kinds=tuple(sorted(kinds, key=_rank)),
            estimated=estimated,
            observed=observed,
            subdivisions=() if (day, english, local) in national else limited,
        )
        for (day, english, local), (kinds, observed, estimated) in sorted(days.items())
    )
    worked = library.country_holidays(country, subdiv=subdivision, years=year).weekend_workdays
    return CalendarYear(holidays=holidays, worked=tuple(sorted(day for day in worked if day.year == year)))


_Key = tuple[date, str, str]
# Under which kinds, whether moved, whether labelled as estimated.
_Marks = tuple[set[str], bool, bool]


class _YearReader:
    """Reads one territory's year, once for each kind and language."""

    def __init__(self, country: str, year: int, language: str | None) -> None:
        self._country = country
        self._year = year
        entity = library.country_holidays(country)
        self._kinds = tuple(sorted(entity.supported_categories))
        self._languages: tuple[str, ...] = tuple(entity.supported_languages)
        self._own = entity.default_language
        self._asked = language or self._own

    def days(self, subdivision: str | None) -> dict[_Key, _Marks]:
        found: dict[_Key, _Marks] = {}
        for kind in self._kinds:
            own = self._calendar(kind, subdivision, self._own)
            actual = self._calendar(kind, subdivision, self._own, observed=False)
            english = self._calendar(kind, subdivision, ENGLISH)
            asked = self._calendar(kind, subdivision, self._asked)
            for day in own:
                names = zip(
                    own.get_list(day), _paired(day, own, english), _paired(day, own, asked), strict=True
                )
                for name, in_english, in_asked in names:
                    key = (day, _bare(in_english, english), _bare(in_asked, asked))
                    kinds, moved, estimated = found.get(key, (set(), True, False))
                    moved = moved and name not in (actual.get_list(day) if day in actual else ())
                    found[key] = (kinds | {kind}, moved, estimated or "estimated" in in_english)
        return found

    def _calendar(
        self, kind: str, subdivision: str | None, language: str | None, *, observed: bool = True
    ) -> HolidayBase:
        return library.country_holidays(
            self._country,
            subdiv=subdivision,
            years=self._year,
            observed=observed,
            language=language if language in self._languages else self._own,
            categories=(kind,),
        )


def _paired(day: date, own: HolidayBase, other: HolidayBase) -> list[str]:
    """Return the names of a day in another language, in the order of `own`.

    The library sorts several names of one day by spelling, which differs
    between languages; its translation of each name tells which is which.
    """
    names = own.get_list(day)
    translated = list(other.get_list(day)) if day in other else []
    if len(names) == 1 and len(translated) == 1:
        return translated
    paired: dict[str, str] = {}
    for name in names:
        if other.tr(name) in translated:
            paired[name] = other.tr(name)
            translated.remove(paired[name])
    rest = iter(translated)
    return [paired.get(name) or next(rest, name) for name in names]


def _bare(name: str, calendar: HolidayBase) -> str:
    """Drop the library's label for moved and estimated days; the flags say the same."""
    for attribute in ("observed_estimated_label", "observed_label", "estimated_label"):
        before, marker, after = calendar.tr(getattr(calendar, attribute, "")).partition("%s")
        if marker and before + after and name.startswith(before) and name.endswith(after):
            return name[len(before) : len(name) - len(after)]
    return name


def _rank(kind: str) -> tuple[int, str]:
    known: Iterable[str] = _PRECEDENCE
    return (_PRECEDENCE.index(kind) if kind in known else len(_PRECEDENCE), kind)
