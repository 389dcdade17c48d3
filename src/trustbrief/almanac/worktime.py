"""The usual working week of a place, in minutes of the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from trustbrief.model.calendar import Holiday
from trustbrief.model.profile import KeepFree, WorkSpan
from trustbrief.model.statements import WEEKDAYS, Weekday

# Stated wherever they are used: no source stands behind these hours.
DEFAULT_START, DEFAULT_END = 9 * 60, 17 * 60
# Nobody is called before and after these on their own clock.
NIGHT_END, NIGHT_START = 6 * 60, 22 * 60
_LOOK_AHEAD_DAYS = 40


class Pause(Struct, frozen=True, order=True):
    """A part of the working day: minutes from midnight, the end not in it, and what it is."""

    start: int
    end: int
    name: str


class Hours(Struct, frozen=True):
    """Office hours of a day in minutes from midnight, with the breaks in them."""

    start: int
    end: int
    pauses: tuple[Pause, ...] = ()


def minutes(clock: str) -> int:
    """Return `09:30` as minutes from midnight."""
    return int(clock[:2]) * 60 + int(clock[3:])


def minute_of(clock: datetime | time) -> int:
    """Return what a clock shows as minutes from midnight."""
    return clock.hour * 60 + clock.minute


def clock_text(minute: int) -> str:
    """Return minutes from midnight as `09:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def at_night(begin: int, finish: int) -> bool:
    """Tell whether a meeting begins before 06:00, or ends after 22:00.

    Args:
        begin: Minutes from midnight.
        finish: The same, of the day on which it begins: more than a day's minutes where it ends on the next.

    """
    return begin < NIGHT_END or finish > NIGHT_START


def weekday(day: date) -> Weekday:
    """Return a day's name in English, whatever the locale."""
    return WEEKDAYS[day.weekday()]


class WorkWeek(Struct, frozen=True):
    """The usual working week of a place with its days off.

    Args:
        spans: Office hours by weekday.
        days_off: Name of the public holiday on each day that is one.
        worked: Weekend days that are worked to make up for a day off.
        assumed: The hours are a default of ours, no profile gives them.
        keep_free: Hours by weekday in which a call is unwelcome.

    """

    spans: Mapping[Weekday, Hours]
    days_off: Mapping[date, str]
    worked: frozenset[date] = frozenset()
    assumed: bool = False
    keep_free: Mapping[Weekday, tuple[Pause, ...]] = field(default_factory=dict)

    def hours(self, day: date) -> Hours | None:
        """Return the hours of a day, or None when offices are closed."""
        if day in self.days_off:
            return None
        if day in self.worked:
            return next(iter(self.spans.values()), None)
        return self.spans.get(weekday(day))

    def with_hours(self, start: int, end: int) -> WorkWeek:
        """Return the same working days with other hours, which are no assumption."""
        spans = dict.fromkeys(self.spans, Hours(start, end))
        return replace(self, spans=spans, assumed=False, keep_free={})

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
    keep_free: tuple[KeepFree, ...] = (),
) -> WorkWeek:
    """Return the working week of a place.

    Args:
        spans: The profile's office hours; empty when no source gives them.
        weekend: Weekly days off, for the default hours.
        holidays: Days of every kind; public ones close offices.
        worked: Weekend days that are worked to make up for a day off.
        keep_free: Hours in which a call is unwelcome.

    """
    usual = {day: Hours(DEFAULT_START, DEFAULT_END) for day in WEEKDAYS if day not in weekend}
    return WorkWeek(
        spans={day: _hours(span) for span in spans for day in span.days} if spans else usual,
        days_off={day.date: day.name for day in holidays if "public" in day.kinds},
        worked=worked,
        assumed=not spans,
        keep_free=_by_weekday(keep_free),
    )


def _hours(span: WorkSpan) -> Hours:
    pauses: tuple[Pause, ...] = ()
    if span.lunch_start and span.lunch_end:
        name = span.pause_name or "lunch"
        pauses = (Pause(minutes(span.lunch_start), minutes(span.lunch_end), name),)
    return Hours(minutes(span.start), minutes(span.end), pauses)


def _by_weekday(spans: Iterable[KeepFree]) -> dict[Weekday, tuple[Pause, ...]]:
    found: dict[Weekday, tuple[Pause, ...]] = {}
    for span in spans:
        for day in span.days:
            pause = Pause(minutes(span.start), minutes(span.end), span.reason)
            found[day] = (*found.get(day, ()), pause)
    return found
