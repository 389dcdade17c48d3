"""The culture of a place: its own profile over those of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from trustbrief.model.culture import Culture
from trustbrief.model.place import Place
from trustbrief.model.profile import Profile
from trustbrief.profiles.layering import Layer, join
from trustbrief.profiles.store import ProfileStore


def culture_of(place: Place, cluster: str | None, store: ProfileStore) -> Culture:
    """Return the joined layers of a place.

    Args:
        place: Any place; a city has the culture of its country.
        cluster: The cluster that fills the gaps of its country, or None; a part
            may name another one in its own file.
        store: The culture files.

    Raises:
        DataError: a culture file cannot be used.

    """
    part = store.subdivision(place.code) if place.kind == "subdivision" else None
    code = place.code if place.kind == "cluster" else (part and part.cluster) or cluster
    return replace(join(list(_layers(place, part, code, store))), cluster=code)


def _layers(place: Place, part: Profile | None, cluster: str | None, store: ProfileStore) -> Iterator[Layer]:
    """Yield the files there are, the most specific first."""
    if part:
        yield Layer("subdivision", part)
    if place.country and (country := store.territory(place.country)):
        yield Layer("territory", country)
    if cluster and (fallback := store.cluster(cluster)):
        yield Layer("cluster", fallback, own=place.kind == "cluster")
