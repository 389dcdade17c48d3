"""Whether anybody is at work, and when they will be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import get_args

from trustbrief.model.calendar import Holiday, Status, StatusKind
from trustbrief.model.profile import WorkSpan
from trustbrief.model.statements import Weekday

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
# Stated wherever it is used: no source stands behind these hours.
DEFAULT_START, DEFAULT_END = "09:00", "17:00"
_LOOK_AHEAD_DAYS = 40


@dataclass(frozen=True, slots=True)
class WorkWeek:
    """The usual working week of a place with its days off.

    Args:
        spans: Office hours by weekday.
        days_off: Name of the public holiday on each day that is one.
        worked: Weekend days that are worked to make up for a day off.
        assumed: The hours are a default of ours, no profile gives them.

    """

    spans: Mapping[Weekday, WorkSpan]
    days_off: Mapping[date, str]
    worked: frozenset[date] = frozenset()
    assumed: bool = False

    def hours(self, day: date) -> WorkSpan | None:
        """Return the hours of a day, or None when offices are closed."""
        if day in self.days_off:
            return None
        if day in self.worked:
            return next(iter(self.spans.values()), None)
        return self.spans.get(WEEKDAYS[day.weekday()])

    def with_spans(self, spans: Mapping[Weekday, WorkSpan]) -> WorkWeek:
        """Return the same week with other hours, which are no assumption."""
        return replace(self, spans=spans, assumed=False)

    def workday_before(self, day: date) -> date:
        """Return the last working day before a day."""
        for back in range(1, _LOOK_AHEAD_DAYS):
            if self.hours(day - timedelta(back)):
                return day - timedelta(back)
        return day - timedelta(1)


def work_week(
    spans: tuple[WorkSpan, ...],
    weekend: tuple[Weekday, ...],
    holidays: tuple[Holiday, ...],
    worked: frozenset[date] = frozenset(),
) -> WorkWeek:
    """Return the working week of a place.

    Args:
        spans: The profile's office hours; empty when no source gives them.
        weekend: Weekly days off, for the default hours.
        holidays: Days of every kind; public ones close offices.
        worked: Weekend days that are worked to make up for a day off.

    """
    assumed = not spans
    if assumed:
        open_days = tuple(day for day in WEEKDAYS if day not in weekend)
        spans = (WorkSpan(days=open_days, start=DEFAULT_START, end=DEFAULT_END),)
    return WorkWeek(
        spans={day: span for span in spans for day in span.days},
        days_off={day.date: day.name for day in holidays if "public" in day.kinds},
        worked=worked,
        assumed=assumed,
    )


def status(week: WorkWeek, moment: datetime) -> Status:
    """Return whether anybody is at work.

    Args:
        week: The place's working week.
        moment: An aware moment in the place's own zone.

    """
    hours = week.hours(moment.date())
    kind = _kind(hours, moment, holiday=moment.date() in week.days_off)
    working = kind == "working"
    return Status(
        kind=kind,
        reason=week.days_off.get(moment.date()),
        until=_at(moment, _pause(hours, moment) or hours.end) if hours and working else None,
        next_at_work=None if working else _next(week, moment),
        assumed_hours=week.assumed,
    )


def _kind(hours: WorkSpan | None, moment: datetime, *, holiday: bool) -> StatusKind:
    if hours is None:
        return "holiday" if holiday else "weekend"
    now = f"{moment:%H:%M}"
    if now < hours.start:
        return "before-hours"
    if now >= hours.end:
        return "after-hours"
    if hours.lunch_start and hours.lunch_end and hours.lunch_start <= now < hours.lunch_end:
        return "lunch"
    return "working"


def _pause(hours: WorkSpan, moment: datetime) -> str | None:
    lunch = hours.lunch_start
    return lunch if lunch and f"{moment:%H:%M}" < lunch else None


def _next(week: WorkWeek, moment: datetime) -> datetime | None:
    """Return the next start of work after a moment outside of it."""
    for ahead in range(_LOOK_AHEAD_DAYS):
        day = moment.date() + timedelta(ahead)
        hours = week.hours(day)
        starts = (hours.start, hours.lunch_end) if hours else ()
        for start in starts:
            begin = start and _at(moment + timedelta(ahead), start)
            if begin and begin > moment:
                return begin
    return None


def _at(moment: datetime, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime.combine(moment.date(), time(hour, minute), moment.tzinfo)
