"""List claims of different culture files that say nearly the same, names of places aside.

A sentence that fits any country says little of this one. What a cluster shares with its members, and what
two sources say of two places, may stand; a reader of the list decides.

Usage: python tools/find_twins.py [STEM ...]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from open_data import HERE
from rapidfuzz import fuzz, process

from trustbrief.culture.walk import sourced
from trustbrief.facts.territories import fact_file
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import dotted
from trustbrief.files.typed import Reader
from trustbrief.model.profile import Profile

# Shorter ones, such as "Be on time", are alike wherever they hold.
SHORTEST = 40
# Of a hundred, where a hundred is the same text.
NEAR = 88


class Line(NamedTuple):
    """One claim: its file, its key, its text, and the text without names of places."""

    stem: str
    key: str
    text: str
    bare: str


def main() -> None:
    """Print each pair."""
    named = set(sys.argv[1:])
    for score, one, other in twins(list(lines())):
        if not named or {one.stem, other.stem} & named:
            print(
                f"{score:.0f}  {one.stem} {one.key}: {one.text}\n     {other.stem} {other.key}: {other.text}"
            )


def lines() -> Iterator[Line]:
    """Yield the claims of all culture files that are long enough to be compared."""
    names = (fact.name for fact in fact_file().territories.values())
    place = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    reader = Reader(Profile, DiskCache(None))
    for file in sorted((HERE / "data" / "cultures").glob("*/*.yaml")):
        if profile := reader.read(file):
            for path, item in sourced(profile):
                text = getattr(item, "text", None) or ""
                if len(text) >= SHORTEST:
                    yield Line(file.stem, dotted(path), text, place.sub("X", text).lower())


def twins(known: list[Line]) -> Iterator[tuple[float, Line, Line]]:
    """Yield pairs of claims of different files that are alike, each pair once.

    Args:
        known: What is compared with each other.

    """
    bare = [line.bare for line in known]
    for index, line in enumerate(known):
        rest = bare[index + 1 :]
        for _, score, place in process.extract(
            line.bare, rest, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None
        ):
            other = known[index + 1 + place]
            if other.stem != line.stem:
                yield score, line, other


if __name__ == "__main__":
    main()
