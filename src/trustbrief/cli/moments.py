"""Dates and moments as people type them."""

from __future__ import annotations

from datetime import date, datetime

from trustbrief.errors import DateError, quoted

FIRST_YEAR, LAST_YEAR = 1950, 2100
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


def _within(found: date, text: str) -> date:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise DateError(f"{quoted(text)} is outside the years {FIRST_YEAR} to {LAST_YEAR}", hint=_HINT)
    return found
