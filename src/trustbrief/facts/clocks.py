"""What time it is where, and when that is about to change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from trustbrief.model.facts import Zone


class ClockChange(Struct, frozen=True, kw_only=True):
    """A change of clocks soon, there or at home.

    Args:
        at: The first moment of the new time, on that clock.
        shift_hours: How far that clock is put forward; negative for back.
        home_offset_hours: How far the place is ahead of the reader from then on.

    """

    at: datetime
    shift_hours: float
    home_offset_hours: float


class Clock(Struct, frozen=True, kw_only=True):
    """The time in one zone of the place.

    Args:
        zone: IANA name.
        city: The capital or largest city in it.
        time: Local time with its offset.
        home_offset_hours: How far it is ahead of the reader's clock.
        change: Its next change of clocks within three weeks, or None.

    """

    zone: str
    city: str
    time: datetime
    home_offset_hours: float
    change: ClockChange | None = None


# A meeting agreed on today is seldom further away.
SOON = timedelta(weeks=3)


def clocks(zones: Iterable[Zone], moment: datetime, home_zone: str) -> tuple[Clock, ...]:
    """Return one clock for each offset in use in a place.

    Zones that show the same time at that moment are one clock, named after
    the first of them.

    Args:
        zones: The place's zones, the most populous first.
        moment: An aware moment.
        home_zone: IANA name of the reader's zone.

    """
    found: dict[timedelta, Clock] = {}
    for zone in zones:
        offset = _offset(moment, zone.id)
        if offset not in found:
            found[offset] = Clock(
                zone=zone.id,
                city=zone.city,
                time=moment.astimezone(ZoneInfo(zone.id)),
                home_offset_hours=_hours(offset - _offset(moment, home_zone)),
                change=_change(zone.id, moment, zone.id, home_zone),
            )
    return tuple(found.values())


def further_clocks(shown: Iterable[Clock], further: Iterable[str], moment: datetime) -> tuple[str, ...]:
    """Return where else in a place the clock shows another time: one city for each offset.

    Args:
        shown: The clocks of the zones in which most people live.
        further: IANA names of the zones in which hardly anybody does.
        moment: An aware moment.

    """
    known = {clock.time.utcoffset() for clock in shown}
    found: dict[timedelta, str] = {}
    for zone in further:
        if (offset := _offset(moment, zone)) not in known:
            found.setdefault(offset, city_of(zone))
    return tuple(found.values())


def city_of(zone: str) -> str:
    """Return the city that an IANA zone is called after."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def home_clock(zone: str, moment: datetime, there: str) -> Clock:
    """Return the reader's own clock.

    Args:
        zone: IANA name of the reader's zone.
        moment: An aware moment.
        there: IANA name of the place's main zone.

    """
    return Clock(
        zone=zone,
        city=city_of(zone),
        time=moment.astimezone(ZoneInfo(zone)),
        home_offset_hours=0,
        change=_change(zone, moment, there, zone),
    )


def _change(zone: str, moment: datetime, there: str, home: str) -> ClockChange | None:
    """Return the first change of a zone's clocks within three weeks, to the minute."""
    before, after = moment.astimezone(UTC), moment.astimezone(UTC) + SOON
    old = _offset(before, zone)
    if _offset(after, zone) == old:
        return None
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        if _offset(middle, zone) == old:
            before = middle
        else:
            after = middle
    after = after.replace(second=0, microsecond=0)
    return ClockChange(
        at=after.astimezone(ZoneInfo(zone)),
        shift_hours=_hours(_offset(after, zone) - old),
        home_offset_hours=_hours(_offset(after, there) - _offset(after, home)),
    )


def _offset(moment: datetime, zone: str) -> timedelta:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


def _hours(difference: timedelta) -> float:
    return difference / timedelta(hours=1)
