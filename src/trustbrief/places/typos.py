"""What a name that nobody goes by may have been meant for."""

from __future__ import annotations

from collections.abc import Iterable

from trustbrief.model.place import Place
from trustbrief.places.gazetteer import DOUBT, FOREIGN, Gazetteer
from trustbrief.places.spelling import SHORT, normalise

# The least letters in which one slip of the keys and two may be meant: `jpan`, `polnd`, `nigeirai`. A city
# has to be nearer than a country, or `Atlantis` would be Atlanta, and `test` Pest.
_SLIPS: dict[bool, tuple[int, int]] = {True: (5, 12), False: (4, 7)}
_SUGGESTED = 3


def meant(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return up to three names that a typo may have meant, countries first.

    Args:
        text: What was typed.
        gazetteer: What can be resolved.

    """
    key = normalise(text)
    if len(key) <= SHORT:
        return []
    near = [(slips, place) for name, slips in _close(key, gazetteer) for place in _places(name, gazetteer)]
    kept = [(slips, place) for slips, place in near if slips <= _allowed(key, place)]
    kept.sort(key=lambda found: (found[1].kind == "city", found[0], -found[1].population))
    return list(dict.fromkeys(place.name for _, place in kept))[:_SUGGESTED]


def near(key: str, names: Iterable[str]) -> dict[str, int]:
    """Return the names that a key may be a slip for, the nearest first, each with the number of slips.

    Args:
        key: What was typed, normalised.
        names: Normalised names.

    """
    lengths = _lengths(key)
    return _nearest(key, [name for name in names if len(name) in lengths]) if len(key) > SHORT else {}


def _nearest(key: str, names: list[str]) -> dict[str, int]:
    # 15 ms to import, wanted only after a typo; difflib takes 300 ms for as many names.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(key, names, scorer=OSA.distance, score_cutoff=_most_slips(key), limit=24)
    return {name: int(distance) for name, distance, _ in found}


def _close(key: str, gazetteer: Gazetteer) -> list[tuple[str, int]]:
    return list(_nearest(key, gazetteer.names(_lengths(key))).items())


def _most_slips(key: str) -> int:
    return 1 if len(key) < _SLIPS[False][1] else 2


def _lengths(key: str) -> range:
    """Return how long a name is that a key may be a slip for."""
    return range(max(SHORT + 1, len(key) - _most_slips(key)), len(key) + _most_slips(key) + 1)


def _places(name: str, gazetteer: Gazetteer) -> list[Place]:
    readings = gazetteer.readings(name)
    return [
        reading.place for reading in readings if reading.mark not in {FOREIGN, DOUBT} or not name.isascii()
    ]


def _allowed(key: str, place: Place) -> int:
    one, two = _SLIPS[place.kind in {"city", "subdivision"}]
    return (len(key) >= one) + (len(key) >= two)
