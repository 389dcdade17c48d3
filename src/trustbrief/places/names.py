"""The index of names: what `tools/build_facts.py` compiles, and how it is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from trustbrief.model.facts import FactFile
from trustbrief.model.place import Place
from trustbrief.places.spelling import normalise

Index = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What can be resolved.

    Args:
        places: Each place by its code.
        by_name: Codes by normalised name.

    """

    places: dict[str, Place]
    by_name: Index


def place_names(facts: FactFile) -> PlaceNames:
    """Return codes, English names, aliases and cluster names.

    Args:
        facts: The compiled fact file, with its index.

    """
    places = {
        code: Place(code=code, name=entry.name, kind="territory", country=code)
        for code, entry in facts.territories.items()
    }
    places |= {code: Place(code=code, name=name, kind="cluster") for code, name in facts.clusters.items()}
    return PlaceNames(places, facts.names)


def joined(names: PlaceNames, places: dict[str, Place], *more: Index) -> PlaceNames:
    """Return names with further places and indexes added behind them."""
    table = dict(names.by_name)
    for key, codes in chain.from_iterable(found.items() for found in more):
        known = table.get(key)
        table[key] = tuple(dict.fromkeys((*known, *codes))) if known else codes
    return PlaceNames({**names.places, **places}, table)


def index(spellings: Iterable[tuple[str, str]]) -> Index:
    """Return codes by normalised name.

    Args:
        spellings: Names, each with the code it can mean.

    """
    table: Index = {}
    for spelling, code in spellings:
        key = normalise(spelling)
        if key and code not in table.get(key, ()):
            table[key] = (*table.get(key, ()), code)
    return table


def english(facts: FactFile) -> Iterator[tuple[str, str]]:
    """Yield the spellings that the fact file itself knows: codes, English names, aliases."""
    for code, entry in facts.territories.items():
        for spelling in (code, entry.alpha3, entry.numeric, entry.name, *entry.other_names):
            if spelling:
                yield spelling, code
    for code, name in facts.clusters.items():
        yield code, code
        yield name, code
    for spelling, codes in facts.aliases.items():
        for code in codes:
            yield spelling, code.removesuffix("*")
