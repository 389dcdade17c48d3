"""What a name resolves to."""

from typing import Literal

from msgspec import Struct

PlaceKind = Literal["territory", "cluster"]


class Place(Struct, frozen=True, kw_only=True):
    """One place that trustbrief can brief about.

    Args:
        code: ISO 3166-1 alpha-2 (or XK), or the id of a culture cluster.
        name: English short name.
        kind: What sort of place it is.
        country: Alpha-2 code of the territory it belongs to; None for a cluster.

    """

    code: str
    name: str
    kind: PlaceKind
    country: str | None = None
