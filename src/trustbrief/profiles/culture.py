"""The culture of a place: its own profile over those of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.model.culture import Culture
from trustbrief.model.place import Place
from trustbrief.profiles.layering import Layer, join
from trustbrief.profiles.store import ProfileStore


def culture_of(place: Place, cluster: str | None, store: ProfileStore) -> Culture:
    """Return the joined layers of a place.

    Args:
        place: Any place; a city has the culture of its country.
        cluster: The cluster that fills the gaps of its country, or None.
        store: The culture files.

    Raises:
        DataError: a culture file cannot be used.

    """
    return join(list(_layers(place, cluster, store)))


def _layers(place: Place, cluster: str | None, store: ProfileStore) -> Iterator[Layer]:
    """Yield the files there are, the most specific first."""
    if place.kind == "subdivision" and (part := store.subdivision(place.code)):
        yield Layer("subdivision", part)
    if place.country and (country := store.territory(place.country)):
        yield Layer("territory", country)
    code = place.code if place.kind == "cluster" else cluster
    if code and (fallback := store.cluster(code)):
        yield Layer("cluster", fallback, own=place.kind == "cluster")
