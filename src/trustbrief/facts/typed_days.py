"""Which day is meant by one that was typed without its year, by its weekday or by its distance."""

from __future__ import annotations

from datetime import date, timedelta

from trustbrief.errors import DateError
from trustbrief.model.statements import MONTHS, WEEKDAYS, Weekday
from trustbrief.model.when import When

_SHORT = 3
_WEEK = 7
# The 29 February comes again after eight years at the latest.
_LEAP_AT_LATEST = 8


def day_meant(when: When, today: date, *, past: bool = False) -> date | None:
    """Return the day that was typed, None where none was.

    Args:
        when: What was typed.
        today: The day to reckon from, on the clock that the typed one is read on.
        past: It is over: the last such day up to today, and not the next one.

    Raises:
        DateError: its weekday is not that of the date.

    """
    if when.day is not None:
        return when.day
    if when.month_day is not None:
        found = _in_a_year(*when.month_day, today, past=past)
        return fitting(found, when.weekday) if when.weekday else found
    if when.weekday is not None:
        return _on(when.weekday, today, past=past, beyond=when.beyond)
    return None if when.ahead is None else today + timedelta(when.ahead)


def fitting(day: date, weekday: Weekday) -> date:
    """Return a day if it is the weekday that was typed with it.

    Raises:
        DateError: it is another one.

    """
    away = (WEEKDAYS.index(weekday) - day.weekday()) % _WEEK
    if not away:
        return day
    near = day + timedelta(away if away <= _WEEK // 2 else away - _WEEK)
    actual = WEEKDAYS[day.weekday()].capitalize()
    message = f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {actual}, not a {weekday.capitalize()}"
    raise DateError(message, hint=f"write it as {_shown(day)} or {_shown(near)}")


def _shown(day: date) -> str:
    weekday, month = WEEKDAYS[day.weekday()].capitalize(), MONTHS[day.month - 1]
    return f"{weekday[:_SHORT]} {day.day} {month[:_SHORT]} {day.year}"


def _in_a_year(month: int, day: int, today: date, *, past: bool) -> date:
    """Return the next day of a month and number, or the last one that is over."""
    for years in range(_LEAP_AT_LATEST + 1):
        try:
            found = date(today.year + (-years if past else years), month, day)
        except ValueError:  # the 29 February in another year
            continue
        if found <= today if past else found >= today:
            return found
    raise AssertionError((month, day))


def _on(weekday: Weekday, today: date, *, past: bool, beyond: bool) -> date:
    away = (WEEKDAYS.index(weekday) - today.weekday()) % _WEEK
    if past:
        away = away - _WEEK if away else 0
    if beyond and not away:
        away = -_WEEK if past else _WEEK
    return today + timedelta(away)
