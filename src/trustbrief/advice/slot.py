"""Is a moment safe to propose?"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta

from trustbrief.almanac.workplace import PARTLY, Stretch, Workplace
from trustbrief.model.calendar import Holiday
from trustbrief.model.slot import Cause, Objection, Strictness

# Causes that count from each line on; `lenient` asks for open offices alone.
_LENIENT: set[Cause] = {"hours", "lunch", "weekend", "holiday", "local-time"}
_NORMAL: set[Cause] = _LENIENT | {"half-day", "optional-holiday", "bridge-day", "quiet-period"}
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


def objections(
    workplace: Workplace,
    start: datetime,
    duration: timedelta,
    strictness: Strictness,
    regional: Collection[Holiday] = (),
) -> tuple[Objection, ...]:
    """Return what is against a meeting.

    Args:
        workplace: The place.
        start: An aware moment.
        duration: How long it lasts.
        strictness: Where to draw the line.
        regional: Public holidays of parts of the country.

    """
    begin = start.astimezone(workplace.zone)
    meeting = Stretch(begin, (begin.astimezone(UTC) + duration).astimezone(workplace.zone))
    found = [*_closed(workplace, meeting), *_doubtful(workplace, meeting, regional)]
    return tuple(objection for objection in found if objection.cause in _LINES[strictness])


def next_safe(
    workplace: Workplace,
    start: datetime,
    duration: timedelta,
    strictness: Strictness,
    regional: Collection[Holiday] = (),
) -> datetime | None:
    """Return the next half hour from a moment on that nothing is against, within three weeks."""
    moment = start.astimezone(UTC)
    moment += timedelta(minutes=-moment.minute % 30, seconds=-moment.second, microseconds=-moment.microsecond)
    last = moment + _SEARCH
    while moment <= last:
        if moment > start and not objections(workplace, moment, duration, strictness, regional):
            return moment.astimezone(workplace.zone)
        moment += _STEP
    return None


def _closed(workplace: Workplace, meeting: Stretch) -> Iterator[Objection]:
    """Yield why offices are closed for some of the meeting."""
    day = meeting.start.date()
    hours = workplace.week.hours(day)
    if hours is None:
        name = workplace.week.days_off.get(day)
        cause: Cause = "holiday" if name else "weekend"
        yield Objection(cause=cause, text=f"public holiday: {name}" if name else "weekend there")
        return
    if any(_within(meeting, part) for part in workplace.open_hours(day)):
        return
    start, end = f"{meeting.start:%H:%M}", _clock_end(meeting)
    half = workplace.half_day(day)
    if half and end > "12:00":
        yield Objection(cause="hours", text=f"half holiday: {half.name}, offices close around noon")
    elif start < hours.start:
        yield Objection(cause="hours", text=f"before hours, offices open at {hours.start}")
    elif end > hours.end:
        yield Objection(cause="hours", text=f"after hours, offices close at {hours.end}")
    else:
        name = hours.pause_name or "lunch"
        yield Objection(cause="lunch", text=f"{name} from {hours.lunch_start} to {hours.lunch_end}")


def _doubtful(workplace: Workplace, meeting: Stretch, regional: Collection[Holiday]) -> Iterator[Objection]:
    """Yield why people may be away although offices are open."""
    day = meeting.start.date()
    if workplace.week.hours(day) is None:
        return
    if half := workplace.half_day(day):
        yield Objection(cause="half-day", text=f"half holiday: {half.name}")
    for holiday in workplace.on(day):
        if PARTLY & set(holiday.kinds) and "public" not in holiday.kinds:
            yield Objection(cause="optional-holiday", text=f"{holiday.kind} holiday: {holiday.name}")
    if beside := workplace.bridge(day):
        yield Objection(cause="bridge-day", text=f"bridge day beside {beside.name}; many take it off")
    if quiet := workplace.quiet(day):
        yield Objection(cause="quiet-period", text=f"quiet period: {quiet.name}")
    yield from _doubtful_if_strict(workplace, meeting, regional)


def _doubtful_if_strict(
    workplace: Workplace, meeting: Stretch, regional: Collection[Holiday]
) -> Iterator[Objection]:
    day = meeting.start.date()
    for name in sorted({found.name for found in regional if found.date == day}):
        yield Objection(cause="regional-holiday", text=f"holiday in parts of the country: {name}")
    for name in _estimated_near(workplace, day):
        yield Objection(
            cause="estimated-holiday", text=f"{name} may fall on this day; the date is an estimate"
        )
    stretches = workplace.open_hours(day)
    if stretches and _at_the_edge(meeting, Stretch(stretches[0].start, stretches[-1].end)):
        yield Objection(cause="edge-of-day", text="within half an hour of the start or end of work")


def _estimated_near(workplace: Workplace, day: date) -> list[str]:
    near = (found for ahead in (-_MOON, _MOON) for found in workplace.on(day + ahead))
    return sorted({found.name for found in near if found.estimated and "public" in found.kinds})


def _at_the_edge(meeting: Stretch, day: Stretch) -> bool:
    """Tell whether a meeting begins or ends within half an hour of a day's work doing so."""
    begins, opens = meeting.start.astimezone(UTC), day.start.astimezone(UTC)
    ends, closes = meeting.end.astimezone(UTC), day.end.astimezone(UTC)
    return opens <= begins < opens + EDGE or closes - EDGE < ends <= closes


def _within(meeting: Stretch, part: Stretch) -> bool:
    """Tell whether a meeting lies in a stretch.

    In UTC, for Python compares two moments of one zone by what the clock shows.
    """
    opens, begins, ends, closes = (
        moment.astimezone(UTC) for moment in (part.start, meeting.start, meeting.end, part.end)
    )
    return opens <= begins and ends <= closes


def _clock_end(meeting: Stretch) -> str:
    """Return the end on the clock; past midnight counts as after the day's hours."""
    return f"{meeting.end:%H:%M}" if meeting.end.date() == meeting.start.date() else "24:00"
