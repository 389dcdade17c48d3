"""Our own reviewed tables about calendars, and the compiled shares of people.

They are read while a year is computed and not after: what follows from them is
kept with the year.
"""

from __future__ import annotations

from datetime import date, time
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct

from trustbrief.errors import DataError
from trustbrief.files.shipped import data_root
from trustbrief.files.text import state_of

T = TypeVar("T")

READINGS, HALF_DAYS, GAPS, SHARES = (
    "office_kinds.yaml",
    "half_days.yaml",
    "calendar_gaps.yaml",
    "part_shares.json",
)
FILES = (READINGS, HALF_DAYS, GAPS, SHARES)


class Reading(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How offices read days that the library lists under some kind.

    Args:
        kind: The library's kind.
        reads: What the day is to an office: `public` closes it.
        names: English names, `*` for any text; empty for every day of the kind.
        parts: Codes of parts without the country, where it holds in them alone.
        since: First year.
        reason: Why, in one line.
        source: The statute, or where it is written.

    """

    kind: str
    reads: Literal["public", "half_day", "optional", "unofficial"]
    names: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    since: int = 0
    reason: str
    source: str

    def covers(self, name: str, kind: str, part: str | None) -> bool:
        """Tell whether it is about a day of this name and kind, in a part or the whole country."""
        named = not self.names or any(fnmatchcase(name, pattern) for pattern in self.names)
        return kind == self.kind and named and (not self.parts or part in self.parts)


class AddedDay(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day off that the library lacks: on one date, or dated after another country's calendar.

    Args:
        name: English name.
        local_name: Name in the country's own language.
        day: Month and day, `12-17`, where it has the same each year.
        country: Alpha-2 code of the calendar that has the date, where it has none of its own.
        dated: The English name there.
        since: First year.
        reason: Why, in one line.
        source: The statute, or where it is written.

    """

    name: str
    local_name: str
    day: str | None = None
    country: str = ""
    dated: str = ""
    since: int = 0
    reason: str
    source: str


class HalfDayRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A working day that is cut short each year.

    Args:
        name: What it is.
        day: Month and day, `12-24`; without it, the working day before each public
            holiday that stands on its own date.
        closes: When offices close, in local time, or None.
        minutes: By how much the day is shorter, where `closes` is None.
        practice: `off` where most people take the whole day.
        reason: On what it rests.
        source: Where that is written.

    """

    name: str
    day: str | None = None
    closes: time | None = None
    minutes: int = 0
    practice: Literal["half", "off"] = "half"
    reason: str
    source: str

    def on(self, year: int) -> date | None:
        """Return its day of a year, or None when it hangs on holidays."""
        return date.fromisoformat(f"{year:04}-{self.day}") if self.day else None


class GapRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How to see that a year's calendar is not whole.

    Args:
        marker: English name, `*` for any text, of a day that a whole year holds.
        missing: What is missing with it.
        decreed: The state decrees these days each year.
        estimates: Days in lieu of such a year are guesses.

    """

    marker: str
    missing: str
    decreed: bool = False
    estimates: bool = False


class OfficeKinds(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `office_kinds.yaml` holds, by alpha-2 code."""

    readings: dict[str, tuple[Reading, ...]]
    added: dict[str, tuple[AddedDay, ...]]


class Shares(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `part_shares.json` holds: by alpha-2 code, the share of people of each part."""

    source: str
    shares: dict[str, dict[str, float]]


@cache
def office_kinds() -> OfficeKinds:
    """Return how offices read the library's kinds, and the days it lacks."""
    return _read(READINGS, OfficeKinds)


@cache
def half_day_rules() -> dict[str, tuple[HalfDayRule, ...]]:
    """Return the days that are cut short each year, by alpha-2 code."""
    return _read(HALF_DAYS, dict[str, tuple[HalfDayRule, ...]])


@cache
def gap_rules() -> dict[str, tuple[GapRule, ...]]:
    """Return how to see that a year is not whole, by alpha-2 code."""
    return _read(GAPS, dict[str, tuple[GapRule, ...]])


@cache
def shares() -> dict[str, dict[str, float]]:
    """Return the share of people of each part, 0 to 1, by alpha-2 code."""
    return _read(SHARES, Shares).shares


def version() -> str:
    """Return what tells one state of the tables from another; four looks at the disk, no reading.

    Raises:
        DataError: one of them is missing.

    """
    folder = data_root() / "facts"
    try:
        stamps = tuple((folder / name).stat() for name in FILES)
    except OSError as error:
        raise _broken(folder, error) from error
    return f"{hash(tuple(map(state_of, stamps))) & 0xFFFFFFFF:x}"


def _read(name: str, kind: type[T]) -> T:
    file = data_root() / "facts" / name
    try:
        return msgspec.convert(_data(file), kind, strict=False)
    except (OSError, msgspec.MsgspecError) as error:
        raise _broken(file, error) from error


def _data(file: Path) -> Any:
    if file.suffix == ".json":
        return msgspec.json.decode(file.read_bytes())
    # PyYAML costs 12 ms to import.
    from trustbrief.files.strict_yaml import parse

    document = parse(file.read_text("utf-8"))
    if document.problems:
        first = min(document.problems)
        raise _broken(f"{file}:{first.line}", first.message)
    return document.data


def _broken(where: Path | str, problem: object) -> DataError:
    return DataError(f"{where}: {problem}", hint="reinstall trustbrief")
