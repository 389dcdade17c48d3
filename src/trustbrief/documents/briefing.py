"""A briefing: everything about one place, for one reader and one moment.

The keys of the record are the JSON contract `trustbrief.region/1`: they are
never lost or renamed within a version. Absent knowledge is null, or an empty
list inside a section, and is named in `coverage.missing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812  (`date` is a key of the contract)
from datetime import datetime, timedelta
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac import absent
from trustbrief.culture.hours import hours_sources
from trustbrief.culture.languages import language_sources
from trustbrief.culture.walk import keyed, statements
from trustbrief.documents.citations import cited_by, numbered
from trustbrief.documents.scales import BriefedScale, briefed_scales
from trustbrief.facts.clocks import Clock, home_clock
from trustbrief.locality import Locality
from trustbrief.model.calendar import BridgeDay, DatedQuietPeriod, HalfDay, Holiday, Status
from trustbrief.model.culture import Culture
from trustbrief.model.evidence import ShownEvidence
from trustbrief.model.facts import Facts
from trustbrief.model.language import LanguageWords
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import (
    Agreements,
    Communication,
    Depth,
    Etiquette,
    FirstMinute,
    Scales,
    Section,
    Sections,
    Topics,
    Trust,
    Variation,
    WorkRhythm,
)
from trustbrief.model.statements import Action, Claim, NumberedSource, Source, Sourced, holds_anything

FORMAT = "trustbrief.region/1"
AHEAD = timedelta(days=365)
# What a briefing shows of the culture files as it stands.
SECTIONS: tuple[Section, ...] = (
    "first_minute", "trust", "communication", "meetings", "decisions", "negotiation", "etiquette", "topics",
    "conflict", "bad_news", "do", "dont", "work_rhythm", "agreements", "variation",
)  # fmt: skip


class Coverage(Struct, frozen=True, kw_only=True):
    """How deep the briefing is, what is inherited and what is missing.

    Args:
        depth: full, core or sketch as computed from the profile; outline without one. Of a part
            of a country that has no deeper one of its own it is the country's.
        profiles: The depth of each of these profiles, of the part and of its country, by code.
        reviewed: When the profile was last held against its sources.
        claims: Statements about habits in the briefing.
        sources: What those cite; calendar and advice on gaps have further ones.
        inherited: Paths taken from the culture cluster.
        missing: Paths on which nothing is known.

    """

    depth: Literal["full", "core", "sketch", "outline"]
    reviewed: Date | None
    scope: str | None
    claims: int
    sources: int
    inherited: tuple[str, ...]
    missing: tuple[str, ...]
    profiles: dict[str, Depth] = {}


class Briefing(Struct, frozen=True, kw_only=True):
    """Everything trustbrief has to say about one place, for one home and one moment."""

    format: str = FORMAT
    generated: datetime
    place: ShownPlace
    home: ShownPlace | None
    date: Date
    clocks: tuple[Clock, ...] = ()
    further_clocks: tuple[str, ...] = ()
    home_clock: Clock | None = None
    status: Status | None = None
    first_minute: FirstMinute | None = None
    scales: tuple[BriefedScale, ...]
    trust: Trust | None = None
    communication: Communication | None = None
    meetings: tuple[Claim, ...] | None = None
    decisions: tuple[Claim, ...] | None = None
    negotiation: tuple[Claim, ...] | None = None
    etiquette: Etiquette | None = None
    topics: Topics | None = None
    conflict: tuple[Claim, ...] | None = None
    bad_news: tuple[Claim, ...] | None = None
    do: tuple[Action, ...] | None = None
    dont: tuple[Action, ...] | None = None
    holidays: tuple[Holiday, ...] = ()
    no_holidays: str | None = None
    calendar_gaps: tuple[str, ...] = ()
    half_days: tuple[HalfDay, ...] = ()
    bridge_days: tuple[BridgeDay, ...] = ()
    quiet_periods: tuple[DatedQuietPeriod, ...] = ()
    work_rhythm: WorkRhythm | None = None
    agreements: Agreements | None = None
    variation: Variation | None = None
    language: LanguageWords | None = None
    facts: Facts | None
    coverage: Coverage
    sources: dict[str, NumberedSource]
    evidence: dict[str, ShownEvidence] = {}


def briefing(there: Locality, moment: datetime, *, evidence: bool = False) -> Briefing:
    """Return the briefing for a place.

    Args:
        there: The place.
        moment: An aware moment on its clock.
        evidence: Give what each cited source says, too.

    Raises:
        PlaceError: the home is unknown or ambiguous.
        DataError: a culture file cannot be used.

    """
    reader = there.desk.reader
    scales = _scales(there, reader)
    times = _times(there, moment)
    found = Briefing(
        generated=there.desk.now,
        place=replace(there.shown, cluster=there.culture.cluster, members=_members(there)),
        home=replace(reader.shown, zone=there.desk.reader_zone) if reader else None,
        date=moment.date(),
        scales=scales,
        language=there.words,
        facts=there.facts(moment.date()),
        coverage=_coverage(there.culture),
        sources=_sources(there, _beside(there, times, scales)),
        **{name: _part(there.culture.sections, name) for name in SECTIONS},
        **times,
    )
    return _with_evidence(found, there) if evidence else found


def _with_evidence(found: Briefing, there: Locality) -> Briefing:
    """Return a briefing with what each cited source says."""
    from trustbrief.culture.evidence import evidence_of

    return replace(found, evidence=evidence_of(there.layers, there.desk.data, found.sources))


def _part(sections: Sections, section: str) -> Any:
    """Return a section, or None when nothing in it is known."""
    value = getattr(sections, section)
    return value if holds_anything(value) else None


def _members(there: Locality) -> dict[str, str]:
    return there.members if there.place.kind == "cluster" else {}


def _times(there: Locality, moment: datetime) -> dict[str, Any]:
    """Return clocks, status and the coming year; nothing for a cluster, and no hours without a clock."""
    if there.territory is None:
        return {}
    start, end = moment.date(), moment.date() + AHEAD
    calendar = {
        "no_holidays": absent.reason(there.calendar, there.territory.name, start, end),
        "calendar_gaps": absent.gaps(there.calendar, there.territory.name, start, end, there.today),
    }
    if not there.zones:
        return calendar
    reader = there.desk.reader_zone
    there.office.load(start, end)
    return {
        **calendar,
        "clocks": there.clocks(moment),
        "further_clocks": there.further_clocks(moment),
        "home_clock": home_clock(reader, moment, there.zones[0].id),
        "status": there.office.status(moment),
        "holidays": there.office.between(start, end),
        "half_days": there.office.half_between(start, end),
        "bridge_days": there.office.bridges(start, end),
        "quiet_periods": there.office.quiet_between(start, end),
    }


def _scales(there: Locality, reader: Locality | None) -> tuple[BriefedScale, ...]:
    home = reader.part_of_culture(("scales",)).sections.scales if reader else Scales()
    gaps = there.desk.gaps.scales if reader else None
    words, scales = there.desk.facts.scales, there.culture.sections.scales
    return briefed_scales(words, scales, home, gaps, _members(there))


def _sources(there: Locality, beside: Sequence[Any]) -> dict[str, NumberedSource]:
    return numbered(there.culture.sources, _further_sources(there), cited_by(beside))


def _beside(there: Locality, times: Mapping[str, Any], scales: Sequence[Any]) -> tuple[Any, ...]:
    """Return the statements that other files than those of culture hold, or may hold."""
    rhythm = there.culture.sections.work_rhythm
    weeks = (*filter(None, (rhythm.schedule,)), *rhythm.keep_free)
    dated = (*times.get("holidays", ()), *times.get("quiet_periods", ()))
    return (*dated, *scales, *weeks, *_said(there.words))


def _said(words: LanguageWords | None) -> tuple[Sourced, ...]:
    """Return every word of a language."""
    return tuple(statements(words)) if words else ()


def _further_sources(there: Locality) -> dict[str, Source]:
    """Return the sources of statements outside the culture files, by id."""
    desk, country = there.desk, there.place.country
    shared = desk.observances.sources(country) if country else {}
    rhythm = there.culture.sections.work_rhythm
    usual = any(week.origin == "shared" for week in (rhythm.schedule, *rhythm.keep_free) if week)
    hours = hours_sources(desk.hours_file) if usual else {}
    words = language_sources(there.language) if there.language else {}
    gaps = keyed(desk.gaps.sources, "gaps") if desk.home else {}
    return {**shared, **hours, **words, **gaps}


def _coverage(culture: Culture) -> Coverage:
    return Coverage(
        depth=culture.depth,
        reviewed=culture.reviewed,
        scope=culture.scope,
        claims=culture.claims,
        sources=len(culture.sources),
        inherited=culture.inherited,
        missing=culture.missing,
        profiles=culture.profiles,
    )
