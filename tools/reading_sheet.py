"""Print the sheet that a second reader of a culture file goes through: each line beside all that bears on it.

Under a line stand the facts that it cites, each with whom it describes, how far, its year and its
limits, and then the facts of the same file that are nearest to it by their words and are not cited,
those of the same sources first: what a file says against its own line is the fault that third readers
find most. Between both stand the words of the line that no fact which it cites holds, and the words of
measure (`often`, `many`, `senior`) that its facts hold and the line dropped: most are harmless, and a
line that goes too far mostly has one. Under a line of a cluster stands what the files of its members
say on the same: a member whose own file says otherwise is no member of the line.

Usage: python tools/reading_sheet.py STEM [STEM ...]
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from open_data import HERE

from trustbrief.culture.walk import cited_sources, sourced, stands_in
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import Path, dotted
from trustbrief.files.typed import Reader
from trustbrief.model.evidence import EvidenceFile, Note
from trustbrief.model.profile import Profile
from trustbrief.model.statements import Sourced

# How many facts that are not cited stand under a line, and how much they have to share with it.
NEAREST, LEAST = 4, 4.0
# The same for facts of the sources that it cites, which bear on it rather.
BESIDE, LEAST_BESIDE = 3, 1.0
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
    members = _members(stem) if file.parent.name == "clusters" else []
    return "\n".join(sheet(profile, evidence, members)).strip().split("\n\n")


def sheet(profile: Profile, evidence: EvidenceFile, members: Sequence[Profile] = ()) -> Iterator[str]:
    """Yield the lines of a sheet.

    Args:
        profile: A culture file.
        evidence: The notes behind it.
        members: Of a cluster the members that have files of their own.

    """
    facts = {fact.name: fact for fact in _facts(evidence)}
    near = _Nearness({name: f"{fact.text} {name.partition('.')[2]}" for name, fact in facts.items()})
    theirs = {member.code: _Theirs(member) for member in members}
    for path, statement in sourced(profile):
        text = _said(statement)
        yield f"\n{dotted(path)} ({statement.confidence}): {text}"
        cited = [facts[name] for name in statement.sources if name in facts]
        yield from (f"  [{fact.name}] {fact.text} ({fact.bounds})" for fact in cited)
        yield from _suspicions(text, cited)
        sources, others = cited_sources(statement), near.to(text, LEAST_BESIDE, statement.sources)
        beside = [name for name in others if facts[name].note.source in sources][:BESIDE]
        yield from (f"  same source: [{name}] {facts[name].text}" for name in beside)
        told = (*statement.sources, *beside)
        found = (facts[name] for name in near.to(text, LEAST, told)[:NEAREST])
        yield from (f"  not cited: [{fact.name}] {fact.text} ({fact.bounds})" for fact in found)
        held_for = getattr(statement, "members", ()) or theirs
        yield from (line for code in held_for if code in theirs for line in theirs[code].on(path, text))


def _said(statement: Sourced) -> str:
    return " | ".join(map(str, filter(None, (getattr(statement, part, None) for part in _SAID))))


def _members(cluster: str) -> list[Profile]:
    reader = Reader(Profile, DiskCache(None))
    files = sorted((HERE / "data" / "cultures" / "countries").glob("*.yaml"))
    return [found for file in files if (found := reader.read(file)) and found.cluster == cluster]


def _suspicions(text: str, cited: list[Fact]) -> Iterator[str]:
    """Yield what a line has beyond the facts that it cites, and what measure they have beyond it."""
    held = " ".join(f"{fact.text} {fact.note.limits} {fact.note.who} {fact.note.beside}" for fact in cited)
    known = _words(held)
    added = [word for word in re.findall(r"\w+", text) if _words(word) - known]
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
    """Finds the texts that share rare words with a line, by their names."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._words = {name: _words(text) for name, text in texts.items()}
        self._known_by = Counter(word for words in self._words.values() for word in words)

    def to(self, text: str, least: float, but: Collection[str] = ()) -> list[str]:
        """Return the names of the texts that share so much, the nearest first."""
        own = _words(text)
        shares = {name: self._weight(words & own) for name, words in self._words.items()}
        found = [name for name, share in shares.items() if share > least and name not in but]
        return sorted(found, key=lambda name: shares[name], reverse=True)

    def _weight(self, shared: set[str]) -> float:
        return sum(math.log(len(self._words) / self._known_by[word]) for word in shared)


class _Theirs:
    """What the file of a member says on what a line of its cluster is about."""

    def __init__(self, member: Profile) -> None:
        self._code = member.code
        every = list(sourced(member))
        self._said = {dotted(path): f"{_said(it)} ({it.confidence})" for path, it in every}
        self._sections = {dotted(path): stands_in(path)[0] for path, _ in every}
        self._near = _Nearness(self._said)

    def on(self, path: Path, text: str) -> Iterator[str]:
        """Yield its position on the same scale, or its nearest line of the same section."""
        here, section = dotted(path), stands_in(path)[0]
        near = (name for name in self._near.to(text, LEAST) if self._sections[name] == section)
        found = [here] if section == "scales" and here in self._said else list(islice(near, 1))
        yield from (f"  {self._code}: {name}: {self._said[name]}" for name in found)


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) >= _SHORTEST}


if __name__ == "__main__":
    main()
