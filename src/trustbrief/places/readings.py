"""Which of several readings of a name is meant, if that is clear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place, Resolution
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN, MAIN, Reading

# A place three times as large as its namesakes is the one people mean: Barcelona, Vancouver.
FAR_LARGER = 3
# Georgia of the US is a rival of Georgia, but not Niger of Nigeria of Niger.
PART_LIKE_A_STATE = 0.2
# A foreign word for a place beats a small town of that name: Akra is Accra, not a town in Iraq.
FOREIGN_FAR_LARGER = 10
# A city of this size is meant more often than the part that is named after it: São Paulo.
METROPOLIS = 1_000_000
# Two countries that each have a part of this size and name are both meant: Punjab, Córdoba.
LARGE_PART = 500_000
# A city that gave its name to a part of the country is better known than its size: Barcelona.
NAMESAKE = 2
_LISTED = 6
_ORDER = ("territory", "cluster", "subdivision", "city")


class AmbiguousPlaceError(PlaceError):
    """Several places go by that name."""


def choose(text: str, readings: Sequence[Reading], named: dict[str, str] | None = None) -> Resolution:
    """Return the reading that is meant.

    A territory wins over its own parts and over cities abroad; a part and its
    own city are one; otherwise a capital, or a place three times as large as
    any other, wins, unless both are large parts of two countries. A place's own name
    counts before one from another language, which gives way where the text may be a slip in the
    name of a far larger place. The note names what was passed over.

    Args:
        text: What was typed.
        readings: What it can mean.
        named: Names of parts by code, to tell cities of one country apart.

    Raises:
        AmbiguousPlaceError: no reading is clearly ahead.

    """
    decided = [reading.place for reading in readings if reading.mark in {CODE, MAIN}]
    own = _families(reading.place for reading in readings if not reading.mark or reading.mark in {CODE, MAIN})
    foreign = _families(reading.place for reading in readings if reading.mark == FOREIGN)
    ranked = _ranked([*own, *(place for place in foreign if place not in own)])
    leading = _ranked(_not_outdone(own, foreign) or ranked)
    first = decided[0] if decided else leading[0]
    countries = {reading.place.country for reading in readings if reading.place.kind == "subdivision"}
    rivals = (_rivals(first, one) or _parts_abroad(first, one, countries) for one in leading[1:])
    if not decided and any(rivals):
        raise ambiguous(text, leading, named or {})
    # `Dehli` is Dili in a few languages, and a slip in the name of a city fifty times as large.
    slips = [reading.place for reading in readings if reading.mark == DOUBT and not own]
    if better := [place for place in slips if _size(place) >= FAR_LARGER * _size(first)]:
        raise ambiguous(text, [*better, *leading], named or {})
    others = _passed_over(first, ranked, readings)
    read = next(r.place for r in readings if r.place.code == first.code)  # weighed as a family, shown alone
    return Resolution(read, taken_for(first, others, named or {}) if others else None)


def _passed_over(first: Place, ranked: Sequence[Place], readings: Sequence[Reading]) -> list[Place]:
    """Return the other places that somebody may mean."""
    coded = any(reading.mark == CODE for reading in readings if reading.place.code == first.code)
    others = (place for place in ranked if place.code != first.code and _elsewhere(first, place))
    doubts = [reading.place for reading in readings if reading.mark == DOUBT]
    return [*(place for place in others if not coded or _well_known(place)), *doubts]


def _not_outdone(own: list[Place], foreign: list[Place]) -> list[Place]:
    """Return the places with a name of their own, and far larger ones that go by it abroad."""
    if not own or any(place.kind in {"territory", "cluster"} for place in own):
        return own
    size = max(_size(place) for place in own)
    countries = {place.country for place in own}
    abroad = [place for place in foreign if place.country not in countries]
    return [*own, *(place for place in abroad if _size(place) >= FOREIGN_FAR_LARGER * size)]


def _ranked(places: Iterable[Place]) -> list[Place]:
    def rank(place: Place) -> tuple[int, float]:
        kind = _ORDER.index(place.kind)
        return min(kind, 2), -_size(place)

    return sorted(places, key=rank)


def _size(place: Place) -> float:
    return place.population * (FAR_LARGER if place.capital else 1)


def _families(places: Iterable[Place]) -> list[Place]:
    """Return one place for each part and the city that it is named after.

    A city that a part is named after counts as twice as large: it is better
    known than its size.
    """
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: (_ORDER.index(place.kind), -_size(place))):
        relative = next((known for known in kept if _related(known, place)), None)
        if relative is None:
            kept.append(place)
        elif relative.kind != "territory" and _is_the_city(place, relative):
            known = max(NAMESAKE * place.population, relative.population)
            kept[kept.index(relative)] = replace(place, population=known)
    return kept


def _related(larger: Place, smaller: Place) -> bool:
    """Tell whether two places of one name and country are one for the reader."""
    if larger.code == smaller.code:
        return True
    if larger.country != smaller.country or larger.kind == "cluster":
        return False
    if larger.kind == "territory" or larger.part == smaller.part is not None:
        return True
    return larger.kind == "subdivision" and (
        smaller.part in {larger.code, larger.part, None} or larger.part == smaller.code
    )


def _is_the_city(city: Place, part: Place) -> bool:
    """Tell whether people who name both mean the city: the capital, or most of the part."""
    return (
        city.kind == "city"
        and part.kind == "subdivision"
        and (city.capital or city.population >= METROPOLIS or 2 * city.population >= part.population)
    )


def _rivals(first: Place, other: Place) -> bool:
    """Tell whether another reading is as likely as the first."""
    if first.kind == "cluster" or other.kind == "cluster":
        return other.kind != "city"
    if first.kind == "territory":
        return other.kind == "territory" or (
            other.kind == "subdivision"
            and other.population >= max(METROPOLIS, PART_LIKE_A_STATE * first.population)
        )
    if first.capital and not other.capital:
        return other.population >= FAR_LARGER * first.population
    return _size(first) < FAR_LARGER * _size(other)


def _well_known(place: Place) -> bool:
    """Tell whether who types a code may mean a place of that name: Los Angeles by LA, but not Sé by SE."""
    return place.kind == "territory" or place.population >= METROPOLIS


def _parts_abroad(first: Place, other: Place, countries: set[str | None]) -> bool:
    """Tell whether both are, or are the city of, a large part of two countries."""
    return (
        first.kind in {"subdivision", "city"}
        and not first.capital
        and {first.country, other.country} <= countries
        and first.country != other.country
        and other.population >= LARGE_PART
    )


def _elsewhere(first: Place, other: Place) -> bool:
    """Tell whether it matters which of two places is meant."""
    return other.country != first.country or (
        first.kind != "territory" and first.code not in {other.part, other.code} and first.part != other.code
    )


def ambiguous(text: str, readings: Sequence[Place], named: dict[str, str]) -> AmbiguousPlaceError:
    """Return the error that lists the readings with the words to type."""
    shown = readings[:_LISTED]
    said = ", ".join(described(place, named) for place in shown[:-1]) + f" or {described(shown[-1], named)}"
    more = f" (and {len(readings) - _LISTED} more)" if len(readings) > _LISTED else ""
    typed = ", ".join(_typed(place, readings) for place in shown)
    return AmbiguousPlaceError(f"{quoted(text)} can mean {said}{more}", hint=f"type one of: {typed}")


def described(place: Place, named: dict[str, str]) -> str:
    """Return a place with what tells it from its namesakes."""
    if place.kind != "city":
        return f"{place.name} ({place.code})"
    part = named.get(place.part or "")
    where = f"{part}, {place.country}" if part and part != place.name else place.country
    return f"the city of {place.name} ({where})"


def _typed(place: Place, readings: Sequence[Place]) -> str:
    if place.kind != "city":
        return place.code
    at_home = [other for other in readings if other.country == place.country]
    # `Richmond, CA` may be in California.
    unclear = len(at_home) > 1 or any((other.part or "")[3:] == place.country for other in readings)
    where = place.part if place.part and unclear else place.country
    return f'"{place.name}, {where}"'


def taken_for(first: Place, others: Sequence[Place], named: dict[str, str]) -> str:
    """Return the note on what a name was taken for, and what to type for the others."""
    said = " or ".join(described(place, named) for place in others[:2])
    return f"taken for {described(first, named)}; for {said} type {_typed(others[0], [first, *others])}"
