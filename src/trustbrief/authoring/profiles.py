"""Rules for culture profiles, beyond those for every authored file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path as FilePath

from trustbrief.authoring.depth import invisible, measure, shortfalls
from trustbrief.authoring.evidence import backing_findings, evidence_beside
from trustbrief.authoring.statements import Finding, findings, place_findings
from trustbrief.culture.overlay import single_entries
from trustbrief.culture.walk import sourced, stands_in
from trustbrief.facts.territories import fact_file
from trustbrief.files.text import Path
from trustbrief.model.profile import KeepFree, Overlay, Profile, Schedule
from trustbrief.places.spelling import normalise

# What a reader is shown of a statement; `variation` compares members on purpose.
_SHOWN = ("text", "note", "means", "effect", "advice")
_ABOUT_ALL = {"variation"}
# Shows every key, about no place: ISO 3166 leaves the code to its users.
_TEMPLATE, _NO_PLACE = "TEMPLATE", "XX"


def profile_findings(file: FilePath, profile: Profile) -> Iterator[Finding]:
    """Check statements, hours, depth, what is declared as not covered, and the file's name."""
    yield from _belongs(file, profile.code)
    yield from findings(profile, profile.sources, profile.reviewed)
    yield from backing_findings(file, profile, profile.reviewed, profile.code)
    yield from spans(profile)
    yield from _wishes(profile)
    yield from _tongues(profile)
    if profile.code.islower():
        yield from _neighbours(profile)
    covered = {stands_in(path)[0] for path, _ in sourced(profile)}
    for section in profile.not_covered:
        if section in covered:
            yield ("not_covered",), f"{section} is covered"
    for spot in single_entries(profile.append):
        yield spot, "holds one entry, not a list; put it outside of append to replace it"
    for reason in shortfalls(profile, profile.depth):
        yield ("depth",), reason
    if profile.depth == "full" and evidence_beside(file):
        for part in invisible(profile):
            yield ("depth",), f"nothing on {part}, which full asks for"


def _belongs(file: FilePath, code: str) -> Iterator[Finding]:
    """Check that a file is named after the code of a place, so that one look-up finds it."""
    if code != _NO_PLACE:
        yield from place_findings(code)
    if file.stem not in {code.lower(), _TEMPLATE}:
        yield ("code",), f"{code} belongs into {code.lower()}.yaml"


def _neighbours(cluster: Profile) -> Iterator[Finding]:
    """Check that a line that names members of a cluster is about all whom it is shown to."""
    names = _names_of(cluster.code)
    for path, statement in sourced(cluster):
        if stands_in(path)[0] in _ABOUT_ALL:
            continue
        text = " ".join(getattr(statement, name, None) or "" for name in _SHOWN)
        found = names.search(text)
        if found and not statement.members:
            yield path, f"names {found[0]}: say in members whom it holds for, or leave the name out"
        others = [member for member in statement.members if not _is_named(member, text)]
        if others and len(others) < len(statement.members):
            shown = ", ".join(others)
            yield (
                path,
                f"names some of its members and not {shown}, who would read of a neighbour: name all or none",
            )


def _is_named(member: str, text: str) -> bool:
    """Tell whether a text names a territory: by a half of Trinidad & Tobago, without a bracket."""
    name = fact_file().territories[member].name.partition(" (")[0]
    within = f" {normalise(text)} "
    return any(f" {normalise(half)} " in within for half in re.split(r" & |, ", name))


def _tongues(profile: Profile) -> Iterator[Finding]:
    """Check that lines on one language of a country stand in its file, and that it is spoken there."""
    facts = fact_file().territories.get(profile.code)
    spoken = {language.code for language in facts.languages} if facts else set()
    for path, statement in sourced(profile):
        if statement.languages and (profile.code.islower() or "-" in profile.code):
            yield (*path, "languages"), "only a country's file has parts that speak another language"
        elif facts and (strange := sorted(set(statement.languages) - spoken)):
            yield (*path, "languages"), f"{', '.join(strange)} is no language of {facts.name} in the facts"


@cache
def _names_of(cluster: str) -> re.Pattern[str]:
    """Return what finds the English name of a member."""
    members = (fact.name for fact in fact_file().territories.values() if fact.cluster == cluster)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, members)) or '(?!)'})\b")


def _wishes(profile: Profile) -> Iterator[Finding]:
    """Check that no day is greeted and not greeted at once: the wish would be lost."""
    for index, day in enumerate(profile.observances):
        if day.do_not_greet and day.greeting:
            yield ("observances", index, "greeting"), "the day is not greeted, by its own do_not_greet"


def profile_summary(profile: Profile) -> str:
    """Return what a valid profile holds, in numbers."""
    found = measure(profile)
    return (
        f"{profile.depth}: {found.claims} claims, {found.two_families} with "
        f"two families; {found.families} families; {found.scales} scales"
    )


def spans(profile: Profile | Overlay) -> Iterator[Finding]:
    """Check that hours end after they start, and that the break lies in them."""
    rhythm = profile.work_rhythm
    yield from week_findings(("work_rhythm",), rhythm.schedule, rhythm.keep_free)


def week_findings(path: Path, schedule: Schedule | None, keep_free: Sequence[KeepFree]) -> Iterator[Finding]:
    """Check the hours of a working week.

    Args:
        path: Where it stands in its file.
        schedule: The office hours, if any.
        keep_free: Hours in which a call is unwelcome.

    """
    for index, span in enumerate(schedule.spans if schedule else ()):
        spot = (*path, "schedule", "spans", index)
        if span.start >= span.end:
            yield spot, "ends before it starts"
        if bool(span.lunch_start) != bool(span.lunch_end):
            yield spot, "lunch needs both a start and an end"
        elif span.lunch_start and not span.start < span.lunch_start < str(span.lunch_end) < span.end:
            yield spot, "lunch lies outside the hours"
    for index, kept in enumerate(keep_free):
        if kept.start >= kept.end:
            yield (*path, "keep_free", index), "ends before it starts"
