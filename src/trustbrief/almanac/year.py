"""A place's working week over a span of days, with what is known about its days off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.observances import Customs, with_meaning
from trustbrief.almanac.quiet import dated, with_seasons
from trustbrief.almanac.worktime import WorkWeek, work_week
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.model.observance import TerritoryObservances
from trustbrief.model.profile import Sections
from trustbrief.model.statements import Weekday

_Sent = TypeVar("_Sent", Holiday, DatedQuietPeriod)
# A quiet period may hang on a holiday up to 40 days away.
MARGIN = timedelta(days=45)
# Files about the place itself; what a cluster says gives way to a season of the territory.
_OWN = {"territory", "subdivision"}


class Authored(Struct, frozen=True):
    """What people wrote about a place's year.

    Args:
        sections: What its culture files say.
        shared: What the shared observance files say.
        languages: Its languages, the most important first.
        of_part: They are those of a part of the territory.

    """

    sections: Sections
    shared: TerritoryObservances
    languages: tuple[str, ...]
    of_part: bool = False


class Year(Struct, frozen=True):
    """A place's working week over a span of days, with what is known about its days off.

    Args:
        week: When work is done.
        holidays: By date.
        quiet_periods: Those that touch the span.
        half_days: By date.
        uncovered: Years whose calendar cannot tell a holiday, each with the reason.

    """

    week: WorkWeek
    holidays: tuple[Holiday, ...]
    quiet_periods: tuple[DatedQuietPeriod, ...]
    half_days: tuple[HalfDay, ...] = ()
    uncovered: tuple[tuple[int, str], ...] = ()


def year_of(
    calendar: Calendar,
    authored: Authored,
    weekend: tuple[Weekday, ...],
    span: tuple[date, date],
    today: date,
) -> Year:
    """Return the working week, holidays and quiet periods of a span of days.

    Args:
        calendar: The territory's calendar.
        authored: What people wrote about its year.
        weekend: Weekly days off.
        span: First and last day.
        today: The day in the place; later moon-sighted dates are estimates.

    """
    start, end = span
    around = calendar.between(start - MARGIN, end + MARGIN, today=today)
    rhythm = authored.sections.work_rhythm
    spans = rhythm.schedule.spans if rhythm.schedule else ()
    worked = calendar.worked(start - MARGIN, end + MARGIN)
    week = work_week(spans, weekend, around, worked, rhythm.keep_free)
    customs = Customs(
        calendar.country,
        authored.languages,
        authored.sections.observances,
        authored.shared,
        authored.of_part,
    )
    quiet = _quiet_periods(calendar, authored, around, span, today, week)
    holidays = with_meaning(tuple(day for day in around if start <= day.date <= end), customs, week)
    return Year(
        week=week,
        holidays=tuple(_in_time(day, quiet, week) for day in holidays),
        quiet_periods=tuple(_in_time(period, quiet, week) for period in quiet),
        half_days=calendar.half_days(start, end),
        uncovered=tuple(_uncovered(calendar, start, end)),
    )


def _in_time(sent: _Sent, quiet: Sequence[DatedQuietPeriod], week: WorkWeek) -> _Sent:
    """Return a day or period whose wish goes out before offices close, not in the days when they have."""
    by = sent.send_by
    if by is None:
        return sent
    closed = (period for period in quiet if not (period.slow or period.fine_hours))
    first = next((period.start for period in closed if period.start <= by <= period.end), None)
    return replace(sent, send_by=week.workday_before(first)) if first else sent


def _uncovered(calendar: Calendar, start: date, end: date) -> Iterator[tuple[int, str]]:
    for year in range(start.year, end.year + 1):
        if why := absent.uncovered(calendar, date(year, 1, 1)):
            yield year, why


def _quiet_periods(
    calendar: Calendar,
    authored: Authored,
    around: tuple[Holiday, ...],
    span: tuple[date, date],
    today: date,
    week: WorkWeek,
) -> tuple[DatedQuietPeriod, ...]:
    """Return the periods of the place's own profile, or those it inherits with its seasons."""
    start, end = span
    written = authored.sections.quiet_periods
    inherited = not any(period.origin in _OWN for period in written)
    seasons = authored.shared.seasons if inherited else ()
    # One that has begun by the last day is over within the margin.
    years = range(start.year, (end + MARGIN).year + 1)
    ramadans = calendar.ramadans(years) if written or seasons else ()
    periods, of_seasons = (
        dated(items, around, ramadans, start=start, end=end, today=today, week=week)
        for items in (written, seasons)
    )
    return with_seasons(periods, of_seasons)
