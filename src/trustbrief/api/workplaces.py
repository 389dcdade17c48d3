"""When a place is at work: its hours, days off and quiet periods over a span of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.outlook import Authored, year_of
from trustbrief.almanac.workplace import Workplace
from trustbrief.almanac.worktime import work_week
from trustbrief.api.resources import Resources
from trustbrief.culture.layers import culture_of
from trustbrief.errors import PlaceError
from trustbrief.model.calendar import Holiday
from trustbrief.model.culture import Culture
from trustbrief.model.observance import TerritoryObservances
from trustbrief.model.place import Place
from trustbrief.model.profile import Section, WorkSpan

# What tells when people are at work.
RHYTHM: tuple[Section, ...] = ("work_rhythm", "quiet_periods", "observances")


def place_culture(
    resources: Resources, place: Place, *, asked: bool, only: Sequence[Section] = get_args(Section)
) -> Culture:
    """Return what the culture files say of a place; see `culture_of`."""
    entry = resources.territory(place)
    return culture_of(place, entry.cluster if entry else None, resources.profiles, asked=asked, only=only)


def authored_of(resources: Resources, place: Place, culture: Culture) -> Authored:
    """Return what people wrote about the year of a place."""
    entry = resources.territory(place)
    shared = resources.observances.territory(place.country) if place.country else TerritoryObservances()
    languages = culture.languages or (entry.language_codes() if entry else ())
    return Authored(culture.sections, shared, languages)


def workplace(
    resources: Resources, place: Place, start: datetime, days: int, *, asked: bool = True
) -> Workplace:
    """Return a place at work.

    Args:
        resources: Data, cache and present.
        place: A territory, a part of one or a city.
        start: An aware moment; the span begins on its day there.
        days: How many days the span has.
        asked: It is a place that was asked for.

    Raises:
        PlaceError: the place is a culture cluster, or has no time zone.
        DataError: a culture file cannot be used.

    """
    zones = resources.zones(place)
    entry = resources.territory(place)
    if not zones or entry is None or place.country is None:
        raise PlaceError(f"{place.name} has no clock of its own", hint="name one country or city of it")
    culture = place_culture(resources, place, asked=asked, only=RHYTHM)
    authored = authored_of(resources, place, culture)
    zone = zones[0].id
    first = start.astimezone(ZoneInfo(zone)).date()
    year = year_of(
        Calendar(place.country, resources.disk, subdivision=place.calendar),
        authored,
        entry.weekend(first),
        (first - timedelta(1), first + timedelta(days)),
        resources.now.astimezone(ZoneInfo(zone)).date(),
    )
    return Workplace(place.name, zone, year.week, year.holidays, year.quiet_periods)


def home_workplace(
    resources: Resources, place: Place | None, zone: str, start: datetime, days: int
) -> Workplace:
    """Return the reader at work: at their own hours, on the days that are usual at home.

    Args:
        resources: Data, cache, present and the reader's hours.
        place: Their home; without one a week from Monday to Friday without holidays.
        zone: The zone of their clock.
        start: An aware moment.
        days: How many days the span has.

    """
    if place is None:
        week = work_week((), ("saturday", "sunday"), ())
        found = Workplace("you", zone, week)
    else:
        found = workplace(resources, replace(place, zone=zone), start, days, asked=False)
    if resources.hours is None:
        return found
    opens, closes = resources.hours
    own = {day: WorkSpan(days=(day,), start=opens, end=closes) for day in found.week.spans}
    return Workplace(found.name, zone, found.week.with_spans(own), found.holidays, found.quiet_periods)


def regional_holidays(resources: Resources, place: Place, first: date, last: date) -> tuple[Holiday, ...]:
    """Return the public holidays of parts of a country that the whole does not keep."""
    if place.country is None or place.calendar:
        return ()
    whole = Calendar(place.country, resources.disk)
    found = []
    for part in whole.info.subdivisions:
        calendar = Calendar(place.country, resources.disk, subdivision=part)
        days = calendar.between(first, last, today=first)
        found += [day for day in days if day.subdivisions and "public" in day.kinds]
    return tuple(found)
