"""When contact with a client is due."""

from __future__ import annotations

from datetime import date, timedelta

from trustbrief.model.client import Client

_DAYS = {"d": 1, "w": 7}
_MONTHS_A_YEAR = 12


def due(client: Client, today: date) -> date | None:
    """Return the day on which contact is due, or None without a rhythm.

    Args:
        client: Somebody who was never contacted is due today.
        today: The reader's day.

    """
    if client.every is None:
        return None
    if client.last_contact is None:
        return today
    every = client.every.strip()
    count, unit = int(every[:-1]), every[-1]
    if unit == "m":
        return _months_after(client.last_contact, count)
    try:
        return client.last_contact + timedelta(count * _DAYS[unit])
    except OverflowError:
        return date.max


def _months_after(day: date, count: int) -> date:
    """Return the same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + count, _MONTHS_A_YEAR)
    if year > date.max.year:
        return date.max
    for last in range(day.day, 0, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return day
