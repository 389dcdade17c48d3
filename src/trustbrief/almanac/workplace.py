"""When one place is at work over some weeks: hours, days off, quiet periods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from trustbrief.almanac.worktime import WEEKDAYS, WorkWeek
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.profile import WorkSpan

# Kinds of days on which part of the offices are closed or half empty.
HALF, PARTLY = {"half_day"}, {"optional", "bank", "government", "de_facto"}
_NOON = "12:00"


class Stretch(NamedTuple):
    """A stretch of time, both ends aware; the end does not belong to it."""

    start: datetime
    end: datetime


class Workplace:
    """One place at work.

    Args:
        name: How the place is called.
        zone: IANA name of its time zone.
        week: Its working week with the days off.
        holidays: Its days of every kind over the span.
        quiet_periods: Those that touch the span.

    """

    def __init__(
        self,
        name: str,
        zone: str,
        week: WorkWeek,
        holidays: tuple[Holiday, ...] = (),
        quiet_periods: tuple[DatedQuietPeriod, ...] = (),
    ) -> None:
        self.name = name
        self.zone = ZoneInfo(zone)
        self.week = week
        self.holidays = holidays
        self.quiet_periods = quiet_periods

    def named(self, name: str) -> Workplace:
        """Return the same place under another name."""
        return Workplace(name, self.zone.key, self.week, self.holidays, self.quiet_periods)

    @cached_property
    def _by_day(self) -> dict[date, list[Holiday]]:
        found: dict[date, list[Holiday]] = {}
        for day in self.holidays:
            found.setdefault(day.date, []).append(day)
        return found

    def on(self, day: date) -> list[Holiday]:
        """Return the holidays of a day."""
        return self._by_day.get(day, [])

    def half_day(self, day: date) -> Holiday | None:
        """Return the half holiday of a day; offices close around noon."""
        return next((found for found in self.on(day) if HALF & set(found.kinds)), None)

    def quiet(self, day: date) -> DatedQuietPeriod | None:
        """Return the quiet period that a day lies in."""
        return next((found for found in self.quiet_periods if found.start <= day <= found.end), None)

    def bridge(self, day: date) -> Holiday | None:
        """Return the holiday that a working day is wedged against, on the other side of a day off.

        A Friday after a holiday on Thursday, or a Monday before one on Tuesday.
        """
        before, after = day - timedelta(1), day + timedelta(1)
        closed = self.week.hours(before) is None and self.week.hours(after) is None
        if self.week.hours(day) is None or not closed:
            return None
        beside = [found for near in (before, after) for found in self.on(near) if "public" in found.kinds]
        return beside[0] if beside else None

    def open_hours(self, day: date) -> tuple[Stretch, ...]:
        """Return when offices are open on a day of the place's calendar, the break left out."""
        hours = self.week.hours(day)
        if hours is None:
            return ()
        end = min(hours.end, _NOON) if self.half_day(day) else hours.end
        return tuple(
            Stretch(self._at(day, start), self._at(day, finish))
            for start, finish in _parts(hours, end)
            if start < finish
        )

    def open_between(self, start: datetime, end: datetime) -> Iterator[Stretch]:
        """Yield the open hours of each day that a span touches.

        Args:
            start: An aware moment.
            end: A later one.

        """
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            yield from self.open_hours(day)
            day += timedelta(1)

    def weekend(self, day: date) -> bool:
        """Tell whether a day is off each week."""
        return WEEKDAYS[day.weekday()] not in self.week.spans and day not in self.week.worked

    def _at(self, day: date, clock: str) -> datetime:
        hour, minute = map(int, clock.split(":"))
        return datetime.combine(day, time(hour, minute), self.zone)


def _parts(hours: WorkSpan, end: str) -> Iterator[tuple[str, str]]:
    if hours.lunch_start and hours.lunch_end:
        yield hours.start, min(hours.lunch_start, end)
        yield hours.lunch_end, end
    else:
        yield hours.start, end
