"""A place's working week over a span of days, with what is known about its days off."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.halfdays import begins
from trustbrief.almanac.observances import Customs, with_meaning
from trustbrief.almanac.quiet import dated, with_seasons
from trustbrief.almanac.workday import PARTLY
from trustbrief.almanac.worktime import WorkWeek, work_week
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.model.observance import TerritoryObservances
from trustbrief.model.profile import Sections
from trustbrief.model.statements import Weekday

_Sent = TypeVar("_Sent", Holiday, DatedQuietPeriod)
# A quiet period may hang on a holiday up to 40 days away.
MARGIN = timedelta(days=45)


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
    half_days = calendar.half_days(start, end)
    away = frozenset(_hardly_worked(around, half_days))
    return Year(
        week=week,
        holidays=tuple(_in_time(day, quiet, week, away) for day in holidays),
        quiet_periods=tuple(_in_time(period, quiet, week, away) for period in quiet),
        half_days=half_days,
        uncovered=tuple(_uncovered(calendar, start, end)),
    )


def _in_time(sent: _Sent, quiet: Sequence[DatedQuietPeriod], week: WorkWeek, away: Collection[date]) -> _Sent:
    """Return a day or period whose wish goes out before offices close, not in the days when they have."""
    by = sent.send_by
    if by is None:
        return sent
    closed = (period for period in quiet if not (period.slow or period.fine_hours))
    first = next((period.start for period in closed if period.start <= by <= period.end), None)
    by = week.workday_before(first) if first else by
    while by in away:
        by = week.workday_before(by)
    return replace(sent, send_by=by)


def _hardly_worked(days: Iterable[Holiday], half_days: Iterable[HalfDay]) -> Iterator[date]:
    """Yield days on which many are away though no law closes offices."""
    yield from (day.date for day in days if PARTLY & set(day.kinds) and not begins(day.name))
    yield from (half.date for half in half_days if half.practice == "off")


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
    """Return the periods of the place's own profile with its seasons and what it inherits.

    Which of them give way to others is asked of more than the span: an answer does not hang on the day
    from which somebody looks.
    """
    first, last = span
    start, end = first - MARGIN, last + MARGIN
    written, seasons = authored.sections.quiet_periods, authored.shared.seasons
    years = range(start.year, end.year + 1)
    ramadans = calendar.ramadans(years) if written or seasons else ()
    periods, of_seasons = (
        dated(items, around, ramadans, start=start, end=end, today=today, week=week)
        for items in (written, seasons)
    )
    found = with_seasons(periods, of_seasons)
    return tuple(period for period in found if period.start <= last and period.end >= first)
