"""Whether a moment is safe to propose; the keys are `trustbrief.slot/1`."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac import absent
from trustbrief.almanac.worktime import at_night, clock_text, minute_of
from trustbrief.documents.judge import Judge, Objection, Strictness
from trustbrief.facts.localtime import LocalTime, placed
from trustbrief.locality import Locality
from trustbrief.model.calendar import Holiday
from trustbrief.model.place import ShownPlace
from trustbrief.model.when import When

FORMAT = "trustbrief.slot/1"


class Slot(Struct, frozen=True, kw_only=True):
    """The answer.

    Args:
        place: Where.
        start: The moment in the place's own time.
        home_start: The same in the reader's time.
        duration_minutes: How long the meeting lasts.
        strictness: Where the line was drawn.
        safe: Nothing is against it.
        objections: What is against it.
        holidays: Those of that day there, with their meaning and greeting.
        remarks: What is worth knowing and not against it.
        next_safe: The next safe moment at the same or a later hour, in the place's time.
        safe_until: The moment up to which a call may last, of a safe one.
        assumed_hours: No source gives the hours, 09:00 to 17:00 was taken.

    """

    format: str = FORMAT
    generated: datetime
    place: ShownPlace
    start: datetime
    home_start: datetime
    duration_minutes: int
    strictness: Strictness
    safe: bool
    objections: tuple[Objection, ...]
    holidays: tuple[Holiday, ...]
    remarks: tuple[str, ...]
    next_safe: datetime | None
    safe_until: datetime | None = None
    assumed_hours: bool = False


def slot(there: Locality, when: When, *, duration: timedelta, strictness: Strictness, my_time: bool) -> Slot:
    """Return whether a moment is safe to propose.

    Args:
        there: The place.
        when: The moment as typed.
        duration: How long the meeting lasts.
        strictness: Where to draw the line; see `Trustbrief.slot`.
        my_time: A moment without an offset is the reader's time, not the place's.

    Raises:
        PlaceError: the place or the home is unknown, ambiguous or a culture cluster.
        DataError: a culture file cannot be used.

    """
    desk = there.desk
    reader = ZoneInfo(desk.reader_zone)
    local = placed(when, desk.now, reader if my_time else there.zone)
    return _answer(there, local, Judge(there, duration, strictness), reader)


def _answer(there: Locality, local: LocalTime, judge: Judge, reader: ZoneInfo) -> Slot:
    desk, duration = there.desk, judge.duration
    moment = local.moment.astimezone(there.zone).replace(second=0, microsecond=0)
    against = judge.objections(moment, local)
    later = max(moment, desk.now)
    yours = moment.astimezone(reader)
    own = _outside(desk.hours, yours, duration)
    closed = any(reason.cause in {"holiday", "weekend", "half-day", "quiet-period"} for reason in against)
    estimates = () if against else judge.estimates(moment.date())
    told = own if desk.hours or not against else None  # of a moment that nobody takes, not that it is night
    return Slot(
        generated=desk.now,
        place=replace(there.shown, zone=there.zone.key),
        start=moment,
        home_start=yours,
        duration_minutes=int(duration.total_seconds()) // 60,
        strictness=judge.strictness,
        safe=not against,
        objections=against,
        holidays=tuple(there.office.on(moment.date())),
        remarks=tuple(filter(None, (*_remarks(there, local, closed=closed), *estimates, told))),
        next_safe=judge.next_safe(later) if against else None,
        safe_until=None if against else judge.safe_until(moment),
        assumed_hours=there.office.assumed(moment.date()),
    )


def _outside(hours: tuple[int, int] | None, start: datetime, duration: timedelta) -> str | None:
    """Return a remark when the reader's own hours do not hold the meeting, or for want of them the day."""
    begin = minute_of(start)
    end = begin + int(duration.total_seconds()) // 60
    if hours is None:
        return "it is night on your own clock" if at_night(begin, end) else None
    opens, closes = hours
    if opens <= begin and end <= closes:
        return None
    return f"outside your own hours, {clock_text(opens)} to {clock_text(closes)}"


def _remarks(there: Locality, local: LocalTime, *, closed: bool) -> tuple[str, ...]:
    found = [local.remark] if local.remark and not local.skipped else []
    day = local.moment.astimezone(there.zone).date()
    name = there.territory.name if there.territory else there.place.name
    if absent.uncovered(there.calendar, day) is None:
        found += absent.gaps(there.calendar, name, day, day, there.today)
    if there.place.kind == "city" and there.calendar_part is None:
        found.append("holidays of the whole country; days that the city alone keeps are not known")
    if (quiet := there.office.quiet(day)) and quiet.slow and not closed:
        found.append(f"{quiet.name}: offices are open, many may be away")
    if quiet and (fine := quiet.fine_hours):
        found.append(f"{quiet.name}: calls suit from {fine.start} to {fine.end}")
    if there.office.assumed(day):
        found.append("the hours are assumed, 09:00 to 17:00")
    shown = there.clocks(local.moment)
    if len(shown) > 1:
        others = ", ".join(f"{clock.time:%H:%M} in {clock.city}" for clock in shown[1:])
        found.append(f"reckoned in {shown[0].city}; it is {others}")
    return tuple(found)
