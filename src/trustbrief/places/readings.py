"""Which of several readings of a name is meant, if that is clear."""

from __future__ import annotations

from collections.abc import Sequence

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place, Resolution

# A city ten times as large as its namesakes is the one people mean: London, Paris, Sydney.
FAR_LARGER = 10
_LISTED = 6
_ORDER = ("territory", "cluster", "subdivision", "city")


def choose(text: str, readings: Sequence[Place], main: str | None) -> Resolution:
    """Return the reading that is meant.

    A territory wins over its own parts and over cities abroad, a subdivision
    over the cities in its country, and a city over much smaller ones; the note
    names what was passed over. Two territories, or a territory and a part of
    another one (Georgia), are left to the reader.

    Args:
        text: What was typed.
        readings: What it can mean.
        main: Code of the reading that wins by decision, or None.

    Raises:
        PlaceError: no reading is clearly ahead.

    """
    ranked = sorted(_largest(readings), key=lambda place: (_ORDER.index(place.kind), -place.population))
    first = next((place for place in ranked if place.code == main), ranked[0])
    others = [place for place in ranked if place != first]
    rivals = [place for place in others if place.code != main and _rivals(first, place)]
    if rivals and main is None:
        raise ambiguous(text, ranked)
    foreign = [place for place in others if place.country != first.country]
    return Resolution(first, taken_for(first, foreign) if foreign else None)


def _largest(readings: Sequence[Place]) -> list[Place]:
    """Return the readings with the largest of cities that nothing we know tells apart."""
    kept: dict[tuple[str, ...], Place] = {}
    for place in readings:
        key = (place.name, place.country or "") if place.kind == "city" else (place.code,)
        if key not in kept or kept[key].population < place.population:
            kept[key] = place
    return list(kept.values())


def ambiguous(text: str, readings: Sequence[Place]) -> PlaceError:
    """Return the error that lists the readings with the words to type."""
    shown = readings[:_LISTED]
    said = ", ".join(described(place) for place in shown[:-1]) + f" or {described(shown[-1])}"
    more = f" (and {len(readings) - _LISTED} more)" if len(readings) > _LISTED else ""
    typed = ", ".join(_typed(place) for place in shown)
    return PlaceError(f"{quoted(text)} can mean {said}{more}", hint=f"type one of: {typed}")


def described(place: Place) -> str:
    """Return a place with what tells it from its namesakes."""
    if place.kind == "city":
        return f"the city of {place.name} ({place.country})"
    return f"{place.name} ({place.code})"


def _typed(place: Place) -> str:
    return f'"{place.name}, {place.country}"' if place.kind == "city" else place.code


def _rivals(first: Place, other: Place) -> bool:
    """Tell whether another reading is as likely as the first."""
    if first.kind == "cluster":
        return other.kind != "city"
    if first.kind == other.kind == "city":
        return first.population < FAR_LARGER * other.population
    if first.kind == "territory":
        return other.kind == "territory" or (other.kind == "subdivision" and other.country != first.country)
    return other.country != first.country


def taken_for(first: Place, others: Sequence[Place]) -> str:
    """Return the note on what a name was taken for, and what to type for the others."""
    named = " or ".join(described(place) for place in others[:2])
    return f"taken for {described(first)}; for {named} type {_typed(others[0])}"
