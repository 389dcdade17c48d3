"""Dates and moments as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any, get_args

from trustbrief.errors import DateError, UsageError, quoted
from trustbrief.model.statements import Weekday
from trustbrief.model.when import When

FIRST_YEAR, LAST_YEAR = 1950, 2100
# Twenty years.
MOST_DAYS = 366 * 20
_HINT = "write it as 2026-12-24, or with a time as 2026-12-24T15:00"


def parse_date(text: str) -> date:
    """Return a day.

    Args:
        text: An ISO 8601 date.

    Raises:
        DateError: it is none, or outside 1950 to 2100.

    """
    try:
        found = date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateError(f"{quoted(text)} is not a date", hint="write it as 2026-12-24") from error
    return _within(found, text)


def parse_moment(text: str) -> date | datetime:
    """Return a day or a moment.

    Args:
        text: An ISO 8601 date, or date and time. Without an offset the time is
            the place's own.

    Raises:
        DateError: it is neither, or outside 1950 to 2100.

    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError as error:
            raise DateError(f"{quoted(text)} is not a date or a time", hint=_HINT) from error
        _within(moment.date(), text)
        return moment
    return _within(day, text)


def parse_when(text: str) -> When:
    """Return a moment as people type it: `tue 15:00`, `tomorrow 9am`, `2026-12-24T15:00+01:00`.

    Args:
        text: An ISO date and time, or a day and a time of day in either order.

    Raises:
        DateError: it is neither.

    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _spoken(text)
    _within(moment.date(), text)
    if moment.tzinfo:
        return When(moment=moment)
    if not re.search(r"\d[T ]\d", text):
        raise DateError(f"{quoted(text)} has no time of day", hint=_WHEN_HINT)
    return When(day=moment.date(), clock=moment.time())


def parse_duration(text: str) -> timedelta:
    """Return a duration such as `45m`, `1h` or `1h30m`.

    Raises:
        DateError: it is none, or not between 5 minutes and 12 hours.

    """
    match = re.fullmatch(r"(?:(\d{1,2})h)?(?:(\d{1,3})m?)?", text.strip().lower())
    minutes = int(match[1] or 0) * 60 + int(match[2] or 0) if match else 0
    if not SHORTEST <= minutes <= LONGEST:
        raise DateError(f"{quoted(text)} is not a duration", hint="write it as 45m, 1h or 1h30m")
    return timedelta(minutes=minutes)


SHORTEST, LONGEST = 5, 12 * 60
_WHEN_HINT = 'write it as "tue 15:00", "tomorrow 9am", 15:00 or 2026-12-24T15:00'
_DAYS = {"today": 0, "tomorrow": 1}
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?")


def _spoken(text: str) -> When:
    day: dict[str, Any] = {}
    clock = None
    words = re.sub(r"(\d)\s+(am|pm)\b", r"\1\2", text.strip().lower().replace(",", " ")).split()
    for word in words[:_MOST_WORDS]:
        if word in {"at", "on", "next"}:
            continue
        found = _day(word)
        if found and not day:
            day = found
        elif clock is None and (shown := _clock(word)):
            clock = shown
        else:
            raise DateError(f"{quoted(text)} is not a time", hint=_WHEN_HINT)
    if clock is None or len(words) > _MOST_WORDS:
        raise DateError(f"{quoted(text)} is not a time of day", hint=_WHEN_HINT)
    return When(clock=clock, **day)


_MOST_WORDS = 5


def _day(word: str) -> dict[str, Any]:
    if word in _DAYS:
        return {"ahead": _DAYS[word]}
    if len(word) > 2 and (names := [name for name in get_args(Weekday) if name.startswith(word)]):  # noqa: PLR2004
        return {"weekday": names[0]}
    try:
        return {"day": _within(date.fromisoformat(word), word)}
    except ValueError:
        return {}


def _clock(word: str) -> time | None:
    if word == "noon":
        return time(12)
    match = _TIME.fullmatch(word)
    if not match or not (match[2] or match[3]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _within(found: date, text: str) -> date:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise DateError(f"{quoted(text)} is outside the years {FIRST_YEAR} to {LAST_YEAR}", hint=_HINT)
    return found


_AGE_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_OLDEST = timedelta(days=365 * 200)


def parse_age(text: str) -> timedelta:
    """Return an age such as `18m`, `2y`, `90d` or `6w`.

    Raises:
        DateError: it is none, or longer than two hundred years.

    """
    match = re.fullmatch(r"(\d{1,5})([dwmy])", text.strip().lower())
    age = timedelta(days=int(match[1]) * _AGE_DAYS[match[2]]) if match else timedelta()
    if not match or age > _OLDEST:
        raise DateError(f"{quoted(text)} is not an age", hint="write it as 18m, 2y, 6w or 90d")
    return age


def span(
    year: int | None, start: str | None, end: str | None, days: int | None
) -> tuple[date | None, date | None, int | None]:
    """Return first day, last day and number of days asked for; None where the default holds.

    Args:
        year: One calendar year.
        start: First day as typed.
        end: Last day as typed.
        days: How many days from `start` on.

    Raises:
        UsageError: they exclude each other.
        DateError: one is no day, or outside 1950 to 2100.

    """
    if year is not None:
        if start or end or days is not None:
            raise UsageError("--year excludes --from, --to and --days", hint="keep one of them")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            message = f"{year} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
            raise DateError(message, hint="for example --year 2027")
        return date(year, 1, 1), date(year, 12, 31), None
    if days is not None and end:
        raise UsageError("--days excludes --to", hint="keep one of them")
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise DateError(f"--days has to be 1 to {MOST_DAYS}", hint="for example --days 30")
    return parse_date(start) if start else None, parse_date(end) if end else None, days
