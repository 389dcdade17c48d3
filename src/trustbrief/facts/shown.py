"""A place as results show it."""

from __future__ import annotations

from collections.abc import Sequence

from trustbrief.model.facts import TerritoryFacts
from trustbrief.model.place import Place, ShownPlace


def shown_place(
    place: Place, territory: TerritoryFacts | None, parts: Sequence[Place], calendar: Place | None
) -> ShownPlace:
    """Return a place as results show it.

    Args:
        place: The place.
        territory: The facts of the territory that it belongs to; None for a cluster.
        parts: The parts of its country that it is or lies in, the smallest first.
        calendar: The part, or the city itself, whose holidays hold for it.

    """
    zone = place.zone or (territory.zones[0].id if territory and territory.zones else None)
    cluster = territory.cluster if territory else None
    return ShownPlace(
        code=place.code,
        name=place.name,
        kind=place.kind,
        cluster=cluster or (place.code if place.kind == "cluster" else None),
        country=place.country,
        country_name=territory.name if territory else None,
        zone=zone,
        part=parts[0].code if parts else None,
        part_name=parts[0].name if parts else None,
        calendar=_code(calendar) if calendar else None,
    )


def _code(part: Place) -> str:
    """Return the code under which results name the part whose holidays hold."""
    return part.code if part.kind == "subdivision" else f"{part.country}-{part.calendar}"
