"""A briefing: everything about one place, for one reader and one moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from trustbrief.advice.assemble import Times, assemble
from trustbrief.advice.gaps import briefed_scales
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.outlook import Authored, outlook
from trustbrief.api.home import home_place, home_record
from trustbrief.api.resources import Resources, moment_in
from trustbrief.api.workplaces import authored_of, place_culture
from trustbrief.facts.clocks import clocks, home_clock
from trustbrief.facts.summary import summary
from trustbrief.model.briefing import BriefedPlace, Briefing
from trustbrief.model.calendar import Outlook
from trustbrief.model.culture import Culture
from trustbrief.model.facts import Zone
from trustbrief.model.guidance import GapFile
from trustbrief.model.place import Place
from trustbrief.model.statements import Source


def briefing(resources: Resources, place: Place, on: date | datetime | None) -> Briefing:
    """Return the briefing for a place.

    Args:
        resources: Data, cache, reader and present.
        place: What the reader named.
        on: The moment to brief for; see `Trustbrief.brief`.

    Raises:
        PlaceError: the home is unknown or ambiguous.
        DataError: a culture file cannot be used.

    """
    entry = resources.territory(place)
    culture = place_culture(resources, place, asked=True)
    own = home_place(resources)
    home = home_record(resources, own) if own else None
    home_culture = place_culture(resources, own, asked=False, only=("scales",)) if own else Culture()
    zones = resources.zones(place)
    moment = moment_in(zones, on, resources.now)
    gaps = resources.gaps if own else None
    authored = authored_of(resources, place, culture)
    return assemble(
        _described(resources, place, culture.cluster),
        culture,
        _times(resources, zones, moment, home.zone if home else None),
        _outlook(resources, place, authored, moment),
        further_sources={**_shared_sources(resources, place), **_gap_sources(gaps)},
        scales=briefed_scales(
            resources.facts.scales,
            culture.sections.scales,
            home_culture.sections.scales,
            gaps.scales if gaps else None,
        ),
        home=home,
        facts=summary(entry, moment.date()) if entry else None,
    )


def _shared_sources(resources: Resources, place: Place) -> dict[str, Source]:
    return resources.observances.sources(place.country) if place.country else {}


def _gap_sources(gaps: GapFile | None) -> dict[str, Source]:
    return {f"gaps/{source.id}": source for source in gaps.sources} if gaps else {}


def _described(resources: Resources, place: Place, cluster: str | None) -> BriefedPlace:
    entry = resources.territory(place)
    members = {
        code: fact.name
        for code, fact in resources.facts.territories.items()
        if not entry and fact.cluster == place.code
    }
    return BriefedPlace(
        code=place.code,
        name=place.name,
        kind=place.kind,
        cluster=cluster,
        country=place.country,
        country_name=entry.name if entry else None,
        calendar=place.code if place.calendar else None,
        members=members,
    )


def _times(resources: Resources, zones: Sequence[Zone], moment: datetime, own: str | None) -> Times:
    if not zones:
        return Times(generated=resources.now, moment=moment)
    reader = own or resources.reader_zone()
    return Times(
        generated=resources.now,
        moment=moment,
        clocks=clocks(zones, moment, reader),
        home_clock=home_clock(reader, moment, zones[0].id),
    )


def _outlook(resources: Resources, place: Place, authored: Authored, moment: datetime) -> Outlook:
    entry = resources.territory(place)
    if entry is None or place.country is None:
        return Outlook()
    return outlook(
        Calendar(place.country, resources.disk, subdivision=place.calendar),
        entry.name,
        authored,
        entry.weekend(moment.date()),
        moment,
        resources.now.astimezone(moment.tzinfo),
    )
