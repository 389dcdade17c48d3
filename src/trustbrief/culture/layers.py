"""The culture of a place: its own profile over those of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as dataclass_replace

from trustbrief.culture.layering import Layer, shipped
from trustbrief.culture.store import Kind, ProfileStore
from trustbrief.model.place import Place
from trustbrief.model.profile import Profile


def layers_of(place: Place, cluster: str | None, store: ProfileStore) -> list[Layer]:
    """Return the files that a place is described by, the most specific first.

    Args:
        place: Any place; a city has the culture of its part and country.
        cluster: The cluster that fills the gaps of its country, or None; a part
            may name another one in its own file.
        store: The culture files.

    Raises:
        DataError: a shipped file cannot be used.

    """
    code = cluster_of(place, cluster, store)
    found: list[Layer] = []
    if place.kind == "subdivision":
        found += _files("subdivision", place.code, store.subdivision(place.code), store)
    if place.country:
        country = store.territory(place.country)
        found += _files("territory", place.country, country, store)
    if code:
        own = place.kind == "cluster"
        below = _files("cluster", code, store.cluster(code), store)
        found += [dataclass_replace(layer, own=own, country=place.country) for layer in below]
    return found


def cluster_of(place: Place, cluster: str | None, store: ProfileStore) -> str | None:
    """Return the cluster that fills a place's gaps; that of its part wins."""
    if place.kind == "cluster":
        return place.code
    part = store.subdivision(place.code) if place.kind == "subdivision" else None
    return (part and part.cluster) or cluster


def _files(origin: Kind, code: str, profile: Profile | None, store: ProfileStore) -> Iterator[Layer]:
    for file in store.overlays(code):
        yield Layer("overlay", file.overlay, file.key, file.path)
    if profile:
        yield shipped(origin, profile, store.file(origin, code))
