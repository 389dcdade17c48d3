"""What a name resolves to."""

from typing import Literal

from msgspec import Struct

PlaceKind = Literal["territory", "subdivision", "city", "cluster"]


class Place(Struct, frozen=True, kw_only=True):
    """One place that trustbrief can brief about.

    Args:
        code: ISO 3166-1 alpha-2 (or XK), ISO 3166-2, `geonames:<id>` for a city,
            or the id of a culture cluster.
        name: English short name.
        kind: What sort of place it is.
        country: Alpha-2 code of the territory it belongs to; None for a cluster.
        zone: IANA name, where it differs within the country; None for the country's own.
        calendar: The `holidays` library's code of a subdivision that it knows.
        population: Of a city.

    """

    code: str
    name: str
    kind: PlaceKind
    country: str | None = None
    zone: str | None = None
    calendar: str | None = None
    population: int = 0


class ShownPlace(Struct, frozen=True, kw_only=True):
    """A place as results show it.

    Args:
        code: As in `Place`.
        name: English short name.
        kind: What sort of place it is.
        country: Alpha-2 code of the territory it belongs to; None for a cluster.
        country_name: That territory's name.
        cluster: The culture cluster that fills its gaps.
        zone: IANA name of the zone that most of its people live in; None for a cluster.
        calendar: Code of the part of a country whose holidays hold for it, or None for
            those of the whole country.
        members: The territories of a cluster: names by code.

    """

    code: str
    name: str
    kind: PlaceKind
    country: str | None = None
    country_name: str | None = None
    cluster: str | None = None
    zone: str | None = None
    calendar: str | None = None
    members: dict[str, str] = {}


class Resolution(Struct, frozen=True):
    """What a name was taken for.

    Args:
        place: The place.
        note: What else it could have meant, when one reading is far ahead.

    """

    place: Place
    note: str | None = None


class PlaceFile(Struct, frozen=True):
    """The gazetteer `data/facts/places.json`; `tools/build_facts.py` writes it.

    Args:
        names: Codes by normalised name, in the languages of CLDR.
        places: Subdivisions and cities by code.

    """

    names: dict[str, tuple[str, ...]]
    places: dict[str, Place]
