"""A briefing: everything about one place, for one reader and one moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from trustbrief.advice.assemble import Times, assemble
from trustbrief.advice.gaps import briefed_scales
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.outlook import outlook
from trustbrief.api.resources import Resources, moment_in
from trustbrief.errors import PlaceError
from trustbrief.facts.clocks import clocks, home_clock
from trustbrief.facts.summary import summary
from trustbrief.model.briefing import BriefedPlace, Briefing, HomePlace
from trustbrief.model.calendar import Outlook
from trustbrief.model.culture import Culture
from trustbrief.model.facts import Zone
from trustbrief.model.place import Place
from trustbrief.profiles.culture import culture_of


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
    culture = _culture(resources, place, asked=True)
    home_place = _home_place(resources)
    home = _home(resources, home_place) if home_place else None
    home_culture = _culture(resources, home_place, asked=False) if home_place else Culture()
    zones = resources.zones(place)
    moment = moment_in(zones, on, resources.now)
    own = home.zone if home else None
    return assemble(
        _described(resources, place, culture.cluster),
        culture,
        _times(resources, zones, moment, own),
        _outlook(resources, place, culture, moment),
        scales=briefed_scales(resources.facts.scales, culture.sections.scales, home_culture.sections.scales),
        home=home,
        facts=summary(entry, moment.date()) if entry else None,
    )


def _culture(resources: Resources, place: Place, *, asked: bool) -> Culture:
    entry = resources.territory(place)
    return culture_of(place, entry.cluster if entry else None, resources.profiles, asked=asked)


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


def _home_place(resources: Resources) -> Place | None:
    if not resources.home:
        return None
    try:
        return resources.atlas.resolve(resources.home).place
    except PlaceError as error:
        raise PlaceError(f"the home: {error.message}", hint=error.hint) from error


def _home(resources: Resources, place: Place) -> HomePlace:
    zone = resources.reader_zone(resources.zones(place))
    return HomePlace(code=place.code, name=place.name, zone=zone)


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


def _outlook(resources: Resources, place: Place, culture: Culture, moment: datetime) -> Outlook:
    entry = resources.territory(place)
    if entry is None or place.country is None:
        return Outlook()
    return outlook(
        Calendar(place.country, resources.disk, subdivision=place.calendar),
        entry.name,
        culture.sections,
        entry.weekend(moment.date()),
        moment,
        resources.now.astimezone(moment.tzinfo),
    )
