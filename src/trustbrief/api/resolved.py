"""Which file each part of a place's profile comes from."""

from __future__ import annotations

from trustbrief.api.resources import Resources
from trustbrief.culture.layering import join
from trustbrief.culture.layers import layers_of
from trustbrief.model.place import Place
from trustbrief.model.resolved import ResolvedProfile
from trustbrief.profiles.resolved import layer_files, resolved_parts


def resolved_profile(resources: Resources, place: Place) -> ResolvedProfile:
    """Return a place's profile, taken apart; see `Trustbrief.resolved`."""
    entry = resources.territory(place)
    layers = layers_of(place, entry.cluster if entry else None, resources.profiles)
    culture = join(layers)
    return ResolvedProfile(
        generated=resources.now,
        code=place.code,
        name=place.name,
        files=layer_files(layers),
        parts=resolved_parts(culture),
        missing=culture.missing,
    )
