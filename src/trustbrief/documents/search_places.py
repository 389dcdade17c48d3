"""The place that a search names, and what is looked for there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from trustbrief.model.place import Place
from trustbrief.places.atlas import Atlas
from trustbrief.places.several import JOINING, ORDINARY

# `in` and `can` are codes, `peru` and `japan` are names.
_SHORTEST_NAME = 4
# Papua New Guinea, Bosnia and Herzegovina.
_LONGEST_NAME = 4
_ASKING = frozenset(
    ["what", "how", "when", "where", "who", "which", "why", "does", "did", "should", "there", "i"]
)


class Asked(NamedTuple):
    """What a search is about.

    Args:
        codes: Of the place that it names, and of the country that this lies in.
        words: The words without it.

    """

    codes: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def content(self) -> tuple[str, ...]:
        """Return the words that say something."""
        return tuple(word for word in self.words if word not in ORDINARY | JOINING | _ASKING)


def is_at(code: str | None, place: str) -> bool:
    """Tell whether a text of a place is about another one, or a part of that."""
    return code is not None and (code == place or code.startswith(f"{place}-"))


def asked(
    atlas: Atlas, words: Sequence[str], covered: Collection[str | None], *, cities: bool = False
) -> Asked | None:
    """Return the place that words name among others, None where they name none, or nothing but it.

    Args:
        atlas: Resolves names; a code is an ordinary word here.
        words: As they are compared.
        covered: The codes of places that have a profile; of others only countries are meant.
        cities: A city means the country that it lies in; many have the name of an ordinary word.

    """
    for start, end in _runs(len(words)):
        name = " ".join(words[start:end])
        place = atlas.find(name) if len(name) >= _SHORTEST_NAME else None
        codes = _codes(place, covered, cities=cities) if place else ()
        if codes:
            rest = (*words[:start], *words[end:])
            return Asked(codes, rest) if rest else None
    return None


def _codes(place: Place, covered: Collection[str | None], *, cities: bool) -> tuple[str, ...]:
    """Return the codes whose texts are about a place; of a city those around it alone have any."""
    around = (place.country,) if place.country and place.country != place.code else ()
    if place.kind == "city":
        return around if cities else ()
    return (place.code, *around) if place.kind == "territory" or place.code in covered else ()


def phrases_in(words: Sequence[str], groups: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the phrases of some groups that stand among words: `what to call` in `what to call a woman`."""
    typed = f" {' '.join(words)} "
    for phrases in groups:
        yield from (phrase for phrase in phrases if " " in phrase and f" {phrase} " in typed)


def topic_words(path: str) -> str:
    """Return the words of the place in a file at which a line stands: `agreements late payment`."""
    letters = ("".join(run) for kept, run in groupby(path, str.isalpha) if kept)
    return f" {' '.join(letters)} "


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield where runs of words begin and end, the longest first, of equal ones the last."""
    for length in range(min(count, _LONGEST_NAME), 0, -1):
        yield from ((start, start + length) for start in range(count - length, -1, -1))
