"""A desk for this process and this reader: the same for the command line, Python and assistants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from trustbrief.almanac.worktime import minutes
from trustbrief.desk import Desk
from trustbrief.errors import DataError, OutputError, quoted
from trustbrief.facts.localtime import placed
from trustbrief.facts.tzrelease import use_newer_release
from trustbrief.locality import MORNING
from trustbrief.model.settings import Settings
from trustbrief.reader import surroundings
from trustbrief.reader.settings import overlay_folders


def open_desk(known: Settings, on: str | None, warn: Callable[[DataError], None]) -> Desk:
    """Return a desk with the reader's settings.

    Args:
        known: The settings.
        on: The moment to take for the present; by default the clock's. A date is read
            as 09:00 and a time without an offset as the reader's own.
        warn: Told of an overlay that is passed over because it cannot be used.

    """
    use_newer_release()
    hours = known.hours
    desk = Desk(
        now=surroundings.now(),
        home=known.home,
        home_zone=lambda: _own_zone(warn),
        time_zone=known.time_zone,
        hours=(minutes(hours[:5]), minutes(hours[6:])) if hours else None,
        cache=surroundings.cache_folder(),
        overlays=overlay_folders(known),
        warn=warn,
    )
    return desk if on is None else replace(desk, now=present(on, desk.reader_zone))


def _own_zone(warn: Callable[[DataError], None]) -> str:
    """Return the zone that the reader's clock shows; one that has no name is warned of."""
    if odd := surroundings.odd_zone():
        instead = "UTC stands in for your clock; name it: trustbrief config set time_zone Europe/Berlin"
        warn(DataError(f"TZ {quoted(odd)}, no zone of a region: {instead}"))
    return surroundings.zone()


def present(on: str, time_zone: str) -> datetime:
    """Return the moment that stands for the present; see `open_desk`.

    Args:
        on: As typed.
        time_zone: IANA name of the zone of the reader's clock.

    """
    from trustbrief.reader.moments import parse_on  # 2 ms; most calls are about the present

    return placed(parse_on(on).at(MORNING), surroundings.now(), ZoneInfo(time_zone)).moment


def client_folder() -> Path:
    """Return where the files of clients lie.

    Raises:
        OutputError: there is no home folder to keep them in.

    """
    folder = surroundings.client_folder()
    if folder is None:
        raise OutputError("there is no home folder to keep clients in", hint="name one in TRUSTBRIEF_CLIENTS")
    return folder
