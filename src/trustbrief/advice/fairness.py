"""What a meeting costs each participant, and starts that spread the cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from trustbrief.almanac.workplace import PARTLY, Workplace
from trustbrief.model.meeting import Part, Proposal, Standing

# Nobody minds a call between these, on their own clock.
CORE_START, CORE_END = "10:00", "16:00"
# Whatever the hours of an office are, these are called early and late.
EARLY, LATE = "08:30", "17:30"
NIGHT_END, NIGHT_START = "06:00", "22:00"
# In minutes: a call at night or on a day off is worse than any early morning.
_NIGHT, _OFF, _PAUSE = 1000, 3000, 30


class Seat(NamedTuple):
    """A participant's code and place of work."""

    code: str
    workplace: Workplace


def proposal(seats: Sequence[Seat], start: datetime, duration: timedelta, zone: ZoneInfo) -> Proposal:
    """Return a start as each participant lives it.

    Args:
        seats: The participants.
        start: An aware moment.
        duration: How long the meeting lasts.
        zone: The reader's zone.

    """
    parts = tuple(part_of(seat, start, duration) for seat in seats)
    return Proposal(
        start=start.astimezone(zone),
        parts=parts,
        payers=tuple(part.code for part in parts if part.standing != "core"),
    )


def burden(proposed: Proposal) -> tuple[int, int]:
    """Return what a start costs the worst off, and everybody together, in minutes."""
    costs = [cost(part) for part in proposed.parts]
    return max(costs), sum(costs)


def cost(part: Part) -> int:
    """Return what a meeting costs one participant, in minutes outside of the core hours."""
    extra = {"night": _NIGHT, "off": _OFF, "pause": _PAUSE}.get(part.standing, 0)
    return extra + _minutes_outside(part, CORE_START, CORE_END) + part.minutes_outside


def fairest(proposals: Iterable[Proposal]) -> Proposal | None:
    """Return the start with the smallest burden; the earliest of equal ones."""
    return min(proposals, key=lambda found: (*burden(found), found.start), default=None)


def rotation(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return starts for consecutive weeks, each the kindest to one participant.

    Args:
        proposals: The starts to choose from.

    Returns:
        None when the fairest start costs nobody anything, or no other one shifts the cost.

    """
    first = fairest(proposals)
    if first is None or not first.payers:
        return ()
    chosen = [first]
    for index, part in enumerate(first.parts):
        if cost(part):
            kinder = min(proposals, key=lambda found: (cost(found.parts[index]), *burden(found), found.start))
            if cost(kinder.parts[index]) < cost(part) and kinder.payers != first.payers:
                chosen.append(kinder)
    distinct = {found.payers: found for found in reversed(chosen)}
    return tuple(found for found in chosen if distinct[found.payers] is found) if len(distinct) > 1 else ()


def part_of(seat: Seat, start: datetime, duration: timedelta) -> Part:
    """Return a meeting as one participant lives it."""
    here = start.astimezone(seat.workplace.zone)
    end = (start.astimezone(UTC) + duration).astimezone(seat.workplace.zone)
    outside = _outside_hours(seat.workplace, here, end)
    return Part(
        code=seat.code,
        start=here,
        end=end,
        standing=_standing(seat.workplace, here, end, outside),
        minutes_outside=outside,
        remark=doubt(seat.workplace, here.date()),
    )


def _outside_hours(workplace: Workplace, start: datetime, end: datetime) -> int:
    """Return the minutes of a meeting's distance from the day's office hours."""
    stretches = workplace.open_hours(start.date())
    if not stretches:
        return 0
    opens, closes = stretches[0].start.astimezone(UTC), stretches[-1].end.astimezone(UTC)
    early = (opens - start.astimezone(UTC)).total_seconds()
    late = (end.astimezone(UTC) - closes).total_seconds()
    return int(max(early, late, 0)) // 60


def _standing(workplace: Workplace, start: datetime, end: datetime, outside: int) -> Standing:
    stretches = workplace.open_hours(start.date())
    begin, finish = f"{start:%H:%M}", f"{end:%H:%M}"
    if not stretches:
        return "off"
    if begin < NIGHT_END or begin >= NIGHT_START or end.date() > start.date() or finish > NIGHT_START:
        return "night"
    inside = any(
        part.start.astimezone(UTC) <= start.astimezone(UTC)
        and end.astimezone(UTC) <= part.end.astimezone(UTC)
        for part in stretches
    )
    if not inside and not outside:
        return "pause"
    if outside:
        return "early" if stretches[0].start.astimezone(UTC) > start.astimezone(UTC) else "late"
    if begin < EARLY:
        return "early"
    return "late" if finish > LATE else "core"


def _minutes_outside(part: Part, first: str, last: str) -> int:
    """Return by how many minutes a meeting leaves a span of its own clock."""
    early = _minutes(first) - part.start.hour * 60 - part.start.minute
    days = (part.end.date() - part.start.date()).days
    late = days * 24 * 60 + part.end.hour * 60 + part.end.minute - _minutes(last)
    return max(early, late, 0)


def _minutes(clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    return hour * 60 + minute


def doubt(workplace: Workplace, day: date) -> str | None:
    """Return what makes a working day doubtful: a quiet period, an optional holiday, a bridge day."""
    if quiet := workplace.quiet(day):
        return f"quiet period: {quiet.name}"
    for holiday in workplace.on(day):
        if PARTLY & set(holiday.kinds) and "public" not in holiday.kinds:
            return f"{holiday.kind} holiday: {holiday.name}"
    beside = workplace.bridge(day)
    return f"bridge day beside {beside.name}" if beside else None
