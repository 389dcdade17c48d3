"""A list of holidays over a span of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from trustbrief.advice.assemble import cited_by, numbered
from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.outlook import year_of
from trustbrief.almanac.workplace import Workplace
from trustbrief.api.resources import Resources, moment_in
from trustbrief.api.workplaces import RHYTHM, authored_of, place_culture
from trustbrief.errors import DateError, PlaceError
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.holidaylist import LONGEST, BridgeDay, HolidayList, ListedPlace
from trustbrief.model.place import Place

AHEAD = timedelta(days=365)


class Query(NamedTuple):
    """What is asked for; see `Trustbrief.holidays`."""

    start: date | None = None
    end: date | None = None
    days: int | None = None
    subdivision: str | None = None
    kinds: tuple[str, ...] = ()
    language: str | None = None
    usual_language: str | None = None
    with_quiet: bool = False


def holiday_list(resources: Resources, place: Place, query: Query) -> HolidayList:
    """Return the holidays of a place.

    Args:
        resources: Data, cache and moment.
        place: A territory, or a part of one.
        query: Span, subdivision, kinds and language.

    Raises:
        PlaceError: the place is a culture cluster.
        DateError: the span ends before it begins, or is longer than twenty years.
        UsageError: a subdivision, kind or language is unknown.

    """
    entry = resources.territory(place)
    if entry is None or place.country is None:
        raise PlaceError(f"{place.name} is a culture cluster", hint="name one country of it")
    part = _part(resources, query.subdivision, place) or place.calendar
    calendar = Calendar(
        place.country,
        resources.disk,
        subdivision=part,
        language=query.language,
        usual_language=query.usual_language,
    )
    zones = resources.zones(place)
    today = moment_in(zones, None, resources.now).date()
    first = query.start or today
    last = query.end or first + (timedelta(query.days - 1) if query.days else AHEAD)
    _require_order(first, last)
    calendar.require_kinds(query.kinds)
    culture = place_culture(resources, place, asked=True, only=RHYTHM)
    authored = authored_of(resources, place, culture)
    year = year_of(calendar, authored, entry.weekend(first), (first, last), today)
    listed = tuple(day for day in year.holidays if not query.kinds or set(query.kinds) & set(day.kinds))
    office = Workplace(entry.name, zones[0].id if zones else "UTC", year.week, year.holidays)
    quiet = year.quiet_periods if query.with_quiet else None
    shown: list[Holiday | DatedQuietPeriod] = [*listed, *(quiet or ())]
    cited = {name for item in shown for name in cited_by(item)}
    code = f"{place.country}-{calendar.subdivision}" if calendar.subdivision else None
    return HolidayList(
        generated=resources.now,
        place=ListedPlace(code=place.country, name=entry.name, subdivision=code),
        start=first,
        end=last,
        language=calendar.language,
        kinds=calendar.info.kinds,
        holidays=listed,
        bridge_days=tuple(_bridges(office, first, last)),
        quiet_periods=quiet,
        sources=numbered({}, {**culture.sources, **resources.observances.sources(place.country)}, cited),
        no_holidays=absent.reason(calendar, entry.name, first, last, listed if query.kinds else None),
    )


def _bridges(office: Workplace, first: date, last: date) -> Iterator[BridgeDay]:
    for ahead in range((last - first).days + 1):
        day = first + timedelta(ahead)
        if beside := office.bridge(day):
            yield BridgeDay(date=day, beside=beside.name)


def _part(resources: Resources, text: str | None, country: Place) -> str | None:
    """Return the library's code of a subdivision that the atlas knows, else the text itself."""
    if not text:
        return None
    try:
        found = resources.atlas.resolve(f"{text}, {country.country}").place
    except PlaceError:
        return text
    return found.calendar or text


def _require_order(first: date, last: date) -> None:
    if last < first:
        message = f"the span ends on {last}, before it begins on {first}"
        raise DateError(message, hint="swap --from and --to, or name both")
    if (last - first).days > LONGEST:
        raise DateError("the span is longer than 20 years", hint="ask for fewer years at a time")
