"""Assemble a briefing from everything that was looked up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from trustbrief.model.briefing import BriefedPlace, BriefedScale, Briefing, Clock, Coverage, Facts, HomePlace
from trustbrief.model.calendar import DatedQuietPeriod, Holiday, Outlook
from trustbrief.model.culture import Culture
from trustbrief.model.profile import Sections
from trustbrief.model.statements import NumberedSource, Source, holds_anything


class Times(Struct, frozen=True, kw_only=True):
    """The moment a briefing is about.

    Args:
        generated: When the briefing was made.
        moment: The moment it is about, in the place's zone.
        clocks: The place's clocks.
        home_clock: The reader's clock.

    """

    generated: datetime
    moment: datetime
    clocks: tuple[Clock, ...] = ()
    home_clock: Clock | None = None


def assemble(
    place: BriefedPlace,
    culture: Culture,
    times: Times,
    outlook: Outlook,
    *,
    scales: tuple[BriefedScale, ...],
    home: HomePlace | None,
    facts: Facts | None,
    further_sources: Mapping[str, Source],
) -> Briefing:
    """Return the briefing for one place, one home and one moment.

    Args:
        place: The place.
        culture: Its joined culture layers.
        times: The moment and its clocks.
        outlook: Its status and its coming year; empty for a cluster.
        scales: Its scales beside the home's.
        home: The reader's home, or None.
        facts: Its open-data facts, or None for a cluster.
        further_sources: Those of statements outside the culture files, by id.

    """
    sections = culture.sections
    return Briefing(
        generated=times.generated,
        place=place,
        home=home,
        date=times.moment.date(),
        clocks=times.clocks,
        home_clock=times.home_clock,
        status=outlook.status,
        first_minute=_part(sections, "first_minute"),
        scales=scales,
        trust=_part(sections, "trust"),
        communication=_part(sections, "communication"),
        meetings=_part(sections, "meetings"),
        decisions=_part(sections, "decisions"),
        negotiation=_part(sections, "negotiation"),
        etiquette=_part(sections, "etiquette"),
        topics=_part(sections, "topics"),
        conflict=_part(sections, "conflict"),
        bad_news=_part(sections, "bad_news"),
        do=_part(sections, "do"),
        dont=_part(sections, "dont"),
        holidays=outlook.holidays,
        no_holidays=outlook.no_holidays,
        quiet_periods=outlook.quiet_periods,
        work_rhythm=_part(sections, "work_rhythm"),
        agreements=_part(sections, "agreements"),
        variation=_part(sections, "variation"),
        facts=facts,
        coverage=_coverage(culture),
        sources=numbered(culture.sources, further_sources, _cited(outlook, scales)),
    )


def _part(sections: Sections, section: str) -> Any:
    """Return a section, or None when nothing in it is known."""
    value = getattr(sections, section)
    return value if holds_anything(value) else None


def numbered(
    first: Mapping[str, NumberedSource], others: Mapping[str, Source], cited: Collection[str]
) -> dict[str, NumberedSource]:
    """Return sources with the cited ones of others behind them, numbered on.

    Args:
        first: Sources that have their numbers.
        others: Further ones by id.
        cited: The ids that statements name.

    """
    further = [name for name in others if name in cited and name not in first]
    return {
        **first,
        **{
            name: NumberedSource(**{**asdict(others[name]), "number": number})
            for number, name in enumerate(further, len(first) + 1)
        },
    }


def _cited(outlook: Outlook, scales: Iterable[BriefedScale]) -> set[str]:
    groups = (outlook.holidays, outlook.quiet_periods, scales)
    return {name for group in groups for item in group for name in cited_by(item)}


def cited_by(item: Holiday | DatedQuietPeriod | BriefedScale) -> Iterator[str]:
    """Yield the source ids of a day, a period or a scale, and of its greetings."""
    yield from item.sources
    if isinstance(item, BriefedScale):
        yield from item.advice_sources
        return
    greetings = (item.greeting, *(item.other_greetings if isinstance(item, Holiday) else ()))
    yield from (name for greeting in greetings if greeting for name in greeting.sources)


def _coverage(culture: Culture) -> Coverage:
    return Coverage(
        depth=culture.depth,
        reviewed=culture.reviewed,
        scope=culture.scope,
        claims=culture.claims,
        sources=len(culture.sources),
        inherited=culture.inherited,
        missing=culture.missing,
    )
