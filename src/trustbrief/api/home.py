"""The reader's own place."""

from __future__ import annotations

from trustbrief.api.resources import Resources
from trustbrief.errors import PlaceError
from trustbrief.model.briefing import HomePlace
from trustbrief.model.place import Place


def home_place(resources: Resources) -> Place | None:
    """Return the place that the reader calls home, or None when none is set.

    Raises:
        PlaceError: it is unknown or ambiguous.

    """
    if not resources.home:
        return None
    try:
        return resources.atlas.resolve(resources.home).place
    except PlaceError as error:
        raise PlaceError(f"the home: {error.message}", hint=error.hint) from error


def home_record(resources: Resources, place: Place) -> HomePlace:
    """Return the home as results show it."""
    zone = resources.reader_zone(resources.zones(place))
    return HomePlace(code=place.code, name=place.name, zone=zone)
