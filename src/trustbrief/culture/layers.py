"""The culture of a place: its own profile over those of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from trustbrief.culture.layering import Layer, languages_of, shipped
from trustbrief.culture.store import Kind, ProfileStore
from trustbrief.model.place import Place
from trustbrief.model.profile import Profile


def layers_of(place: Place, parts: Sequence[str], cluster: str | None, store: ProfileStore) -> list[Layer]:
    """Return the files that a place is described by, the most specific first.

    Args:
        place: Any place.
        parts: ISO 3166-2 codes of what it is or lies in, the smallest part first.
        cluster: The cluster that fills the gaps of its country, or None; a part
            may name another one in its own file.
        store: The culture files.

    Raises:
        DataError: a shipped file cannot be used.

    """
    code = cluster_of(place, parts, cluster, store)
    found: list[Layer] = []
    for part in parts:
        found += _files("subdivision", part, store.subdivision(part), store)
    if place.country:
        country = store.territory(place.country)
        found += _files("territory", place.country, country, store)
    if code:
        own = place.kind == "cluster"
        below = _files("cluster", code, store.cluster(code), store)
        found += [replace(layer, own=own, country=place.country) for layer in below]
    spoken = languages_of(found)
    return [layer if _of_part(layer) else replace(layer, languages=spoken) for layer in found]


def _of_part(layer: Layer) -> bool:
    """Tell whether a file is about a part, or is a reader's own: what stands there was put there."""
    return layer.origin in {"subdivision", "overlay"}


def cluster_of(place: Place, parts: Sequence[str], cluster: str | None, store: ProfileStore) -> str | None:
    """Return the cluster that fills a place's gaps; that of its part wins."""
    if place.kind == "cluster":
        return place.code
    profiles = (store.subdivision(part) for part in parts)
    return next((part.cluster for part in profiles if part and part.cluster), cluster)


def _files(origin: Kind, code: str, profile: Profile | None, store: ProfileStore) -> Iterator[Layer]:
    for file in store.overlays(code):
        yield Layer("overlay", file.overlay, file.key, file.path)
    if profile:
        yield shipped(origin, profile, store.file(origin, code))
