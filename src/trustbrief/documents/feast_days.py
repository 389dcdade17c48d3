"""When a feast falls at a place, what is written there, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import timedelta
from typing import NamedTuple

from msgspec import Struct

from trustbrief.almanac.calendar import Calendar
from trustbrief.documents.feasts import Feast
from trustbrief.locality import Locality
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.statements import Expression
from trustbrief.places.spelling import unaccented

# Days of one feast may stand a weekend apart.
_GAP = timedelta(days=3)


class FeastSpan(Struct, frozen=True, kw_only=True):
    """The days of a feast in one year; both belong to it.

    Args:
        estimated: The dates rest on a moon that is not sighted yet, or on a decree to come.
        send_by: The last working day there before it, for a wish used before the day.
        send_from: The day from which on a wish is used.

    """

    start: Date
    end: Date
    estimated: bool
    send_by: Date | None = None
    send_from: Date | None = None


class KeptAt(Struct, frozen=True, kw_only=True):
    """A feast at one place.

    Args:
        place: Code of the territory, part or city.
        name: The place's name.
        local_name: What the feast is called there.
        kind: What the day is there: `public`, `optional`; None for weeks that are no day off.
        share: Of a territory's people, those who live in the parts that keep it; None for all.
        spans: Its days, by date.
        greeting: What may be written there.
        other_greetings: The same in further languages of the place.
        do_not_greet: Why no wish is sent there.
        effect: What it does to work there.
        effect_sources: What that rests on.
        sources: What is said of the day there cites.
        clients: Ids of the reader's clients there.

    """

    place: str
    name: str
    local_name: str | None = None
    kind: str | None = None
    share: float | None = None
    spans: tuple[FeastSpan, ...]
    greeting: Expression | None = None
    other_greetings: tuple[Expression, ...] = ()
    do_not_greet: str | None = None
    effect: str | None = None
    effect_sources: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()


def kept_at(feast: Feast, there: Locality, first: Date, last: Date) -> KeptAt | None:
    """Return a feast at a place with what is written there, or None where it has no day.

    Args:
        feast: The feast.
        there: A territory, part or city.
        first: First day to look at.
        last: Last day to look at.

    """
    year = there.year(first, last)
    days = [day for day in year.holidays if feast.has(day.name, there.country)]
    weeks = [period for period in year.quiet_periods if _belongs(period, feast, kept=bool(days))]
    if not days and not weeks:
        return None
    said = next((day for day in days if day.greeting or day.do_not_greet), days[0] if days else None)
    wish = said.greeting if said else None
    working = said if said and said.effect else next(iter(weeks), None)
    return KeptAt(
        place=there.place.code,
        name=there.place.name,
        local_name=said.local_name if said else None,
        kind=said.kind if said else None,
        share=said.share if said else None,
        spans=tuple([*_spans(days)] or map(_week, weeks)),
        greeting=wish or next((period.greeting for period in weeks if period.greeting), None),
        other_greetings=said.other_greetings if said else (),
        do_not_greet=said.do_not_greet if said else None,
        effect=working.effect if working else None,
        effect_sources=working.sources if working else (),
        sources=(said or weeks[0]).sources,
    )


class Keeper(NamedTuple):
    """A territory that keeps a feast, or parts of which do.

    Args:
        code: Alpha-2 code.
        name: Its name, with the parts.
        parts: ISO 3166-2 codes; empty for the whole territory.

    """

    code: str
    name: str
    parts: tuple[str, ...] = ()


def dates_at(feast: Feast, keeper: Keeper, there: Locality, first: Date, last: Date) -> KeptAt:
    """Return when a feast falls in a territory, by its calendar alone.

    Args:
        feast: The feast.
        keeper: The territory, or parts of it; they are dated by the first one.
        there: The territory.
        first: First day to look at.
        last: Last day to look at.

    """
    part = keeper.parts[0].partition("-")[2] if keeper.parts else None
    calendar = there.calendar_in(subdivision=part)
    days = [d for d in calendar.between(first, last, today=there.today) if feast.has(d.name, there.country)]
    spans = [*_spans(days)] or [*_ramadans(feast, calendar, there, first, last)]
    kind, share = (days[0].kind, days[0].share) if days else (None, None)
    return KeptAt(place=keeper.code, name=keeper.name, kind=kind, share=share, spans=tuple(spans))


def _ramadans(
    feast: Feast, calendar: Calendar, there: Locality, first: Date, last: Date
) -> Iterator[FeastSpan]:
    """Yield the months of a feast that is Ramadan itself, in a territory that slows down in it."""
    if any(season.rule.__struct_config__.tag == "ramadan" for season in feast.seasons):
        for start, end in calendar.ramadans(range(first.year, last.year + 1)):
            if start <= last and end >= first:
                yield FeastSpan(start=start, end=end, estimated=end > there.today)


def _belongs(period: DatedQuietPeriod, feast: Feast, *, kept: bool) -> bool:
    """Tell whether weeks of a place are those of a feast, by their name.

    Of a feast that has no day there another name for it is not enough: Orthodox Christmas is called
    Christmas as well.
    """
    if feast.periods:
        return any(period.name == week.name for week in feast.periods)
    names = {feast.name, *(season.name for season in feast.seasons)}
    names |= {alias for entry in feast.entries for alias in entry.aliases} if kept else set()
    return unaccented(period.name) in set(map(unaccented, names))


def _spans(days: Iterable[Holiday]) -> Iterator[FeastSpan]:
    run: list[Holiday] = []
    for day in days:
        if run and day.date - run[-1].date > _GAP:
            yield _span(run)
            run = []
        run.append(day)
    if run:
        yield _span(run)


def _span(run: list[Holiday]) -> FeastSpan:
    wished = next((day for day in run if day.greeting), run[0])
    return FeastSpan(
        start=run[0].date,
        end=run[-1].date,
        estimated=any(day.estimated for day in run),
        send_by=wished.send_by,
        send_from=wished.send_from,
    )


def _week(period: DatedQuietPeriod) -> FeastSpan:
    return FeastSpan(
        start=period.start,
        end=period.end,
        estimated=period.estimated,
        send_by=period.send_by,
        send_from=period.send_from,
    )
