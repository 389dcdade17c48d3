"""What is against a meeting at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Cause, Stretch, pause_at
from trustbrief.almanac.worktime import Hours, clock_text, minute_of
from trustbrief.facts.localtime import LocalTime
from trustbrief.locality import Locality
from trustbrief.model.calendar import Holiday

Strictness = Literal["lenient", "normal", "strict"]
# Causes that count from each line on; `lenient` asks for open offices alone.
_LENIENT: set[Cause] = {"hours", "lunch", "weekend", "holiday", "local-time", "past"}
_NORMAL: set[Cause] = _LENIENT | {
    "half-day", "optional-holiday", "bridge-day", "quiet-period", "keep-free", "unpublished",
}  # fmt: skip
_LINES: dict[Strictness, set[Cause]] = {
    "lenient": _LENIENT,
    "normal": _NORMAL,
    "strict": _NORMAL | {"regional-holiday", "estimated-holiday", "edge-of-day"},
}
EDGE = timedelta(minutes=30)
_STEP = timedelta(minutes=30)
# A public holiday that waits for the moon may fall a day earlier or later.
_MOON = timedelta(days=1)
_SEARCH = timedelta(days=21)


class Objection(Struct, frozen=True, kw_only=True):
    """One reason against a moment.

    Args:
        cause: What sort of reason it is.
        text: The reason in words.

    """

    cause: Cause
    text: str


class Judge:
    """Says what is against a meeting at one place.

    Args:
        there: The place.
        duration: How long the meeting lasts.
        strictness: Where to draw the line.

    """

    def __init__(self, there: Locality, duration: timedelta, strictness: Strictness) -> None:
        self._there = there
        self._office = there.office
        self.duration = duration
        self.strictness = strictness
        self._regional: dict[int, tuple[Holiday, ...]] = {}

    def objections(self, moment: datetime, local: LocalTime | None = None) -> tuple[Objection, ...]:
        """Return what is against a meeting that begins at an aware moment."""
        start = moment.astimezone(UTC)
        meeting = Stretch(start, start + self.duration)
        day = moment.astimezone(self._office.zone).date()
        found = [*self._before_all(moment, local), *self._at_work(day, meeting)]
        return tuple(objection for objection in found if objection.cause in _LINES[self.strictness])

    def next_safe(self, start: datetime) -> datetime | None:
        """Return the next half hour there from a moment on that nothing is against, within three weeks."""
        here = start.astimezone(self._office.zone)
        past = timedelta(minutes=here.minute % 30, seconds=here.second, microseconds=here.microsecond)
        moment = start.astimezone(UTC) + _STEP - past
        last = moment + _SEARCH
        while moment <= last:
            if not self.objections(moment):
                return moment.astimezone(self._office.zone)
            moment += _STEP
        return None

    def safe_until(self, start: datetime) -> datetime:
        """Return the moment from which on something is against a call that begins at a safe one."""
        begin, day = start.astimezone(UTC), start.astimezone(self._office.zone).date()
        stretches = self._office.open_hours(day)
        doubts = [doubt for doubt in self._office.day(day).doubts if doubt.cause in _LINES[self.strictness]]
        ends = [part.end for part in stretches]
        ends += [self._office.stretch(day, doubt.start, doubt.end).start for doubt in doubts]
        if self.strictness == "strict" and stretches:
            ends.append(stretches[-1].end - EDGE)
        later = min((moment for moment in ends if moment > begin), default=begin)
        return later.astimezone(self._office.zone)

    def estimates(self, day: date) -> Iterator[str]:
        """Yield which public holidays of the days around may fall on a working day."""
        near = (found for ahead in (-_MOON, _MOON) for found in self._office.on(day + ahead))
        for name in sorted({found.name for found in near if found.estimated and "public" in found.kinds}):
            yield f"{name} may fall on this day; the date is an estimate"

    def _before_all(self, moment: datetime, local: LocalTime | None) -> Iterator[Objection]:
        """Yield what is against a moment whatever the place does on that day."""
        if local and local.skipped and local.remark:
            yield Objection(cause="local-time", text=local.remark)
        if moment < self._there.desk.now.replace(second=0, microsecond=0):
            yield Objection(cause="past", text="this moment is over")

    def _at_work(self, day: date, meeting: Stretch) -> Iterator[Objection]:
        hours = self._office.day(day).hours
        if hours is None:
            name = self._office.day(day).closed
            text = f"public holiday: {name}" if name else "weekend there"
            yield Objection(cause="holiday" if name else "weekend", text=text)
            return
        open_then = any(part.holds(meeting) for part in self._office.open_hours(day))
        closed = None if open_then else _closed(self._office, day, hours, meeting)
        yield from (closed,) if closed else ()
        for doubt in self._office.doubts(day, meeting):
            if closed is None or not closed.text.startswith(doubt.text):  # a half day is told once
                yield Objection(cause=doubt.cause, text=doubt.text)
        if self.strictness == "strict":
            yield from self._if_strict(day, meeting)

    def _if_strict(self, day: date, meeting: Stretch) -> Iterator[Objection]:
        for name in sorted({found.name for found in self._parts_of(day) if found.date == day}):
            yield Objection(cause="regional-holiday", text=f"holiday in parts of the country: {name}")
        for text in self.estimates(day):
            yield Objection(cause="estimated-holiday", text=text)
        stretches = self._office.open_hours(day)
        if stretches and _at_the_edge(meeting, Stretch(stretches[0].start, stretches[-1].end)):
            yield Objection(cause="edge-of-day", text="within half an hour of the start or end of work")

    def _parts_of(self, day: date) -> tuple[Holiday, ...]:
        """Return the public holidays of parts of the country, in the year of a day."""
        if self._there.calendar_part:
            return ()
        if day.year not in self._regional:
            self._regional[day.year] = tuple(_regional(self._there, day.year))
        return self._regional[day.year]


def _regional(there: Locality, year: int) -> Iterator[Holiday]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    for part in there.calendar.info.subdivisions:
        days = there.calendar_in(subdivision=part).between(first, last, today=there.today)
        yield from (day for day in days if day.subdivisions and "public" in day.kinds)


def _closed(office: Office, day: date, hours: Hours, meeting: Stretch) -> Objection:
    """Return why offices are not open for the whole of a meeting on a working day."""
    start = meeting.start.astimezone(office.zone)
    minute = minute_of(start)
    end = minute + int((meeting.end - meeting.start).total_seconds()) // 60
    pause = pause_at(hours, minute) or pause_at(hours, end - 1)
    if minute < hours.start:
        return Objection(cause="hours", text=f"before hours, offices open at {clock_text(hours.start)}")
    if end > hours.end:
        half = next((doubt for doubt in office.day(day).doubts if doubt.cause == "half-day"), None)
        closes = clock_text(hours.end)
        if half:
            return Objection(cause="hours", text=f"{half.text}, offices close around {closes}")
        if minute < hours.end:
            left = f"offices close at {closes}, before {end - minute} minutes are over"
            return Objection(cause="hours", text=left)
        return Objection(cause="hours", text=f"after hours, offices close at {closes}")
    if pause is None:
        pause = next(pause for pause in hours.pauses if minute < pause.end and pause.start < end)
    text = f"{pause.name} from {clock_text(pause.start)} to {clock_text(pause.end)}"
    return Objection(cause="lunch", text=text)


def _at_the_edge(meeting: Stretch, day: Stretch) -> bool:
    """Tell whether a meeting begins or ends within half an hour of a day's work doing so."""
    begins = day.start <= meeting.start < day.start + EDGE
    return begins or day.end - EDGE < meeting.end <= day.end
