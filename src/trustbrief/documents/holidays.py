"""Holidays of a place over a span of days; the keys are `trustbrief.holidays/1`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec import Struct, field

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.office import Office
from trustbrief.almanac.year import Year
from trustbrief.documents.citations import cited_by, numbered
from trustbrief.errors import DateError
from trustbrief.locality import Locality
from trustbrief.model.calendar import BridgeDay, DatedQuietPeriod, HalfDay, Holiday
from trustbrief.model.place import ShownPlace
from trustbrief.model.statements import NumberedSource

FORMAT = "trustbrief.holidays/1"
AHEAD = timedelta(days=365)
# Days that one list may span: twenty years.
LONGEST = 366 * 20


class ListedPlace(ShownPlace, frozen=True, kw_only=True):
    """The place, and the ISO 3166-2 code of the part of it if one was asked for."""

    subdivision: str | None


class HolidayList(Struct, frozen=True, kw_only=True):
    """Holidays of one place over a span of days.

    Args:
        generated: When the list was made.
        place: The place.
        start: First day, included.
        end: Last day, included.
        language: Language of the local names, None for the territory's own.
        kinds: The kinds the library knows for the territory.
        holidays: By date.
        parts: Names of the parts that some of them are kept in, by the code they have there.
        no_holidays: A sentence when there are none.
        calendar_gaps: What the calendar of the span does not hold, a sentence each.
        half_days: Working days that are cut short; None when they were not asked for.
        bridge_days: Working days between a holiday and another day off.
        quiet_periods: Those that touch the span; None when they were not asked for.
        sources: What meanings, greetings and quiet periods cite.

    """

    format: str = FORMAT
    generated: datetime
    place: ListedPlace
    start: Date = field(name="from")
    end: Date = field(name="to")
    language: str | None
    kinds: tuple[str, ...]
    holidays: tuple[Holiday, ...]
    parts: dict[str, str] = {}
    no_holidays: str | None
    calendar_gaps: tuple[str, ...] = ()
    half_days: tuple[HalfDay, ...] | None = None
    bridge_days: tuple[BridgeDay, ...] = ()
    quiet_periods: tuple[DatedQuietPeriod, ...] | None = None
    sources: dict[str, NumberedSource] = {}


class Query(NamedTuple):
    """What is asked for; see `Trustbrief.holidays`."""

    start: Date | None = None
    end: Date | None = None
    days: int | None = None
    subdivision: str | None = None
    kinds: tuple[str, ...] = ()
    language: str | None = None
    usual_language: str | None = None
    with_quiet: bool = False
    limit: int | None = None


def holiday_list(there: Locality, query: Query) -> HolidayList:
    """Return the holidays of a place.

    Args:
        there: A territory, a part of one or a city.
        query: Span, subdivision, kinds, language, and how many days at most.

    Raises:
        PlaceError: the place is a culture cluster.
        DateError: the span ends before it begins, or is longer than twenty years.
        UsageError: a subdivision, kind or language is unknown.

    """
    calendar = there.calendar_in(
        subdivision=_part(there, query.subdivision),
        language=query.language,
        usual_language=query.usual_language,
    )
    calendar.require_kinds(query.kinds)
    return _listed(there, calendar, query, *_span(there, query))


def _listed(there: Locality, calendar: Calendar, query: Query, first: Date, last: Date) -> HolidayList:
    office = _office(there, calendar)
    office.load(first, last)
    days = office.between(first, last)
    listed = tuple(day for day in days if not query.kinds or set(query.kinds) & set(day.kinds))
    if query.limit and len(listed) > query.limit:  # the span ends with them, and so do bridge days and pauses
        listed = listed[: query.limit]
        last = listed[-1].date
    quiet = office.quiet_between(first, last) if query.with_quiet else None
    known = {**there.rhythm.sources, **there.desk.observances.sources(there.country)}
    return HolidayList(
        generated=there.desk.now,
        place=_place(there, calendar),
        start=first,
        end=last,
        language=calendar.language,
        kinds=calendar.info.kinds,
        holidays=listed,
        parts=dict(_named_parts(there, listed)),
        calendar_gaps=absent.gaps(calendar, there.place.name, first, last, there.today),
        half_days=office.half_between(first, last) if query.with_quiet else None,
        bridge_days=office.bridges(first, last),
        quiet_periods=quiet,
        sources=numbered({}, known, cited_by((*listed, *(quiet or ())))),
        no_holidays=absent.reason(calendar, there.place.name, first, last, listed if query.kinds else None),
    )


def _office(there: Locality, calendar: Calendar) -> Office:
    """Return the place at work by a calendar that may be of another part or language."""

    def year_of(start: Date, end: Date) -> Year:
        return there.year(start, end, calendar)

    return Office(there.place.name, there.zone.key, year_of)


def _place(there: Locality, calendar: Calendar) -> ListedPlace:
    """Return the place as the list names it: a part by its own name, where the atlas knows it."""
    shown = there.shown
    code = f"{there.country}-{calendar.subdivision}" if calendar.subdivision else None
    name = shown.name
    if code and shown.kind == "territory":
        name = _name_of(there, code) or f"{shown.name}, {calendar.subdivision}"
    return ListedPlace(
        code=there.country,
        name=name,
        kind=shown.kind,
        country=shown.country,
        country_name=shown.country_name,
        cluster=shown.cluster,
        zone=shown.zone,
        part=shown.part,
        part_name=shown.part_name,
        calendar=code,
        subdivision=code,
    )


def _named_parts(there: Locality, days: Iterable[Holiday]) -> Iterator[tuple[str, str]]:
    """Yield code and name of the parts that keep days; a city has its name for a code in the library."""
    for code in sorted({code for day in days for code in day.subdivisions}):
        yield code, _name_of(there, code) or code.partition("-")[2]


def _name_of(there: Locality, code: str) -> str | None:
    found = there.desk.atlas.find(code)
    return found.name if found else None


def _span(there: Locality, query: Query) -> tuple[Date, Date]:
    first = query.start or there.today
    last = query.end or first + (timedelta(query.days - 1) if query.days else AHEAD)
    if last < first:
        message = f"the span ends on {last}, before it begins on {first}"
        raise DateError(message, hint="swap the two days, or name both")
    if (last - first).days > LONGEST:
        raise DateError("the span is longer than 20 years", hint="ask for fewer years at a time")
    return first, last


def _part(there: Locality, text: str | None) -> str | None:
    """Return the library's code of a subdivision that the atlas knows, else the text itself."""
    if not text:
        return None
    found = there.desk.atlas.find(f"{text}, {there.country}")
    return (found and found.calendar) or text
