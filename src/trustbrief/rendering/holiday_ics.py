"""A list of holidays as an iCalendar file to subscribe to (RFC 5545)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from icalendar import Event

from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.holidaylist import HolidayList
from trustbrief.rendering.ics import calendar, text, uid
from trustbrief.rendering.options import Options
from trustbrief.rendering.safe import visible


class _AllDay(NamedTuple):
    """An event of whole days; both belong to it."""

    first: date
    last: date
    summary: str
    description: str
    key: str


def render(listing: HolidayList, options: Options) -> str:
    """Return an all-day event for each day; the options change nothing."""
    del options
    place = listing.place
    code = place.subdivision or place.code
    found = calendar(f"Holidays of {visible(place.name)}")
    days = [_holiday(day, place.name) for day in listing.holidays]
    if listing.quiet_periods is not None:
        days += [_quiet(period, place.name) for period in listing.quiet_periods]
        days += [
            _AllDay(
                day.date,
                day.date,
                f"{place.name}: bridge day",
                f"Beside {day.beside}; many take it off",
                "bridge",
            )
            for day in listing.bridge_days
        ]
    for day in days:
        found.add_component(_event(day, code, listing.generated))
    return text(found)


def _event(day: _AllDay, code: str, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", uid("holidays", code, day.key, day.first.isoformat()))
    event.add("dtstamp", stamp)
    event.add("dtstart", day.first)
    event.add("dtend", day.last + timedelta(days=1))
    event.add("summary", visible(day.summary))
    if day.description:
        event.add("description", "\n".join(map(visible, day.description.splitlines())))
    # A subscription must not make its reader look busy.
    event.add("transp", "TRANSPARENT")
    return event


def _holiday(day: Holiday, place: str) -> _AllDay:
    estimated = " (estimated)" if day.estimated else ""
    local = f" ({day.local_name})" if day.local_name != day.name else ""
    greeting = f"Write: {day.greeting.native}" if day.greeting else None
    no_greeting = f"No greeting: {day.do_not_greet}" if day.do_not_greet else None
    lines = filter(None, [f"{day.name}{local}", day.meaning, day.effect, greeting, no_greeting])
    return _AllDay(day.date, day.date, f"{place}: {day.name}{estimated}", "\n".join(lines), day.name)


def _quiet(period: DatedQuietPeriod, place: str) -> _AllDay:
    estimated = " (estimated)" if period.estimated else ""
    summary = f"{place}: {period.name}, quiet period{estimated}"
    return _AllDay(period.start, period.end, summary, f"{period.effect}\n{period.advice}", period.name)
