"""Days, moments, durations, ages, rhythms, zones and settings as people type them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from fuzzing.promises import require, require_explained
from fuzzing.sandbox import sandbox
from fuzzing.texts import NASTY
from trustbrief.errors import TrustbriefError
from trustbrief.model.settings import Settings
from trustbrief.model.when import When
from trustbrief.reader import zones
from trustbrief.reader.days import FIRST_YEAR, LAST_YEAR
from trustbrief.reader.moments import (
    parse_age,
    parse_date,
    parse_duration,
    parse_on,
    parse_rhythm,
    parse_when,
)
from trustbrief.reader.opening import present
from trustbrief.reader.settings import ENVIRONMENT, with_value

_ZONES = ("Pacific/Kiritimati", "America/New_York", "Africa/Casablanca")
# Zones are up to 26 hours apart.
_FIRST, _LAST = date(FIRST_YEAR - 1, 12, 30), date(LAST_YEAR + 1, 1, 2)
_TYPED = (
    "now", "today", "tomorrow 9am", "tue 15:00", "24.12.2026 15:00", "2026-12-24T15:00+01:00",
    "20261224T1500Z", "July 4, 2027 noon", "4th of July 2027", "12/24/2026", "01/02/2027 at 3 pm",
    "2026-W53-1", "2027-02-30",
    "2100-12-31T23:59-12:00", "1950-01-01", "9999-12-31T23:59:59.999999+14:00", "0001-01-01T00:00-23:59",
    "on the next friday,", "45m", "1h30m", "90", "12h", "10d", "every 2 weeks", "bi-weekly", "18m", "99999d",
    "200y", "Europe/Berlin", "utc", "New York", "8:30-17", "09:00-17:30", "24:00-25:00", "de", "pt-BR",
    "json",
    "in 2 hours", "in half an hour", "next week", "in 3 days", "Thu 24 Dec", "next friday 9am", "own:other",
    "\u0663:\u0660\u0660", "\uff11\uff15\uff1a00",
)  # fmt: skip


def seeds(root: Path) -> Iterator[bytes]:
    """Yield moments as people type them, the cases of the tests among them."""
    yield from (text.encode("utf-8", "surrogatepass") for text in (*_TYPED, *NASTY))
    cases = (root / "tests" / "cases" / "moments.tsv").read_text("utf-8").splitlines()
    yield from (line.split("\t")[1].encode() for line in cases[1:])


@contextmanager
def ready(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what tries one text as each of them."""
    known = zones.zone_names()  # listing them takes longer than all the rest
    with sandbox(folder), patch.object(zones, "zone_names", lambda: known):
        yield _attempt


def _attempt(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for read in (parse_date, parse_on, parse_when, parse_duration, parse_age, parse_rhythm):
        _require_bounded(_tried(read, text))
    for zone in _ZONES:
        _require_bounded(_tried(present, text, zone))
    for key in ENVIRONMENT:
        found = _tried(with_value, Settings(), key, text)
        again = found and with_value(Settings(), key, _written(getattr(found, key)))
        require(found == again, f"{key} is not read back as it was")


def _written(value: Any) -> str:
    return ":".join(value) if isinstance(value, tuple) else value or ""


def _tried(read: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return read(*arguments)
    except TrustbriefError as error:
        require_explained(error)
        return None


def _require_bounded(found: Any) -> None:
    """Raise `BrokenError` unless a moment lies in the years that can be reckoned with."""
    if isinstance(found, When):
        found = found.moment or found.day
    if isinstance(found, date):  # a moment, too
        day = found.date() if isinstance(found, datetime) else found
        require(_FIRST <= day <= _LAST, f"the day {day}")
    if isinstance(found, timedelta):
        require(timedelta() <= found <= timedelta(days=366 * 200), f"{found.days} days")
