"""The culture of a place: its own profile over those of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace as dataclass_replace
from typing import get_args

from msgspec.structs import replace

from trustbrief.model.culture import Culture
from trustbrief.model.place import Place
from trustbrief.model.profile import Profile, Section
from trustbrief.profiles.layering import Layer, join, shipped
from trustbrief.profiles.store import Kind, ProfileStore


def culture_of(
    place: Place,
    cluster: str | None,
    store: ProfileStore,
    *,
    asked: bool = True,
    only: Sequence[Section] = get_args(Section),
) -> Culture:
    """Return the joined layers of a place.

    Args:
        place: Any place; a city has the culture of the part that it lies in.
        cluster: The cluster that fills the gaps of its country, or None; a part
            may name another one in its own file.
        store: The culture files.
        asked: It is the place that was asked for, so an overlay about it that
            cannot be used is an error.
        only: The sections that are wanted.

    Raises:
        DataError: a culture file cannot be used.

    """
    layers = layers_of(place, cluster, store, asked=asked)
    return replace(join(layers, only), cluster=_cluster(place, cluster, store))


def layers_of(place: Place, cluster: str | None, store: ProfileStore, *, asked: bool = True) -> list[Layer]:
    """Return the files that a place is described by, the most specific first; see `culture_of`."""
    code = _cluster(place, cluster, store)
    found: list[Layer] = []
    if part := _part(place):
        own = place.kind == "subdivision"
        found += _files("subdivision", part, store.subdivision(part), store, needed=asked and own)
    if place.country:
        country = store.territory(place.country)
        found += _files("territory", place.country, country, store, needed=asked)
    if code:
        own = place.kind == "cluster"
        below = _files("cluster", code, store.cluster(code), store, needed=asked and own)
        found += [dataclass_replace(layer, own=own) for layer in below]
    return found


def _cluster(place: Place, cluster: str | None, store: ProfileStore) -> str | None:
    if place.kind == "cluster":
        return place.code
    part = _part(place)
    profile = store.subdivision(part) if part else None
    return (profile and profile.cluster) or cluster


def _part(place: Place) -> str | None:
    """Return the code of the part that a place is, or that a city lies in."""
    return place.code if place.kind == "subdivision" else place.part


def _files(
    origin: Kind, code: str, profile: Profile | None, store: ProfileStore, *, needed: bool
) -> Iterator[Layer]:
    for file in store.overlays(code, needed=needed):
        yield Layer("overlay", file.overlay, file.key, file.path)
    if profile:
        yield shipped(origin, profile, store.file(origin, code))
