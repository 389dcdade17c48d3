"""What each client wants today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from trustbrief.advice.fairness import doubt
from trustbrief.advice.meeting import overlaps
from trustbrief.almanac.workplace import Stretch, Workplace
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.roster import CallWindow, TodayRow

# How far ahead a holiday and a due contact are announced.
HOLIDAY_DAYS, CONTACT_DAYS = 7, 2
# A shorter rest of the day is no window.
_SHORTEST = timedelta(minutes=30)


def contact(due: date | None, today: date) -> Literal["due", "soon", "fine"] | None:
    """Return whether contact is due.

    Args:
        due: The day on which it is, or None without a rhythm.
        today: The reader's day.

    """
    if due is None:
        return None
    if due <= today:
        return "due"
    return "soon" if due <= today + timedelta(CONTACT_DAYS) else "fine"


def near_holidays(workplace: Workplace, today: date) -> tuple[Holiday, ...]:
    """Return the public holidays of today and the next week there."""
    last = today + timedelta(HOLIDAY_DAYS)
    return tuple(day for day in workplace.holidays if "public" in day.kinds and today <= day.date <= last)


def near_quiet_periods(workplace: Workplace, today: date) -> tuple[DatedQuietPeriod, ...]:
    """Return the quiet periods of today and the next week there."""
    last = today + timedelta(HOLIDAY_DAYS)
    return tuple(period for period in workplace.quiet_periods if period.start <= last and period.end >= today)


def window(there: Workplace, here: Workplace, now: datetime) -> CallWindow | None:
    """Return the longest stretch of what is left of the reader's day in which both are at work."""
    local = now.astimezone(here.zone)
    end = local.replace(hour=23, minute=59, second=59)
    rest = Stretch(now.astimezone(UTC), end.astimezone(UTC))
    common = overlaps([there, here], rest)
    best = max(common, key=lambda part: part.end - part.start, default=None)
    if best is None or best.end - best.start < _SHORTEST:
        return None
    return CallWindow(
        start=best.start.astimezone(there.zone),
        end=best.end.astimezone(there.zone),
        home_start=best.start.astimezone(here.zone),
        home_end=best.end.astimezone(here.zone),
        remark=doubt(there, best.start.astimezone(there.zone).date()),
    )


def in_order(rows: Iterable[TodayRow]) -> tuple[TodayRow, ...]:
    """Return the rows, those that want something first."""
    return tuple(sorted(rows, key=lambda row: (row.contact != "due", not row.holidays, row.name.casefold())))
