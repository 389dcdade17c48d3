"""One day of an office: what it is made of, and what makes it doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

from trustbrief.almanac.worktime import Hours, Pause, minute_of, minutes
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay

# Kinds of days on which part of the offices are closed.
PARTLY = {"optional", "bank", "government", "de_facto"}
# An hour less makes no half day.
LITTLE = 60
# From the least to the most doubtful moment.
Cause = Literal[
    "hours", "lunch", "weekend", "holiday", "half-day", "optional-holiday", "bridge-day", "quiet-period",
    "keep-free", "regional-holiday", "estimated-holiday", "edge-of-day", "local-time", "past", "unpublished",
]  # fmt: skip
DAY = 24 * 60


class Stretch(NamedTuple):
    """A stretch of time, both ends in UTC; the end does not belong to it."""

    start: datetime
    end: datetime

    def holds(self, other: Stretch) -> bool:
        """Tell whether another stretch lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Stretch) -> Stretch | None:
        """Return what both have in common, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Stretch(start, end) if start < end else None


class Doubt(NamedTuple):
    """Why people may be away although offices are open, and in which minutes of the day."""

    cause: Cause
    text: str
    start: int = 0
    end: int = DAY


class Workday(Struct, frozen=True):
    """One day of a place.

    Args:
        hours: Its office hours, shortened on a half day; None when closed.
        closed: Name of the public holiday, where that closes it.
        doubts: Why people may be away.

    """

    hours: Hours | None
    closed: str | None
    doubts: tuple[Doubt, ...]


def quiet_doubts(quiet: DatedQuietPeriod) -> Iterator[Doubt]:
    """Yield the hours of a quiet period in which a call is doubtful."""
    text = f"quiet period: {quiet.name}"
    if quiet.fine_hours:
        yield Doubt("quiet-period", text, 0, minutes(quiet.fine_hours.start))
        yield Doubt("quiet-period", text, minutes(quiet.fine_hours.end), DAY)
    elif not quiet.slow:
        yield Doubt("quiet-period", text)


def closing(hours: Hours, half: HalfDay) -> int:
    """Return when offices close on a day that is cut short, in minutes of the day."""
    if half.closes is None:
        return hours.end - half.minutes
    return minute_of(half.closes)


def until(hours: Hours, end: int) -> Hours:
    """Return hours that end earlier."""
    last = max(hours.start, min(hours.end, end))
    return Hours(hours.start, last, tuple(pause for pause in hours.pauses if pause.start < last))


def parts(hours: Hours) -> Iterator[tuple[int, int]]:
    """Yield the open parts of a day, between its breaks."""
    edges = [hours.start]
    for pause in sorted(hours.pauses):
        edges += [min(pause.start, hours.end), min(pause.end, hours.end)]
    edges.append(hours.end)
    yield from ((start, end) for start, end in list(pairwise(edges))[::2] if start < end)


def pause_at(hours: Hours, minute: int) -> Pause | None:
    """Return the break that a minute of the day lies in."""
    return next((pause for pause in hours.pauses if pause.start <= minute < pause.end), None)
