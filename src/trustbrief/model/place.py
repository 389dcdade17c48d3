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
        calendar: The `holidays` library's code of a subdivision that it knows; a city has
            one when the library knows the days of that city, or of a part that is called so.
        part: ISO 3166-2 code of the part of the country that a city lies in, or of the
            larger part that a part belongs to; None where no data tells it.
        population: Of a city; of a territory; of a part that of its listed cities, or
            else a guess from how many parts its country has, to compare namesakes by.
        capital: A city is the capital of its country.

    """

    code: str
    name: str
    kind: PlaceKind
    country: str | None = None
    zone: str | None = None
    calendar: str | None = None
    part: str | None = None
    population: int = 0
    capital: bool = False


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
        part: ISO 3166-2 code of the part of the country that it is or lies in, or None.
        part_name: That part's name.
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
    part: str | None = None
    part_name: str | None = None
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
