"""When several places are at work at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from zoneinfo import ZoneInfo

from msgspec import Struct

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Proposal, Seat, fairest, proposal
from trustbrief.model.calendar import Holiday

# Starts are proposed at the quarter hours.
GRID = timedelta(minutes=15)
_HALF_HOUR = timedelta(minutes=30)
_HALF_HOURS = 48


class Window(Struct, frozen=True, kw_only=True):
    """A stretch of time in which everybody is at work.

    Args:
        start: Its first moment, in the reader's time.
        end: Its last.
        latest_start: The last moment at which a meeting of the asked length can begin.
        best: The fairest start in it.
        remarks: What makes it doubtful for somebody.

    """

    start: datetime
    end: datetime
    latest_start: datetime
    best: Proposal
    remarks: tuple[str, ...]


class Away(Struct, frozen=True, kw_only=True):
    """A public holiday of one participant on what would be a working day.

    Args:
        code: The place.
        holiday: The day, with its meaning and greeting.

    """

    code: str
    holiday: Holiday


class HeatDay(Struct, frozen=True, kw_only=True):
    """How many participants are at work in each half hour of a day of the reader's."""

    date: Date
    at_work: tuple[int, ...]


def windows(seats: Sequence[Seat], span: Stretch, duration: timedelta, zone: ZoneInfo) -> tuple[Window, ...]:
    """Return the stretches in which everybody is at work for long enough.

    Args:
        seats: The participants.
        span: What is looked at.
        duration: How long the meeting lasts.
        zone: The reader's zone.

    """
    common = overlaps([seat.office for seat in seats], span)
    found = (_window(seats, stretch, duration, zone) for stretch in common)
    return tuple(window for window in found if window)


def overlaps(offices: Sequence[Office], span: Stretch) -> list[Stretch]:
    """Return the stretches of a span in which every one of some places is at work."""
    common = [span]
    for office in offices:
        open_hours = list(office.open_between(span.start, span.end))
        common = [both for one in common for other in open_hours if (both := one.overlap(other))]
    return common


def starts(window: Window, seats: Sequence[Seat], duration: timedelta, zone: ZoneInfo) -> list[Proposal]:
    """Return every start of a window on the quarter hours."""
    return [
        proposal(seats, moment, duration, zone) for moment in _grid(window.start, window.latest_start, GRID)
    ]


def compromises(seats: Sequence[Seat], span: Stretch, duration: timedelta, zone: ZoneInfo) -> list[Proposal]:
    """Return every start of a span on the half hours, for want of a common window."""
    last = span.end - duration
    return [proposal(seats, moment, duration, zone) for moment in _grid(span.start, last, _HALF_HOUR)]


def away(seats: Sequence[Seat], span: Stretch, zone: ZoneInfo) -> tuple[Away, ...]:
    """Return the public holidays that take a working day out of a span, by date.

    Args:
        seats: The participants.
        span: The days that are looked at.
        zone: The reader's, on whose calendar they are: Monday in Auckland begins on their Sunday, and
            is none of them.

    """
    ends = (span.start, span.end - timedelta(minutes=1))
    first, last = (moment.astimezone(zone).date() for moment in ends)
    found: list[Away] = []
    for seat in seats:
        found += [
            Away(code=seat.code, holiday=day)
            for day in seat.office.between(first, last)
            if "public" in day.kinds and not seat.office.weekend(day.date)
        ]
    return tuple(sorted(found, key=lambda one: (one.holiday.date, one.code)))


def heat(seats: Sequence[Seat], days: Sequence[date], zone: ZoneInfo) -> tuple[HeatDay, ...]:
    """Return how many participants are at work in each half hour of some days.

    Args:
        seats: The participants.
        days: Days of the reader's calendar.
        zone: The reader's zone.

    """
    return tuple(
        HeatDay(date=day, at_work=tuple(_at_work(seats, moment) for moment in _half_hours(day, zone)))
        for day in days
    )


def _window(seats: Sequence[Seat], stretch: Stretch, duration: timedelta, zone: ZoneInfo) -> Window | None:
    grid = list(_grid(stretch.start, stretch.end - duration, GRID))
    best = fairest(proposal(seats, moment, duration, zone) for moment in grid)
    if best is None:
        return None
    names = {seat.code: seat.office.name for seat in seats}
    return Window(
        start=grid[0].astimezone(zone),
        end=stretch.end.astimezone(zone),
        latest_start=grid[-1].astimezone(zone),
        best=best,
        remarks=tuple(f"{names[part.code]}: {part.remark}" for part in best.parts if part.remark),
    )


def _grid(first: datetime, last: datetime, step: timedelta) -> Iterator[datetime]:
    """Yield the full steps of the hour between two moments, both included."""
    moment, end = first.astimezone(UTC), last.astimezone(UTC)
    past_step = (
        timedelta(minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond) % step
    )
    if past_step:
        moment += step - past_step
    while moment <= end:
        yield moment
        moment += step


def _half_hours(day: date, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the half hours that the reader's clock shows on a day."""
    midnight = datetime.combine(day, time(), zone)
    return (midnight + index * _HALF_HOUR for index in range(_HALF_HOURS))


def _at_work(seats: Sequence[Seat], moment: datetime) -> int:
    now = Stretch(moment.astimezone(UTC), moment.astimezone(UTC))
    return sum(_staffed(seat.office, now) for seat in seats)


def _staffed(office: Office, now: Stretch) -> bool:
    day = now.start.astimezone(office.zone).date()
    return any(part.holds(now) and now.start < part.end for part in office.open_hours(day))
