"""Assemble a briefing from everything that was looked up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct

from trustbrief.model.briefing import (
    BriefedPlace,
    BriefedScale,
    Briefing,
    Clock,
    Coverage,
    Facts,
    HomePlace,
)
from trustbrief.model.calendar import Outlook
from trustbrief.model.culture import Culture
from trustbrief.model.profile import Sections, holds_anything


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
        sources=culture.sources,
    )


def _part(sections: Sections, section: str) -> Any:
    """Return a section, or None when nothing in it is known."""
    value = getattr(sections, section)
    return value if holds_anything(value) else None


def _coverage(culture: Culture) -> Coverage:
    return Coverage(
        depth=culture.depth,
        reviewed=culture.reviewed,
        scope=culture.scope,
        claims=culture.claims,
        inherited=culture.inherited,
        missing=culture.missing,
    )
