"""Why a calendar is empty, ends before the span does, or is not whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trustbrief.almanac.calendar import Calendar
from trustbrief.model.calendar import CalendarGap, Holiday

# Territories without holidays, and why. From the notes in the library's own modules for these territories.
EXPLAINED = {
    "UA": "Ukraine keeps no public holiday while martial law lasts (since 2022); people work on these days",
    "BV": "Bouvet Island is uninhabited; it has no holidays",
    "HM": "Heard Island and McDonald Islands are uninhabited; they have no holidays",
    "IO": "no holidays are published for the British Indian Ocean Territory; it has no civilian population",
}


def gaps(calendar: Calendar, name: str, start: date, end: date, today: date) -> tuple[str, ...]:
    """Return a sentence on each thing that the calendar of a span does not hold.

    Every command says these: a year without them is no whole year. What keeps a moment from
    being called safe are only the days of `reason`; those that a state decrees each year
    are a remark.

    Args:
        calendar: The territory's calendar.
        name: Its English name.
        start: First day asked for.
        end: Last day asked for.
        today: The day in the place.

    """
    empty = calendar.unpublished(start, end)
    whole = (f"no holidays are published for {name} in {year} yet" for year in empty)
    found = [gap for gap in calendar.gaps(start, end, today=today) if gap.year not in empty]
    parts = (_decreed(gap, name) if gap.decreed else _partly(gap, name) for gap in found)
    return (*(whole if calendar.country not in EXPLAINED else ()), *parts)


def uncovered(calendar: Calendar, day: date) -> str | None:
    """Return why a day's calendar cannot tell whether it is a holiday, or None when it can.

    Args:
        calendar: The territory's calendar.
        day: A day in the place.

    """
    if calendar.country in EXPLAINED:
        return None
    if calendar.unpublished(day, day):
        return f"no holidays are published for {day.year} yet"
    partly = [gap for gap in calendar.gaps(day, day, today=day) if not gap.decreed]
    return f"the calendar of {day.year} lacks {partly[0].missing}" if partly else None


def _partly(gap: CalendarGap, name: str) -> str:
    return f"the calendar of {name} for {gap.year} lacks {gap.missing}: it is not known that far ahead"


def _decreed(gap: CalendarGap, name: str) -> str:
    return (
        f"{gap.missing} are decreed each year in {name}; "
        f"those of {gap.year} are not in this calendar: look for the notice"
    )


def reason(
    calendar: Calendar, name: str, start: date, end: date, filtered: Sequence[Holiday] | None = None
) -> str | None:
    """Return a sentence on what is not listed, or None when nothing is missing.

    Args:
        calendar: The territory's calendar.
        name: Its English name.
        start: First day asked for.
        end: Last day asked for.
        filtered: What is left when only some kinds were asked for.

    """
    if calendar.country in EXPLAINED:
        return EXPLAINED[calendar.country]
    unpublished = calendar.unpublished(start, end)
    if unpublished:
        years = " and ".join(map(str, unpublished))
        return f"no holidays are published for {name} in {years} yet"
    partly = [gap for gap in calendar.gaps(start, end, today=start) if not gap.decreed]
    if partly:
        return _partly(partly[0], name)
    if filtered is not None and not filtered:
        return f"no holiday of that kind is listed for {name} in this span"
    if not calendar.between(start, end, today=start):
        return f"no holiday is listed for {name} in this span"
    return None
