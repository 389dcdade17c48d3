"""When quiet periods and seasons fall."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from trustbrief.almanac.greetings import sending
from trustbrief.almanac.worktime import WorkWeek
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.observance import Season
from trustbrief.model.quiet import EasterSpan, FixedSpan, HolidaySpan, QuietPeriod, QuietRule

Span = tuple[date, date]

# Days of one holiday may stand a weekend apart.
_GAP_DAYS = 3
# Files about the place itself, and the reader's own.
_OWN = frozenset({"territory", "subdivision", "overlay"})


def dated(
    periods: Iterable[QuietPeriod | Season],
    holidays: Iterable[Holiday],
    ramadans: Iterable[Span],
    *,
    start: date,
    end: date,
    today: date,
    week: WorkWeek,
) -> tuple[DatedQuietPeriod, ...]:
    """Return the quiet periods that touch the days from `start` to `end`.

    Args:
        periods: The periods of a profile, or the seasons of a territory.
        holidays: The place's holidays, from 45 days before `start` to 45 after `end`.
        ramadans: First and last day of each Ramadan of those years.
        start: First day asked for.
        end: Last day asked for.
        today: Later moon-sighted dates are estimates.
        week: Tells the last working day on which a greeting arrives in time.

    """
    known, months = tuple(holidays), tuple(ramadans)
    found = [
        _dated(period, first, last, week, estimated=estimated and last > today)
        for period in periods
        for first, last, estimated in _spans(period.rule, known, months, start.year, end.year)
        if first <= end and last >= start
    ]
    return tuple(sorted(found, key=lambda period: (period.start, period.end, period.name)))


def with_seasons(
    inherited: Sequence[DatedQuietPeriod], seasons: Iterable[DatedQuietPeriod]
) -> tuple[DatedQuietPeriod, ...]:
    """Return what was written for the place, then its seasons and what it inherits unless told already.

    What was written for the place itself stays: Eid al-Fitr may lie half in Ramadan. A season that closes
    offices is not told by slow weeks around it.
    """
    own = [period for period in inherited if period.origin in _OWN]
    others = [period for period in inherited if period.origin not in _OWN]
    kept = [*own]
    for period in (*seasons, *others):
        if not any(_told_by(other, period) for other in kept):
            kept.append(period)
    return tuple(sorted(kept, key=lambda period: (period.start, period.end, period.name)))


def _told_by(other: DatedQuietPeriod, period: DatedQuietPeriod) -> bool:
    """Tell whether a period that mostly lies in another one need not be told beside it."""
    return _mostly_in(period, other) and (other.slow <= period.slow or other.name == period.name)


def _mostly_in(period: DatedQuietPeriod, other: DatedQuietPeriod) -> bool:
    """Tell whether at least half of a period's days lie in another one."""
    common = (min(period.end, other.end) - max(period.start, other.start)).days + 1
    return 2 * common >= (period.end - period.start).days + 1


def _dated(
    period: QuietPeriod | Season, first: date, last: date, week: WorkWeek, *, estimated: bool
) -> DatedQuietPeriod:
    greeting = period.greeting if isinstance(period, QuietPeriod) else None
    greet_from = period.greet_from if isinstance(period, QuietPeriod) else None
    when = sending(greeting, greet_from, first, week)
    return DatedQuietPeriod(
        start=first,
        end=last,
        name=period.name,
        effect=period.effect,
        advice=period.advice,
        estimated=estimated,
        greeting=greeting,
        send_by=when.send_by,
        send_from=when.send_from,
        fine_hours=period.fine_hours,
        slow=period.slow,
        sources=period.sources,
        evidence=period.evidence,
        confidence=period.confidence,
        origin=period.origin,
    )


def _spans(
    rule: QuietRule, holidays: tuple[Holiday, ...], ramadans: tuple[Span, ...], first: int, last: int
) -> Iterator[tuple[date, date, bool]]:
    years = range(first - 1, last + 2)
    if isinstance(rule, FixedSpan):
        yield from (_fixed(rule, year) for year in years)
    elif isinstance(rule, EasterSpan):
        yield from (_easter(rule, year) for year in years)
    elif isinstance(rule, HolidaySpan):
        yield from _around(rule, holidays)
    else:
        yield from ((begin, end, True) for begin, end in ramadans)


def _fixed(rule: FixedSpan, year: int) -> tuple[date, date, bool]:
    crosses = rule.end < rule.start
    return _day(year, rule.start), _day(year + crosses, rule.end), False


def _day(year: int, text: str) -> date:
    month, day = map(int, text.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))


def _easter(rule: EasterSpan, year: int) -> tuple[date, date, bool]:
    # 4 ms; only places with an Easter period need it.
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    sunday = easter(year, EASTER_ORTHODOX if rule.calendar == "orthodox" else EASTER_WESTERN)
    return sunday + timedelta(rule.first), sunday + timedelta(rule.last), False


def _around(rule: HolidaySpan, holidays: tuple[Holiday, ...]) -> Iterator[tuple[date, date, bool]]:
    """Yield a span for each run of days that carry the holiday's name."""
    days = [day for day in holidays if day.name == rule.name]
    # Days in lieu for public offices carry the same name; private ones go by the public holiday.
    public = [day for day in days if "public" in day.kinds] or days
    run: list[Holiday] = []
    for day in sorted(public, key=lambda day: day.date):
        if run and (day.date - run[-1].date).days > _GAP_DAYS:
            yield _run(rule, run)
            run = []
        run.append(day)
    if run:
        yield _run(rule, run)


def _run(rule: HolidaySpan, run: list[Holiday]) -> tuple[date, date, bool]:
    """Return a run with the days around the feast; days in lieu belong to it, none is counted from them."""
    feast = [day.date for day in run if not day.observed] or [day.date for day in run]
    first, last = feast[0] - timedelta(rule.before), feast[-1] + timedelta(rule.after)
    return min(first, run[0].date), max(last, run[-1].date), any(day.estimated for day in run)
