"""The table of names that can be resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trustbrief.model.facts import FactFile
from trustbrief.model.place import Place
from trustbrief.places.spelling import normalise


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What can be resolved.

    Args:
        places: Each place by its code.
        by_name: Codes by normalised name; several codes make a name ambiguous.

    """

    places: dict[str, Place]
    by_name: dict[str, tuple[str, ...]]


def place_names(facts: FactFile, aliases: Iterable[tuple[str, str]] = ()) -> PlaceNames:
    """Return what can be resolved: codes, English names, aliases, cluster names.

    Args:
        facts: The compiled fact file, with its index of names.
        aliases: Further spellings, each with the code it means.

    """
    places = {
        code: Place(code=code, name=entry.name, kind="territory", country=code)
        for code, entry in facts.territories.items()
    }
    places |= {code: Place(code=code, name=name, kind="cluster") for code, name in facts.clusters.items()}
    table = dict(facts.names)
    _add(table, aliases)
    return PlaceNames(places, table)


def index(facts: FactFile) -> dict[str, tuple[str, ...]]:
    """Return the index of names that `tools/build_facts.py` compiles into the fact file.

    Args:
        facts: The fact file; its own index is not read.

    """
    table: dict[str, tuple[str, ...]] = {}
    _add(table, _spellings(facts))
    return table


def _add(table: dict[str, tuple[str, ...]], spellings: Iterable[tuple[str, str]]) -> None:
    for spelling, code in spellings:
        key = normalise(spelling)
        if code not in table.get(key, ()):
            table[key] = (*table.get(key, ()), code)


def _spellings(facts: FactFile) -> Iterator[tuple[str, str]]:
    for code, entry in facts.territories.items():
        for spelling in (code, entry.alpha3, entry.numeric, entry.name, *entry.other_names):
            if spelling:
                yield spelling, code
    for code, name in facts.clusters.items():
        yield code, code
        yield name, code
    for spelling, codes in facts.aliases.items():
        for code in codes:
            yield spelling, code
