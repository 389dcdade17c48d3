"""Weekly starts: the same hour each week, or the burden going round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import (
    Proposal,
    Seat,
    burden,
    by_day,
    fairest,
    kindest,
    paid,
    proposal,
    turns,
)
from trustbrief.documents.windows import compromises, starts, windows

# Least bad starts that are shown when there is no window.
_COMPROMISES = 3
# From Monday on: a call on a day that is off for most is none to propose.
_WEEKDAYS = 5
# Weekly calls are at least so far from each other, where a week leaves a choice.
_APART = timedelta(days=4)


class Weeks:
    """The starts of consecutive weeks, each looked up with its own holidays and clocks.

    Args:
        seats: The participants.
        span: The first week.
        duration: How long the meeting lasts.
        zone: The reader's zone.

    """

    def __init__(self, seats: Sequence[Seat], span: Stretch, duration: timedelta, zone: ZoneInfo) -> None:
        self._seats, self.span, self.duration, self.zone = seats, span, duration, zone
        self._known: dict[int, list[Proposal]] = {}

    def starts(self, week: int) -> list[Proposal]:
        """Return the starts of a week that nothing is against, or the least bad ones."""
        if week not in self._known:
            span = self._shifted(week)
            found = windows(self._seats, span, self.duration, self.zone)
            clear = [window for window in found if not window.remarks] or found
            common = [p for w in clear for p in starts(w, self._seats, self.duration, self.zone)]
            self._known[week] = common or compromises(self._seats, span, self.duration, self.zone)
        return self._known[week]

    def _shifted(self, week: int) -> Stretch:
        """Return the span some weeks later by the reader's clock, from midnight on."""
        if not week:
            return self.span
        first, last = (moment.astimezone(self.zone) for moment in self.span)
        start = datetime.combine(first.date() + timedelta(weeks=week), time(), self.zone)
        end = datetime.combine(last.date() + timedelta(weeks=week), time(), self.zone)
        return Stretch(start.astimezone(UTC), end.astimezone(UTC))

    def rotation(self, weeks: int | None) -> tuple[Proposal, ...]:
        """Return a start for each week, the burden going round where there is one."""
        order = turns(self.starts(0)) or (None,)
        count = weeks or (len(order) if len(order) > 1 else 0)
        found: list[Proposal] = []
        for week in range(count):
            found.append(self._start(week, order[week % len(order)], found[-1].start if found else None))
        return tuple(found)

    def series(self, kept: Proposal, weeks: int) -> tuple[Proposal, ...]:
        """Return a start for each week, always at the same hour of the reader's clock.

        Where somebody has the day off in a week, it is on another day of that week.
        """
        wall = kept.start.astimezone(self.zone).replace(tzinfo=None)
        return tuple(self._at(wall + timedelta(weeks=week)) for week in range(weeks))

    def _at(self, wall: datetime) -> Proposal:
        """Return a start, or that of the fairest day of its week where somebody has the day off."""
        monday = wall - timedelta(wall.weekday())
        usual, *others = (
            proposal(self._seats, moment.replace(tzinfo=self.zone), self.duration, self.zone)
            for moment in (wall, *(monday + timedelta(days) for days in range(_WEEKDAYS)))
        )
        free = [found for found in others if not _off(found)]
        return (fairest(free) or usual) if _off(usual) else usual

    def _start(self, week: int, who: int | None, last: datetime | None) -> Proposal:
        """Return the start of a week: at the hour of the first one, where that is as fair as any.

        It keeps some days from the one of the week before, where it can: no two calls on end.
        """
        every = self.starts(week)
        choice = [p for p in every if last is None or p.start - last >= _APART] or every
        best = kindest(choice, who)
        usual = kindest(self.starts(0), who).start
        same = [p for p in choice if _hour(p.start) == _hour(usual)]
        least = (paid(best, who), *burden(best))
        return next((p for p in same if (paid(p, who), *burden(p)) <= least or not p.payers), best)


def _off(found: Proposal) -> bool:
    """Tell whether somebody has the day off, or is outside of hours on a day that is cut short."""
    return any(part.standing == "off" or (part.minutes_outside and part.remark) for part in found.parts)


def _hour(moment: datetime) -> tuple[int, int, int]:
    """Return weekday, hour and minute on the reader's clock."""
    return moment.weekday(), moment.hour, moment.minute


def distinct(choice: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the least bad starts, each with other payers."""
    chosen: list[Proposal] = []
    rest = list(by_day(choice))
    while rest and len(chosen) < _COMPROMISES:
        best = fairest(rest)
        if best is None:
            break
        chosen.append(best)
        rest = [found for found in rest if found.payers not in {kept.payers for kept in chosen}]
    return tuple(chosen)
