"""The names that a shell completes, the likeliest with the lowest rank, as a sorted text file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from name_table import Names, write_lines
from spellings import Spelling

from trustbrief.model.place import Place
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN
from trustbrief.places.spelling import ANY_ORDER, normalise
from trustbrief.places.starting import ANY, MOST, written

# A name in the language of somewhere else, or a code, comes as late as that of a place so much smaller.
LESS_LIKELY = 20


class Candidate(NamedTuple):
    """A place that a key may mean."""

    key: str
    place: Place
    mark: str

    @property
    def rank(self) -> tuple[bool, int, bool, str]:
        """Return what sorts it among all names: countries by their English names, the rest by people."""
        english = self.key == normalise(self.place.name)
        country = english and self.place.kind in {"territory", "cluster"}
        fewer = 1 if self.own else LESS_LIKELY
        return not country, -(self.place.population // fewer), not english, self.key

    @property
    def own(self) -> bool:
        """Tell whether it is a name of the place in English, or there."""
        return self.mark not in {FOREIGN, CODE}


def write_completions(spellings: Iterable[Spelling], places: Mapping[str, Place], names: Names) -> None:
    """Write `completions.tsv`.

    Args:
        spellings: The names as they are written.
        places: All places, by code.
        names: The readings of each key.

    """
    shown = _written(spellings)
    ranked = sorted(_likeliest(names, places), key=lambda found: found.rank)
    lines = {
        found.key: f"{rank}\t{found.place.code}\t{_spelling(found.key, shown[found.key, found.place.code])}"
        for rank, found in enumerate(ranked)
    }
    lines |= {ANY + found.key: lines[found.key] for found in ranked[:MOST]}
    write_lines("completions.tsv", lines)


def _likeliest(names: Names, places: Mapping[str, Place]) -> Iterator[Candidate]:
    """Yield for each key the place that it most likely means; none for slips alone, and for figures."""
    alpha2 = {
        code.lower(): {code: CODE}
        for code, place in places.items()
        if place.kind == "territory" and code.lower() not in names
    }
    for key, codes in {**names, **alpha2}.items():
        found = [Candidate(key, places[code], mark) for code, mark in codes.items() if mark != DOUBT]
        if found and not key.startswith(ANY_ORDER) and not key.isdigit():
            yield min(found, key=lambda one: (not one.own, one.place.kind != "territory", one.rank))


def _written(spellings: Iterable[Spelling]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for spelling in spellings:
        found[normalise(spelling.name), spelling.code].append(spelling.name)
    return found


def _spelling(key: str, names: Iterable[str]) -> str:
    """Return how a name is written, empty where its key is as good."""
    for name in names:
        shown = re.sub("-+", "-", written(name)).strip("-")
        if not shown.isascii() and written(shown.casefold()) != written(key) and normalise(shown) == key:
            return shown
    return ""
