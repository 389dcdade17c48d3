"""The culture of a place: its own profile over that of its cluster."""

from __future__ import annotations

from trustbrief.model.culture import Culture
from trustbrief.model.place import Place
from trustbrief.profiles.layering import Layer, join
from trustbrief.profiles.store import ProfileStore


def culture_of(place: Place, cluster: str | None, store: ProfileStore) -> Culture:
    """Return the joined layers of a place.

    Args:
        place: A territory or a culture cluster.
        cluster: The cluster that fills a territory's gaps, or None.
        store: The culture files.

    Raises:
        DataError: a culture file cannot be used.

    """
    own = store.territory(place.code) if place.kind == "territory" else store.cluster(place.code)
    below = store.cluster(cluster) if cluster and place.kind == "territory" else None
    layers = [Layer(place.kind, own)] if own else []
    if below:
        layers.append(Layer("cluster", below))
    return join(layers, place.kind)
