"""When to call somebody: what is left of today, the next time both are at work, or the least bad hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from msgspec import Struct

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Proposal, Seat, Standing, by_day, fairest
from trustbrief.documents.windows import compromises, overlaps

# A shorter rest of the day is no window.
_SHORTEST = timedelta(minutes=30)
# A place with which there is no hour in common in a week has none.
_AHEAD = timedelta(days=7)
# How long a call is for which no hour fits both.
_CALL = timedelta(minutes=30)


class CallWindow(Struct, frozen=True, kw_only=True):
    """A stretch of a day in which client and reader are both at work, on both clocks.

    Args:
        remark: What makes the day doubtful there: a quiet period, an optional holiday.

    """

    start: datetime
    end: datetime
    home_start: datetime
    home_end: datetime
    remark: str | None = None


class LeastBad(Struct, frozen=True, kw_only=True):
    """A start for a call where there is no hour at which both are at work.

    Args:
        start: On the clock there.
        home_start: On the reader's clock.
        there: How it falls there: `early`, `late`, `night`, `off` or `core`.
        here: How it falls for the reader.

    """

    start: datetime
    home_start: datetime
    there: Standing
    here: Standing


class Times(NamedTuple):
    """What is left of today, else the next time in a week, else the least bad start."""

    window: CallWindow | None = None
    later: CallWindow | None = None
    least_bad: LeastBad | None = None


def times(there: Office, here: Office, now: datetime) -> Times:
    """Return when the reader can call a place.

    Args:
        there: The place at work.
        here: The reader at work.
        now: An aware moment.

    """
    if today := window(there, here, now):
        return Times(window=today)
    midnight = _midnight_after(now, here)
    ahead = Stretch(midnight, midnight + _AHEAD)
    if common := _long_enough(overlaps([there, here], ahead)):
        first = common[0].start.astimezone(here.zone).date()
        same = [part for part in common if part.start.astimezone(here.zone).date() == first]
        return Times(later=_best(there, here, same))
    seats = (Seat("there", there), Seat("here", here))
    # Of what suits neither well, an hour of today may be as good as any.
    rest = Stretch(now.astimezone(UTC), ahead.end)
    found = fairest(by_day(compromises(seats, rest, _CALL, here.zone)))
    return Times(least_bad=_least_bad(found) if found else None)


def window(there: Office, here: Office, now: datetime) -> CallWindow | None:
    """Return the next stretch of what is left of the reader's day in which both are at work.

    One in which nothing is doubtful comes before any other.
    """
    rest = Stretch(now.astimezone(UTC), _midnight_after(now, here))
    return _best(there, here, _long_enough(overlaps([there, here], rest)))


def _midnight_after(now: datetime, here: Office) -> datetime:
    """Return the end of the reader's day."""
    day = now.astimezone(here.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return (day + timedelta(days=1)).astimezone(UTC)


def _long_enough(parts: list[Stretch]) -> list[Stretch]:
    return [part for part in parts if part.end - part.start >= _SHORTEST]


def _least_bad(found: Proposal) -> LeastBad:
    there, here = found.parts
    return LeastBad(start=there.start, home_start=here.start, there=there.standing, here=here.standing)


def _best(there: Office, here: Office, common: list[Stretch]) -> CallWindow | None:
    """Return the first of some stretches, one in which nothing is doubtful before any other."""
    clear = [part for one in common for part in there.clear(one) if part.end - part.start >= _SHORTEST]
    best = next(iter(clear or common), None)
    if best is None:
        return None
    start = best.start.astimezone(there.zone)
    doubts = there.doubts(start.date(), best)
    return CallWindow(
        start=start,
        end=best.end.astimezone(there.zone),
        home_start=best.start.astimezone(here.zone),
        home_end=best.end.astimezone(here.zone),
        remark=doubts[0].text if doubts else None,
    )
