"""What a meeting costs each participant, and starts that spread the cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Stretch
from trustbrief.almanac.worktime import at_night, minute_of

Standing = Literal["core", "early", "late", "pause", "night", "off"]


# Nobody minds a call between these, on their own clock.
CORE_START, CORE_END = 10 * 60, 16 * 60
# Whatever the hours of an office are, these are called early and late.
EARLY, LATE = 8 * 60 + 30, 17 * 60 + 30
# In minutes: a call at night or on a day off is worse than any early morning.
_NIGHT, _OFF, _PAUSE, _DOUBT = 1000, 3000, 30, 90


class Part(Struct, frozen=True, kw_only=True):
    """A meeting as one participant lives it.

    Args:
        code: The place.
        start: The start on its clock.
        end: The end on its clock.
        standing: `core` at work between 08:30 and 17:30, `early` or `late` outside of that
            or of its hours, `pause` in the break, `night` between 22:00 and 06:00, `off` on a
            day off.
        minutes_outside: Minutes outside of its office hours; 0 at work.
        remark: What makes the moment doubtful: a quiet period, an optional holiday.

    """

    code: str
    start: datetime
    end: datetime
    standing: Standing
    minutes_outside: int
    remark: str | None = None


class Proposal(Struct, frozen=True, kw_only=True):
    """One start for a meeting.

    Args:
        start: In the reader's time.
        parts: The meeting as each participant lives it, in their order.
        payers: Codes of those who leave their core hours for it.

    """

    start: datetime
    parts: tuple[Part, ...]
    payers: tuple[str, ...]


class Seat(NamedTuple):
    """A participant's code and office."""

    code: str
    office: Office


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
    """Return what a meeting costs one participant, in minutes outside of the core hours.

    A doubtful day, such as an optional holiday, costs as much as an hour and a half.
    """
    extra = {"night": _NIGHT, "off": _OFF, "pause": _PAUSE}.get(part.standing, 0)
    doubt = _DOUBT if part.remark else 0
    return extra + doubt + _minutes_outside(part, CORE_START, CORE_END) + part.minutes_outside


def fairest(proposals: Iterable[Proposal]) -> Proposal | None:
    """Return the start with the smallest burden; the earliest of equal ones."""
    return min(proposals, key=lambda found: (*burden(found), found.start), default=None)


def turns(proposals: Sequence[Proposal]) -> tuple[int | None, ...]:
    """Return who is spared in which week, by their place among the participants.

    Args:
        proposals: The starts of one week.

    Returns:
        None for the week of the fairest start, then each participant who leaves core hours
        for it and could pay less; nothing when nobody leaves them, or nobody could.

    """
    first = fairest(by_day(proposals))
    if first is None or not first.payers:
        return ()
    costs = [cost(part) for part in first.parts]
    leaving = (index for index, part in enumerate(first.parts) if part.code in first.payers)
    paying = sorted(leaving, key=lambda index: -costs[index])
    spared = [index for index in paying if cost(kindest(proposals, index).parts[index]) < costs[index]]
    return (None, *spared) if spared else ()


def kindest(proposals: Sequence[Proposal], who: int | None) -> Proposal:
    """Return the start that costs one participant least, and nobody a night while there is another.

    Args:
        proposals: The starts to choose from, one at least.
        who: A participant by place; None for the fairest start.

    """
    return min(by_day(proposals), key=lambda found: (paid(found, who), *burden(found), found.start))


def paid(found: Proposal, who: int | None) -> int:
    """Return what a start costs one participant by place; nothing for nobody."""
    return 0 if who is None else cost(found.parts[who])


def by_day(proposals: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return the starts that call nobody at night or on a day off, or all of them for want of one."""
    kept = [found for found in proposals if not {"night", "off"} & {part.standing for part in found.parts}]
    return kept or proposals


def part_of(seat: Seat, start: datetime, duration: timedelta) -> Part:
    """Return a meeting as one participant lives it."""
    office = seat.office
    meeting = Stretch(start.astimezone(UTC), start.astimezone(UTC) + duration)
    here = start.astimezone(office.zone)
    stretches = office.open_hours(here.date())
    outside = _outside_hours(stretches, meeting)
    doubts = office.doubts(here.date(), meeting)
    return Part(
        code=seat.code,
        start=here,
        end=meeting.end.astimezone(office.zone),
        standing=_standing(here, meeting, stretches, outside),
        minutes_outside=outside,
        remark=doubts[0].text if doubts else None,
    )


def _outside_hours(stretches: Sequence[Stretch], meeting: Stretch) -> int:
    """Return the minutes of a meeting's distance from the day's office hours."""
    if not stretches:
        return 0
    early = (stretches[0].start - meeting.start).total_seconds()
    late = (meeting.end - stretches[-1].end).total_seconds()
    return int(max(early, late, 0)) // 60


def _standing(here: datetime, meeting: Stretch, stretches: Sequence[Stretch], outside: int) -> Standing:
    if not stretches:
        return "off"
    begin = minute_of(here)
    finish = begin + int((meeting.end - meeting.start).total_seconds()) // 60
    if at_night(begin, finish):
        return "night"
    if outside:
        return "early" if stretches[0].start > meeting.start else "late"
    if not any(part.holds(meeting) for part in stretches):
        return "pause"
    if begin < EARLY:
        return "early"
    return "late" if finish > LATE else "core"


def _minutes_outside(part: Part, first: int, last: int) -> int:
    """Return by how many minutes a meeting leaves a span of its own clock."""
    begin = minute_of(part.start)
    finish = begin + int((part.end - part.start).total_seconds()) // 60
    return max(first - begin, finish - last, 0)
