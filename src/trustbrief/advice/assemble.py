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
from trustbrief.model.profile import Profile, holds_anything


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
    profile = culture.profile
    return Briefing(
        generated=times.generated,
        place=place,
        home=home,
        date=times.moment.date(),
        clocks=times.clocks,
        home_clock=times.home_clock,
        status=outlook.status,
        first_minute=_part(profile, "first_minute"),
        scales=scales,
        trust=_part(profile, "trust"),
        communication=_part(profile, "communication"),
        meetings=_part(profile, "meetings"),
        decisions=_part(profile, "decisions"),
        negotiation=_part(profile, "negotiation"),
        etiquette=_part(profile, "etiquette"),
        topics=_part(profile, "topics"),
        conflict=_part(profile, "conflict"),
        bad_news=_part(profile, "bad_news"),
        do=_part(profile, "do"),
        dont=_part(profile, "dont"),
        holidays=outlook.holidays,
        no_holidays=outlook.no_holidays,
        quiet_periods=outlook.quiet_periods,
        work_rhythm=_part(profile, "work_rhythm"),
        agreements=_part(profile, "agreements"),
        variation=_part(profile, "variation"),
        facts=facts,
        coverage=_coverage(culture),
        sources=culture.sources,
    )


def _part(profile: Profile | None, section: str) -> Any:
    """Return a section, or None when nothing in it is known."""
    value = getattr(profile, section, None)
    return value if holds_anything(value) else None


def _coverage(culture: Culture) -> Coverage:
    own = culture.profile if culture.depth != "outline" else None
    return Coverage(
        depth=culture.depth,
        reviewed=own.reviewed if own else None,
        scope=own.scope if own else None,
        claims=culture.claims,
        inherited=culture.inherited,
        missing=culture.missing,
    )
