"""Print the sheet that a second reader of a culture file goes through: each line beside all that bears on it.

Under a line stand the facts that it cites, each with whom it describes, how far, its year and its limits, and
then the facts of the same file that are nearest to it by their words and are not cited: what a file says
against its own line is the fault that third readers find most. Between both stand the words of the line that
no fact which it cites holds, and the words of measure (`often`, `many`, `senior`) that its facts hold and
the line dropped: most are harmless, and a line that goes too far mostly has one.

Usage: python tools/reading_sheet.py STEM [STEM ...]
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from open_data import HERE

from trustbrief.culture.walk import sourced
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import dotted
from trustbrief.files.typed import Reader
from trustbrief.model.evidence import EvidenceFile, Note
from trustbrief.model.profile import Profile
from trustbrief.model.statements import Sourced

# How many facts that are not cited stand under a line, and how much they have to share with it.
NEAREST, LEAST = 4, 4.0
# Words are compared by their first letters, so that `punctual` meets `punctuality`.
_STEM = 6
_SHORTEST = 4
# How far a fact goes: what a reader of the line has to be told too.
MEASURES = frozenset({
    "some", "many", "most", "often", "usually", "typically", "generally", "mostly", "sometimes",
    "rarely", "seldom", "may", "might", "can", "could", "tend", "tends", "likely", "rather", "fairly",
    "relatively", "possible", "preferably", "except", "unless", "only", "alone", "but", "if", "older",
    "younger", "senior", "traditional", "formal", "informal", "large", "small", "family", "owners",
    "owned", "foreign", "women", "men", "official", "public", "private", "first", "later",
    "negotiation", "negotiations", "sales", "letters", "letter", "mail", "phone", "students", "staff",
})  # fmt: skip
# What a line is made of, in the order of the file.
_SAID = (
    "position",
    "primary",
    "kind",
    "native",
    "says",
    "text",
    "means",
    "note",
    "effect",
    "advice",
    "when",
    "who",
    "reason",
)


class Fact(NamedTuple):
    """One fact of a source.

    Args:
        name: How a line cites it: `march.conduct`.
        note: The note that it stands in.
        text: What it says.

    """

    name: str
    note: Note
    text: str

    @property
    def bounds(self) -> str:
        """Return how far it carries: whom it describes, where, when, beside what, and its limits."""
        note = self.note
        who = f" ({note.who})" if note.who else ""
        beside = f"; beside {note.beside}" if note.beside else ""
        limits = f"; limits: {note.limits}" if note.limits else ""
        return f"{', '.join(note.about)}; {note.scope}{who}; {note.year}{beside}{limits}"


def main() -> None:
    """Print the sheet of each file that is named."""
    for stem in sys.argv[1:]:
        for block in blocks(stem):
            print(f"\n{block}")


def blocks(stem: str) -> list[str]:
    """Return the lines of a file, each with all that bears on it.

    Args:
        stem: What the culture file and its evidence are called.

    """
    (file,) = (HERE / "data" / "cultures").glob(f"*/{stem}.yaml")
    profile = Reader(Profile, DiskCache(None)).read(file)
    evidence = Reader(EvidenceFile, DiskCache(None)).read(HERE / "data" / "evidence" / file.name)
    if not (profile and evidence):
        return []
    return "\n".join(sheet(profile, evidence)).strip().split("\n\n")


def sheet(profile: Profile, evidence: EvidenceFile) -> Iterator[str]:
    """Yield the lines of a sheet.

    Args:
        profile: A culture file.
        evidence: The notes behind it.

    """
    facts = {fact.name: fact for fact in _facts(evidence)}
    near = _Nearness(facts)
    for path, statement in sourced(profile):
        text = " | ".join(map(str, filter(None, (getattr(statement, part, None) for part in _SAID))))
        yield f"\n{dotted(path)} ({statement.confidence}): {text}"
        cited = [facts[name] for name in statement.sources if name in facts]
        yield from (f"  [{fact.name}] {fact.text} ({fact.bounds})" for fact in cited)
        yield from _suspicions(text, cited)
        yield from (
            f"  not cited: [{fact.name}] {fact.text} ({fact.bounds})" for fact in near.to(text, statement)
        )


def _suspicions(text: str, cited: list[Fact]) -> Iterator[str]:
    """Yield what a line has beyond the facts that it cites, and what measure they have beyond it."""
    held = " ".join(f"{fact.text} {fact.note.limits} {fact.note.who} {fact.note.beside}" for fact in cited)
    added = [word for word in re.findall(r"\w+", text) if _words(word) - _words(held)]
    if added and cited:
        yield f"  beyond the facts: {', '.join(dict.fromkeys(added))}"
    dropped = {word for fact in cited for word in _measures(fact.text)} - _measures(text)
    if dropped:
        yield f"  measure of the facts: {', '.join(sorted(dropped))}"


def _measures(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) & MEASURES


def _facts(evidence: EvidenceFile) -> Iterator[Fact]:
    for note in evidence.notes:
        yield from (Fact(f"{note.source}.{name}", note, text) for name, text in note.says.items())


class _Nearness:
    """Finds the facts that share rare words with a line."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._words = {name: _words(f"{fact.text} {name.partition('.')[2]}") for name, fact in facts.items()}
        self._known_by = Counter(word for words in self._words.values() for word in words)

    def to(self, text: str, statement: Sourced) -> list[Fact]:
        """Return the nearest facts that a statement does not cite, the nearest first."""
        own = _words(text)
        shares = {name: self._weight(words & own) for name, words in self._words.items()}
        found = [name for name, share in shares.items() if share > LEAST and name not in statement.sources]
        found.sort(key=lambda name: shares[name], reverse=True)
        return [self._facts[name] for name in found[:NEAREST]]

    def _weight(self, shared: set[str]) -> float:
        return sum(math.log(len(self._facts) / self._known_by[word]) for word in shared)


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) >= _SHORTEST}


if __name__ == "__main__":
    main()
