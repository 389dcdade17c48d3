"""A day as people type it, found in a text and taken out of it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from trustbrief.errors import DateError, quoted
from trustbrief.model.statements import MONTHS, WEEKDAYS, Weekday

FIRST_YEAR, LAST_YEAR = 1950, 2100
HINT = "write it as 2026-12-24, or with a time as 2026-12-24T15:00"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
# Not the minutes before it: 15:00 dec 9.
_DAY = r"(?<![\d:.])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?![:\d])"
_FORMS = (
    re.compile(rf"\b{_YEAR}-(?P<number>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}\b"),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"),
    re.compile(r"(?<![\d:.])(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.(?!\s?\d{1,4}\b(?![:.]|\s?[ap]m))"),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b"),
    re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?![:.]\d|\s?[ap]m\b)"),
)
_SLASHES = re.compile(rf"\b(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/{_YEAR}\b")
_IN = re.compile(r"\bin\s+(?P<count>\d{1,4}|an?)\s+(?P<unit>days?|weeks?)\b")
_DAYS = {"d": 1, "w": 7}
# A year that has each day.
_LEAP_YEAR = 2000
_AHEAD = {"now": 0, "today": 0, "tomorrow": 1, "yesterday": -1}
_SHORTEST_NAME = 3


class FoundDay(NamedTuple):
    """A day in a text, by date, by weekday or by its distance from today, and the rest of the text.

    Args:
        day: The date, or None.
        weekday: The weekday, or None; beside a date one that it has to fit.
        ahead: Days from today, or None.
        rest: The text without it.
        month_day: Month and day of a date without its year, or None.

    """

    day: date | None
    weekday: Weekday | None
    ahead: int | None
    rest: str
    month_day: tuple[int, int] | None = None

    @property
    def named(self) -> bool:
        """Tell whether the text names a day at all."""
        return any(part is not None for part in self[:3]) or self.month_day is not None


def take_day(text: str) -> FoundDay:
    """Return the day that a text names.

    Understood are `2026-12-24`, `24.12.2026`, `4 July 2027`, `July 4, 2027`, all but the first without
    their year and with a weekday as well, `today`, `tomorrow`, `now`, `in 3 days`, `in 2 weeks` and weekdays.
    With slashes, day and month are told apart only where one is above 12.

    Args:
        text: What was typed, in lower case.

    Raises:
        DateError: the day does not exist, lies outside 1950 to 2100, or can be read in two ways.

    """
    found = _dated(text)
    if found is None:
        return _by_word(text)
    beside = _by_word(found.rest)
    return found if beside.weekday is None else found._replace(weekday=beside.weekday, rest=beside.rest)


def _dated(text: str) -> FoundDay | None:
    """Return the date in a text, with or without its year."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = _month(match)
            if month is None:
                continue
            number, rest = int(match["day"]), _without(text, match)
            if "year" in match.groupdict():
                day = within(_real(int(match["year"]), month, number, text), text)
                return FoundDay(day, None, None, rest)
            _real(_LEAP_YEAR, month, number, text)
            return FoundDay(None, None, None, rest, (month, number))
    slashed = _SLASHES.search(text)
    if slashed is None:
        return None
    return FoundDay(within(_slashed(slashed, text), text), None, None, _without(text, slashed))


def _by_word(text: str) -> FoundDay:
    """Return the day that a text names by weekday or by its distance, if it names one."""
    if match := _IN.search(text):
        count = int(match["count"]) if match["count"].isdecimal() else 1
        return FoundDay(None, None, count * _DAYS[match["unit"][0]], _without(text, match))
    for word in re.findall(r"[a-z]+", text):
        rest = re.sub(rf"\b{word}\b", " ", text, count=1).strip()
        if word in _AHEAD:
            return FoundDay(None, None, _AHEAD[word], rest)
        names = [name for name in WEEKDAYS if name.startswith(word)]
        if names and len(word) >= _SHORTEST_NAME:
            return FoundDay(None, names[0], None, rest)
    return FoundDay(None, None, None, text)


def within(found: date, text: str) -> date:
    """Return a day if it lies in the years that can be reckoned with.

    Raises:
        DateError: it does not.

    """
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise DateError(f"{quoted(text)} is outside the years {FIRST_YEAR} to {LAST_YEAR}", hint=HINT)
    return found


def _month(match: re.Match[str]) -> int | None:
    """Return a month by its number or its name."""
    parts = match.groupdict()
    if parts.get("number"):
        return int(parts["number"])
    name = parts["month"]
    return next((index for index, month in enumerate(MONTHS, 1) if month.lower().startswith(name)), None)


def _real(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        if not 1 <= month <= len(MONTHS):
            raise DateError(f"{quoted(text)}: there is no such month", hint=HINT) from error
        which = "" if year == _LEAP_YEAR else f" {year}"
        days = f"{MONTHS[month - 1]}{which} has {_last(year, month)} days"
        raise DateError(f"{quoted(text)}: there is no such day", hint=days) from error


def _slashed(match: re.Match[str], text: str) -> date:
    year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
    readings = [
        date(year, month, day)
        for month, day in ((one, two), (two, one))
        if 1 <= month <= len(MONTHS) and 1 <= day <= _last(year, month)
    ]
    distinct = sorted(set(readings))
    if len(distinct) == 1:
        return distinct[0]
    if not distinct:
        raise DateError(f"{quoted(text)}: there is no such day", hint=HINT)
    said = " or ".join(f"{found.day} {MONTHS[found.month - 1]}" for found in distinct)
    typed = " or ".join(map(str, distinct))
    raise DateError(f"{quoted(text)} can mean {said}", hint=f"write it as {typed}")


def _last(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip()
