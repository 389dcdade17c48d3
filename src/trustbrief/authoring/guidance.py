"""Rules for observances, languages, gaps and the playbook, beyond those for every authored file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import get_args

from msgspec import Struct
from msgspec.structs import fields

from trustbrief.authoring.profiles import week_findings
from trustbrief.authoring.statements import Finding, findings
from trustbrief.culture.walk import sourced
from trustbrief.model.guidance import GapFile, KnownCondition, Pillar, Playbook, Stage
from trustbrief.model.hours import HoursFile
from trustbrief.model.language import LanguageFile
from trustbrief.model.names import NamesFile
from trustbrief.model.observance import ObservanceFile
from trustbrief.model.profile import Profile
from trustbrief.model.statements import Expression
from trustbrief.model.synonyms import Synonyms


def observance_findings(file: FilePath, found: ObservanceFile) -> Iterator[Finding]:
    """Check statements and names, and that nobody is both greeted and not."""
    yield from findings(found, found.sources, found.reviewed)
    if file.stem != found.tradition:
        yield ("tradition",), f"{found.tradition} belongs into {found.tradition}.yaml"
    yield from _repeated("observances", [entry.id for entry in found.observances])
    yield from _repeated("seasons", [entry.id for entry in found.seasons])
    for index, entry in enumerate(found.observances):
        if entry.do_not_greet and entry.greetings:
            yield ("observances", index, "greetings"), "the day is not greeted, by its own do_not_greet"
        if entry.greet_from and not entry.greetings:
            yield ("observances", index, "greet_from"), "there is no greeting to send"
    yield from _feast_findings(found)


def _feast_findings(found: ObservanceFile) -> Iterator[Finding]:
    """Check that local forms belong to a feast of the file, at which stands what is said of all of them."""
    feasts = {entry.id for entry in found.observances if entry.feast is None}
    named = {
        "observances": [entry.feast for entry in found.observances],
        "seasons": [season.feast for season in found.seasons],
    }
    for key, names in named.items():
        for index, name in enumerate(names):
            if name and name not in feasts:
                yield (key, index, "feast"), f"{name!r} is no feast of this file"
    for index, entry in enumerate(found.observances):
        for said in ("kept_by", "late", "reply"):
            if entry.feast and getattr(entry, said):
                yield ("observances", index, said), f"belongs to {entry.feast}, the feast as a whole"


def observance_summary(found: ObservanceFile) -> str:
    """Return what a valid file of observances holds, in numbers."""
    wishes = sum(len(entry.greetings) for entry in found.observances)
    return f"{len(found.observances)} observances, {len(found.seasons)} seasons, {wishes} greetings"


def gap_findings(file: FilePath, found: GapFile) -> Iterator[Finding]:
    """Check statements."""
    del file
    return findings(found, found.sources, found.reviewed)


def gap_summary(found: GapFile) -> str:
    """Return what a valid file of gaps holds, in numbers."""
    return f"{len(found.scales.__struct_fields__)} scales, {len(found.sources)} sources"


def hours_findings(file: FilePath, found: HoursFile) -> Iterator[Finding]:
    """Check statements, that hours make sense, and that each territory has one week."""
    del file
    yield from findings(found, found.sources, found.reviewed)
    yield from _repeated("weeks", [code for week in found.weeks for code in week.territories])
    for index, week in enumerate(found.weeks):
        yield from week_findings(("weeks", index), week.schedule, week.keep_free)


def hours_summary(found: HoursFile) -> str:
    """Return what a valid file of hours holds, in numbers."""
    return f"{sum(len(week.territories) for week in found.weeks)} territories, {len(found.sources)} sources"


def names_findings(file: FilePath, found: NamesFile) -> Iterator[Finding]:
    """Check statements, that each place has one custom, and that what limits a mark or a custom is there."""
    del file
    yield from findings(found, found.sources, found.reviewed)
    yield from _repeated("customs", [custom.id for custom in found.customs])
    yield from _repeated("marks", [mark.id for mark in found.marks])
    yield from _repeated("customs", [code for custom in found.customs for code in custom.places])
    yield from _repeated("sounds", [code for sounds in found.sounds for code in sounds.places])
    for index, custom in enumerate(found.customs):
        if custom.family == "none" and custom.call_by == "family":
            yield ("customs", index, "call_by"), "there is no family name to call anybody by"
        if custom.bare and (custom.mr or custom.ms or custom.either):
            yield ("customs", index, "bare"), "no courtesy word is used, by its own forms one is"
    for index, mark in enumerate(found.marks):
        if not mark.words and not mark.endings:
            yield ("marks", index), "missing: words or endings"
        if not mark.places and not mark.languages:
            yield ("marks", index), "missing: places or languages"


def names_summary(found: NamesFile) -> str:
    """Return what a valid file of names holds, in numbers."""
    places = {code for custom in found.customs for code in custom.places}
    customs = f"{len(found.customs)} customs of {len(places)} places"
    return f"{customs}, {len(found.marks)} marks, {len(found.sources)} sources"


def playbook_findings(file: FilePath, found: Playbook) -> Iterator[Finding]:
    """Check statements, that the parts named exist, and that each stage and pillar has a name and a step."""
    del file
    yield from findings(found, found.sources, found.reviewed)
    yield from _repeated("steps", [step.id for step in found.steps])
    parts = frozenset(_parts())
    for index, step in enumerate(found.steps):
        asked = [condition.part for condition in step.when if isinstance(condition, KnownCondition)]
        for part in {*asked, *step.show} - parts:
            yield ("steps", index), f"{part!r} is not a part of a briefing"
        if step.answers and not step.show:
            yield ("steps", index, "answers"), "no part is shown whose lines could answer"
    for key, names, used in (
        ("stages", get_args(Stage), {step.stage for step in found.steps}),
        ("pillars", get_args(Pillar), {step.pillar for step in found.steps}),
    ):
        for name in names:
            if name not in getattr(found, key):
                yield (key,), f"{name} has no name"
            if name not in used:
                yield ("steps",), f"no step for {name}"


def playbook_summary(found: Playbook) -> str:
    """Return what a valid playbook holds, in numbers."""
    conditional = sum(bool(step.when) for step in found.steps)
    return f"{len(found.steps)} steps, {conditional} of them on conditions"


def _repeated(key: str, names: Iterable[str]) -> Iterator[Finding]:
    for name, count in Counter(names).items():
        if count > 1:
            yield (key,), f"a second {name!r}"


def _parts() -> Iterator[str]:
    """Yield the paths of what a briefing's sections hold."""
    for part in fields(Profile):
        yield part.encode_name
        if isinstance(part.default, Struct):
            yield from (f"{part.encode_name}.{key}" for key in part.default.__struct_encode_fields__)


def language_findings(file: FilePath, language: LanguageFile) -> Iterator[Finding]:
    """Check a file of words: its statements, its name, and that hours end after they begin."""
    yield from findings(language, language.sources, language.reviewed)
    if file.stem != language.tag.lower():
        yield ("tag",), f"{language.tag} belongs into {language.tag.lower()}.yaml"
    for path, statement in sourced(language):
        if isinstance(statement, Expression) and statement.since and statement.since == statement.until:
            yield (*path, "until"), "is the hour at which it begins"


def language_summary(language: LanguageFile) -> str:
    """Return what a valid file of words holds, in numbers."""
    count = sum(1 for _ in sourced(language))
    return f"{count} words and forms of {language.name}"


def synonym_findings(file: FilePath, found: Synonyms) -> Iterator[Finding]:
    """Check that no words stand in two groups, which would be one."""
    del file
    return _repeated("groups", [words.casefold() for group in found.groups for words in group])


def synonym_summary(found: Synonyms) -> str:
    """Return what a valid file of synonyms holds, in numbers."""
    return f"{len(found.groups)} groups of words"
