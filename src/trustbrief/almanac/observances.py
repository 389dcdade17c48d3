"""What a profile knows about a place's holidays, laid over their dates."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from trustbrief.almanac.worktime import WorkWeek
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.profile import Observance


def with_meaning(
    holidays: Iterable[Holiday], observances: Iterable[Observance], week: WorkWeek
) -> tuple[Holiday, ...]:
    """Return the holidays with tone, meaning and greeting where a profile gives them.

    Args:
        holidays: Dated days.
        observances: The profile's, by the library's English name.
        week: Tells the last working day on which a greeting arrives in time.

    """
    by_name = {observance.name: observance for observance in observances}
    return tuple(_explained(day, by_name.get(day.name), week) for day in holidays)


def with_send_by(periods: Iterable[DatedQuietPeriod], week: WorkWeek) -> tuple[DatedQuietPeriod, ...]:
    """Return the quiet periods with the day by which a greeting should be sent."""
    return tuple(
        replace(period, send_by=week.workday_before(period.start))
        if period.greeting and not period.send_from
        else period
        for period in periods
    )


def _explained(day: Holiday, observance: Observance | None, week: WorkWeek) -> Holiday:
    if observance is None:
        return day
    greeting = None if observance.do_not_greet else observance.greeting
    return replace(
        day,
        tone=observance.tone,
        meaning=observance.meaning,
        effect=observance.effect,
        greeting=greeting,
        send_by=None if greeting is None or observance.greet_from else week.workday_before(day.date),
        send_from=day.date if greeting and observance.greet_from else None,
        do_not_greet=observance.do_not_greet,
        sources=observance.sources,
    )
