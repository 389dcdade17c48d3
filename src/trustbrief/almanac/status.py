"""Whether anybody is at work at a moment, until when, and from when again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Doubt, Stretch, Workday, pause_at
from trustbrief.almanac.worktime import clock_text, minute_of, minutes
from trustbrief.model.calendar import Status, StatusKind
from trustbrief.model.quiet import FineHours

_AHEAD = timedelta(days=40)


def status(office: Office, moment: datetime) -> Status:
    """Return whether anybody is at work.

    Args:
        office: The place at work.
        moment: An aware moment.

    """
    # By whole minutes, as hours are: within the last one before a break people are still at work.
    here = moment.astimezone(office.zone).replace(second=0, microsecond=0)
    day = here.date()
    known = office.day(day)
    now = Stretch(here.astimezone(UTC), here.astimezone(UTC) + timedelta(minutes=1))
    current = next((part for part in office.open_hours(day) if part.holds(now)), None)
    kind, reason = _kind(known, here, working=current is not None)
    doubts = office.doubts(day, now) if current else ()
    quiet = office.quiet(day)
    if quiet and quiet.fine_hours and kind in {"working", "lunch"}:
        # In Ramadan nobody is at lunch, nor at work until the usual hour.
        current, kind, reason = _within(office, day, now, quiet.fine_hours, current)
    return Status(
        kind=_doubtful_kind(kind, doubts),
        reason=reason,
        quiet_period=quiet.name if quiet else None,
        until=current.end.astimezone(office.zone) if current else None,
        # When work ends and begins again is not known of hours that a quiet period moves.
        next_at_work=None if current or kind == "quiet-period" else _next(office, here),
        assumed_hours=office.assumed(day),
        doubts=tuple(doubt.text for doubt in doubts),
    )


def _within(
    office: Office, day: date, now: Stretch, fine: FineHours, current: Stretch | None
) -> tuple[Stretch | None, StatusKind, str | None]:
    """Return the hours in which calls suit in a quiet period, where a moment of office hours lies in them."""
    suits = office.stretch(day, minutes(fine.start), minutes(fine.end))
    if not suits.holds(now):
        return None, "quiet-period", None
    return current and current.overlap(suits), "working" if current else "quiet-period", None


def _next(office: Office, moment: datetime) -> datetime | None:
    """Return the next start of work after a moment outside of it."""
    stretches = office.open_between(moment, moment + _AHEAD)
    later = next((part.start for part in stretches if part.start > moment.astimezone(UTC)), None)
    return later.astimezone(office.zone) if later else None


def _kind(known: Workday, moment: datetime, *, working: bool) -> tuple[StatusKind, str | None]:
    if known.hours is None:
        return ("holiday", known.closed) if known.closed else ("weekend", None)
    if working:
        return "working", None
    minute = minute_of(moment)
    if minute < known.hours.start:
        return "before-hours", None
    if pause := pause_at(known.hours, minute):
        ends = f"{pause.name} until {clock_text(pause.end)}"
        return ("prayer" if "prayer" in pause.name.casefold() else "lunch"), ends
    return "after-hours", None


def _doubtful_kind(kind: StatusKind, doubts: tuple[Doubt, ...]) -> StatusKind:
    """Return `half-day` or `quiet-period` for office hours in one."""
    causes = {doubt.cause for doubt in doubts}
    if kind == "working" and "half-day" in causes:
        return "half-day"
    return "quiet-period" if kind == "working" and "quiet-period" in causes else kind
