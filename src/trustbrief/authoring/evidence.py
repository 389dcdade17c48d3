"""Hold the lines of an authored file against the notes on what its sources say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path as FilePath
from typing import Any

import msgspec
from msgspec import Struct

from trustbrief.culture.walk import sourced, stands_in
from trustbrief.files.strict_yaml import parse
from trustbrief.files.text import Path, read_text
from trustbrief.model.evidence import NARROW, EvidenceFile, Note
from trustbrief.model.statements import Expression, Sourced

Finding = tuple[Path, str]

# Habits that change: what is said of them wants a source of the last ten years.
YEARS = 10
_CHANGING = {
    ("etiquette", "dress"),
    ("etiquette", "alcohol_and_diet"),
    ("communication", "channels"),
    ("agreements", "payment"),
    ("agreements", "data_protection"),
    ("work_rhythm", "hours"),
    ("work_rhythm", "schedule"),
    ("work_rhythm", "weekend"),
    ("first_minute", "video"),
}
# Words, and what the law says, are no habits of dealings between firms.
_BUSINESS = {"firms", "staff", "public-bodies", "rules"}
_STRONG = {"expert", "survey", "consensus"}
HEAVY, HEAVY_SHARE = 3, 5
_LEAST_MEMBERS = 2


def evidence_beside(file: FilePath) -> FilePath | None:
    """Return the evidence file of an authored file, or None where there is none yet."""
    folders = (file.parent, *file.parent.parents[:2])
    candidates = (folder / "evidence" / file.name for folder in folders)
    return next((found for found in candidates if found.is_file()), None)


def read_evidence(file: FilePath) -> EvidenceFile | None:
    """Return what an evidence file holds, or None when its structure is wrong (it has its own report)."""
    document = parse(read_text(file))
    if document.problems:
        return None
    try:
        return msgspec.convert(document.data, EvidenceFile)
    except msgspec.ValidationError:
        return None


def backing_findings(file: FilePath, record: Struct, reviewed: date, code: str) -> Iterator[Finding]:
    """Check each line of a file against its evidence.

    Args:
        file: The authored file.
        record: What it holds.
        reviewed: The day of its review.
        code: What it is about: a territory, a part, a cluster, or another file's stem.

    """
    beside = evidence_beside(file)
    if beside is None:
        return
    evidence = read_evidence(beside)
    if evidence is None:
        yield (), f"its evidence cannot be used, see evidence/{beside.name}"
        return
    yield from _weights(record)
    judge = _Judge(code, reviewed, {note.source: note for note in evidence.notes})
    for path, statement in sourced(record):
        yield from judge.findings(path, statement)


def _weights(record: Struct) -> Iterator[Finding]:
    weights = [statement.weight for _, statement in sourced(record)]
    heavy = weights.count(HEAVY)
    if heavy * HEAVY_SHARE > len(weights):
        yield (), f"{heavy} of {len(weights)} lines have weight {HEAVY}, at most a fifth may"


class _Judge:
    """Holds one statement after the other against the notes, by source."""

    def __init__(self, code: str, reviewed: date, notes: dict[str, Note]) -> None:
        self._cluster = code.islower()
        self._reviewed = reviewed
        self._notes = notes

    def findings(self, path: Path, statement: Sourced) -> Iterator[Finding]:
        """Check one statement."""
        notes = list(self._cited(statement))
        yield from self._references(path, statement)
        yield from _own_words(path, statement)
        if not notes:
            return
        yield from self._scope(path, statement, notes)
        yield from self._label(path, statement, notes)
        yield from self._age(path, statement, notes)
        yield from _comparison(path, statement, notes)
        if self._cluster:
            yield from _membership(path, statement, notes)

    def _cited(self, statement: Sourced) -> Iterator[Note]:
        for reference in statement.sources:
            note = self._notes.get(reference.partition(".")[0])
            if note:
                yield note

    def _references(self, path: Path, statement: Sourced) -> Iterator[Finding]:
        for reference in statement.sources:
            source, _, fact = reference.partition(".")
            note = self._notes.get(source)
            if not fact:
                yield (*path, "sources"), f"{source!r} names no fact of its note; write {source}.<fact>"
            elif note is None:
                yield (*path, "sources"), f"no note on {source!r} in the evidence"
            elif fact not in note.says:
                known = ", ".join(note.says)
                yield (*path, "sources"), f"the note on {source!r} has no fact {fact!r}, but {known}"

    def _scope(self, path: Path, statement: Sourced, notes: list[Note]) -> Iterator[Finding]:
        narrow = all(note.scope in NARROW for note in notes)
        if narrow and not statement.who and stands_in(path)[0] != "variation" and not self._cluster:
            whom = notes[0].who or notes[0].scope
            yield path, f"rests on {whom} alone: name them in the line (who), or move it to variation"

    def _label(self, path: Path, statement: Sourced, notes: list[Note]) -> Iterator[Finding]:
        about = {whom for note in notes for whom in note.about}
        if statement.confidence == "official" and "rules" not in about:
            yield (*path, "confidence"), "official is what an issuer says of its own rules; expert at most"
        strong = statement.confidence in _STRONG and not isinstance(statement, Expression)
        if strong and not about & (_BUSINESS | {"language"}) and not statement.who:
            whom = ", ".join(sorted(about))
            yield (*path, "confidence"), f"{statement.confidence} rests on {whom}; say so in the line (who)"

    def _age(self, path: Path, statement: Sourced, notes: list[Note]) -> Iterator[Finding]:
        lapsed = [note for note in notes if note.expires and note.expires <= self._reviewed]
        for note in lapsed:
            yield path, f"{note.source!r} wants another look since {note.expires}"
        years = [note.year for note in notes if isinstance(note.year, int)]
        newest = max(years, default=None)
        old = newest is not None and newest < self._reviewed.year - YEARS
        if stands_in(path)[:2] in _CHANGING and old and str(newest) not in _words(statement):
            yield path, f"rests on {newest}, and such habits change: find a newer source, or name the year"


def _words(statement: Sourced) -> str:
    names = ("text", "note", "means", "effect", "advice", "meaning", "says")
    return " ".join(str(getattr(statement, name, None) or "") for name in names)


def _own_words(path: Path, statement: Sourced) -> Iterator[Finding]:
    if statement.who and statement.who.casefold() not in _words(statement).casefold():
        yield (*path, "who"), f"{statement.who!r} does not stand in the line"


def _comparison(path: Path, statement: Sourced, notes: list[Note]) -> Iterator[Finding]:
    homes = {note.beside for note in notes}
    if len(homes) == 1 and (home := homes.pop()) and statement.who is None and stands_in(path)[0] == "scales":
        yield path, f"every source compares with {home}: a position needs one that does not, or who"


def _membership(path: Path, statement: Sourced, notes: list[Note]) -> Iterator[Finding]:
    described = {code for note in notes for code in note.countries}
    spot = (*path, "members") if statement.members else path
    if statement.members and not set(statement.members) <= described:
        missing = ", ".join(sorted(set(statement.members) - described))
        yield spot, f"no cited note describes {missing}"
    carried = set(statement.members) or described
    if len(carried) < _LEAST_MEMBERS:
        whom = ", ".join(sorted(carried)) or "no member"
        yield (
            spot,
            f"a cluster's line needs two members, here {whom}: cite another, or move it to the country",
        )


def evidence_findings(file: FilePath, evidence: EvidenceFile) -> Iterator[Finding]:
    """Check the notes themselves, and that each is used by the authored file beside them."""
    if file.stem != evidence.code.lower():
        yield ("code",), f"{evidence.code} belongs into {evidence.code.lower()}.yaml"
    seen: set[str] = set()
    for index, note in enumerate(evidence.notes):
        spot: Path = ("notes", index)
        if note.source in seen:
            yield (*spot, "source"), f"a second note on {note.source!r}"
        seen.add(note.source)
        if note.scope in NARROW and not note.who:
            yield (*spot, "who"), f"missing: whom a text on a {note.scope} describes"
        if note.scope == "several" and len(note.countries) < _LEAST_MEMBERS:
            yield (*spot, "countries"), "missing: the countries that it describes"
        for name, fact in note.says.items():
            if fact.endswith(".") or fact != fact.strip():
                yield (*spot, "says", name), "ends in a full stop or white space; leave it out"
    yield from _use(file, evidence, seen)


def _use(file: FilePath, evidence: EvidenceFile, noted: set[str]) -> Iterator[Finding]:
    authored = _authored(file)
    if authored is None:
        return
    known = {source.get("id") for source in authored.get("sources", ()) if isinstance(source, dict)}
    used = set(_references(authored))
    for index, note in enumerate(evidence.notes):
        spot: Path = ("notes", index)
        if note.source not in known:
            yield (*spot, "source"), f"{note.source!r} is not among the sources of the file"
        for fact in note.says:
            if f"{note.source}.{fact}" not in used:
                yield (*spot, "says", fact), f"no line rests on {note.source}.{fact}"
    for source in sorted(str(name) for name in known - noted):
        yield ("notes",), f"no note on the source {source!r}"


def _authored(file: FilePath) -> dict[str, Any] | None:
    """Return the plain data of the file that the notes belong to."""
    root = file.parent.parent
    spots = ("", "cultures/countries", "cultures/clusters", "cultures/subdivisions", "observances")
    found = next((root / spot / file.name for spot in spots if (root / spot / file.name).is_file()), None)
    data = parse(read_text(found)).data if found else None
    return data if isinstance(data, dict) else None


def _references(data: object) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _references(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "sources" and isinstance(value, list):
                yield from (item for item in value if isinstance(item, str))
            yield from _references(value)


def evidence_summary(evidence: EvidenceFile) -> str:
    """Return what a valid evidence file holds, in numbers."""
    facts = sum(len(note.says) for note in evidence.notes)
    return f"{len(evidence.notes)} sources noted, {facts} facts"
