"""What time it is where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from trustbrief.model.briefing import Clock
from trustbrief.model.facts import Zone


def clocks(zones: Iterable[Zone], moment: datetime, home_zone: str) -> tuple[Clock, ...]:
    """Return one clock for each offset in use in a place.

    Zones that show the same time at that moment are one clock, named after
    the first of them.

    Args:
        zones: The place's zones, the most populous first.
        moment: An aware moment.
        home_zone: IANA name of the reader's zone.

    """
    home_offset = _offset(moment, home_zone)
    found: dict[timedelta, Clock] = {}
    for zone in zones:
        local = moment.astimezone(ZoneInfo(zone.id))
        offset = _offset(moment, zone.id)
        if offset not in found:
            hours = (offset - home_offset) / timedelta(hours=1)
            found[offset] = Clock(zone=zone.id, city=zone.city, time=local, home_offset_hours=hours)
    return tuple(found.values())


def home_clock(zone: str, moment: datetime) -> Clock:
    """Return the reader's own clock."""
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return Clock(zone=zone, city=city, time=moment.astimezone(ZoneInfo(zone)), home_offset_hours=0)


def _offset(moment: datetime, zone: str) -> timedelta:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
