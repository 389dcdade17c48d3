"""Local times that a change of clocks skips or repeats, and moments as people type them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from trustbrief.facts.typed_days import day_meant
from trustbrief.model.when import When


class LocalTime(Struct, frozen=True):
    """A moment on a local clock.

    Args:
        moment: Aware; of a repeated time the first, of a skipped one the time it becomes.
        remark: What the change of clocks did to it, or None.
        skipped: The clock never shows the time that was typed.

    """

    moment: datetime
    remark: str | None = None
    skipped: bool = False


def local_time(wall: datetime, zone: ZoneInfo) -> LocalTime:
    """Return the moment at which a clock shows a time.

    Args:
        wall: A naive datetime.
        zone: The zone of the clock.

    """
    moment = wall.replace(tzinfo=zone, fold=0)
    shown = moment.astimezone(UTC).astimezone(zone)
    where = zone.key.rpartition("/")[2].replace("_", " ")
    if shown.replace(tzinfo=None) != wall:
        return LocalTime(shown, _skipped(wall, shown, where), skipped=True)
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        return LocalTime(
            moment,
            f"{wall:%H:%M} comes twice in {where} on that day, as the clocks go back; taken as the first",
        )
    return LocalTime(moment)


def _skipped(wall: datetime, shown: datetime, where: str) -> str:
    if shown.date() == wall.date():
        return f"{wall:%H:%M} does not exist in {where} on that day: the clocks go forward, to {shown:%H:%M}"
    # Over the date line, or in the last hour of a day.
    return f"{wall:%Y-%m-%d %H:%M} does not exist in {where}: it is {shown:%Y-%m-%d %H:%M} there then"


def placed(when: When, now: datetime, zone: ZoneInfo) -> LocalTime:
    """Return a typed moment on the clock of a zone.

    Args:
        when: What was typed; a time without a day is the next one.
        now: The present.
        zone: The zone of the clock it is read on.

    Raises:
        DateError: a weekday does not fit the day that was typed with it.

    """
    if when.moment is not None:
        return LocalTime(when.moment.astimezone(zone))
    if when.after is not None:
        # Hours that pass, in UTC: on a clock that changes they would be others.
        return LocalTime((now.astimezone(UTC) + when.after).astimezone(zone))
    here = now.astimezone(zone).replace(tzinfo=None)
    clock = when.clock or here.time()
    typed = day_meant(when, here.date())
    wall = datetime.combine(typed or here.date(), clock)
    by_weekday = when.weekday is not None and when.month_day is None
    if wall <= here and (typed is None or by_weekday):
        wall += timedelta(7 if by_weekday else 1)
    return local_time(wall, zone)
