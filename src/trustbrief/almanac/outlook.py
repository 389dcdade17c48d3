"""The present and the coming year of a place."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.observances import with_meaning, with_send_by
from trustbrief.almanac.quiet import dated
from trustbrief.almanac.worktime import status, work_week
from trustbrief.model.calendar import Outlook, Status
from trustbrief.model.profile import Sections, Weekday

AHEAD = timedelta(days=365)
# A quiet period may hang on a holiday up to 40 days away.
MARGIN = timedelta(days=45)


def outlook(
    calendar: Calendar,
    name: str,
    sections: Sections,
    weekend: tuple[Weekday, ...],
    moment: datetime,
    today: datetime,
) -> Outlook:
    """Return the status at a moment, and what the year after it brings.

    Args:
        calendar: The territory's calendar.
        name: Its English name.
        sections: What its culture files say.
        weekend: Weekly days off at that moment.
        moment: An aware moment in the place's zone.
        today: The present; later moon-sighted dates are estimates.

    """
    start, end, present = moment.date(), moment.date() + AHEAD, today.date()
    around = calendar.between(start - MARGIN, end + MARGIN, today=present)
    schedule = sections.work_rhythm.schedule
    worked = calendar.worked(start - MARGIN, end + MARGIN)
    week = work_week(schedule.spans if schedule else (), weekend, around, worked)
    periods = dated(
        sections.quiet_periods,
        around,
        calendar.ramadans(range(start.year, end.year + 2)) if sections.quiet_periods else (),
        start=start,
        end=end,
        today=present,
    )
    coming = tuple(day for day in around if start <= day.date <= end)
    running = next((period.name for period in periods if period.start <= start), None)
    return Outlook(
        status=_quietened(status(week, moment), running),
        holidays=with_meaning(coming, sections.observances, week),
        no_holidays=absent.reason(calendar, name, start, end),
        quiet_periods=with_send_by(periods, week),
    )


def _quietened(found: Status, period: str | None) -> Status:
    """Return the status with the quiet period it lies in, which takes the place of `working`."""
    if period is None:
        return found
    kind = "quiet-period" if found.kind == "working" else found.kind
    return replace(found, kind=kind, quiet_period=period)
