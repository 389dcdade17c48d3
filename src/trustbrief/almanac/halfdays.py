"""Working days that are cut short: by law, by agreement, or because everybody does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta

from trustbrief.almanac.tables import HalfDayRule, half_day_rules
from trustbrief.model.calendar import HalfDay, Holiday

_FROM = re.compile(r"\(from (\d{1,2})(?::(\d\d))?\s*([ap])m\)")
_SHORTER = re.compile(r"shortened by (\d+) hours?")
_HALF_OF_THE_DAY = time(12)
_HOURS_BEFORE_NOON = 12


def half_days(country: str, year: int, holidays: Iterable[Holiday]) -> tuple[HalfDay, ...]:
    """Return the working days of a year that are cut short, by date.

    Args:
        country: Alpha-2 code.
        year: Gregorian year.
        holidays: The year's days of every kind; a public holiday is no half day.

    """
    known = tuple(holidays)
    closed = {day.date for day in known if "public" in day.kinds}
    found: dict[date, HalfDay] = {}
    for rule in half_day_rules().get(country, ()):
        for day in _days(rule, year, known):
            found.setdefault(day, _by_rule(rule, day))
    for entry in known:
        if "half_day" in entry.kinds:
            found.setdefault(entry.date, _listed(entry))
    return tuple(entry for day, entry in sorted(found.items()) if day not in closed)


def _days(rule: HalfDayRule, year: int, holidays: tuple[Holiday, ...]) -> Iterator[date]:
    fixed = rule.on(year)
    if fixed:
        yield fixed
        return
    for day in holidays:
        eve = day.date - timedelta(1)
        # A day off in exchange for another is no holiday of its own.
        own = "public" in day.kinds and not day.observed and not day.name.startswith("Day off")
        if own and eve.year == year:
            yield eve
    # The first of January belongs to the next year's list.
    yield date(year, 12, 31)


def _by_rule(rule: HalfDayRule, day: date) -> HalfDay:
    return HalfDay(
        date=day,
        name=rule.name,
        closes=rule.closes,
        minutes=rule.minutes,
        practice=rule.practice,
        reason=rule.reason,
        source=rule.source,
    )


def _listed(day: Holiday) -> HalfDay:
    """Return a half holiday of the library; its name may say when it begins."""
    shorter = _SHORTER.search(day.name)
    return HalfDay(
        date=day.date,
        name=day.name,
        closes=None if shorter else _begins(day.name),
        minutes=int(shorter[1]) * 60 if shorter else 0,
        reason=day.reading or "half a holiday by law or agreement",
        source="the package holidays",
    )


def _begins(name: str) -> time:
    return begins(name) or _HALF_OF_THE_DAY


def begins(name: str) -> time | None:
    """Return the hour at which a day begins that its name tells: `Day before Christmas Eve (from 2pm)`."""
    found = _FROM.search(name)
    if found is None:
        return None
    afternoon = _HOURS_BEFORE_NOON if found[3] == "p" else 0
    return time(int(found[1]) % _HOURS_BEFORE_NOON + afternoon, int(found[2] or 0))
