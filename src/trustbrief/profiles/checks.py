"""Rules of content that a schema cannot express."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustbrief.model.profile import (
    Action,
    Expression,
    HolidaySpan,
    Observance,
    Profile,
    Source,
    Sourced,
)
from trustbrief.profiles.depth import shortfalls
from trustbrief.profiles.text import Path
from trustbrief.profiles.walk import sourced

# Families behind a line that could offend, and behind a consensus.
INDEPENDENT, CONSENSUS = 2, 3
LONGEST_AROUND = 45

Finding = tuple[Path, str]

# A line here can offend when it is wrong, so one text is not enough.
_SENSITIVE = {
    ("first_minute", "address"),
    ("first_minute", "titles"),
    ("etiquette", "contact"),
    ("etiquette", "gifts"),
    ("etiquette", "gestures"),
    ("topics", "safe"),
}
_ABSOLUTE = re.compile(r"\b(always|never)\b", re.IGNORECASE)
_PEOPLE = (
    r"[A-Z]\w*(?:ese|ians|icans|Mexicans|rmans|eans)|Spaniards|Arabs|Brits|Britons|Danes|Dutch|Emiratis|English|Finns|"
    r"French|Greeks|Irish|Israelis|Poles|Saudis|Scots|Spanish|Swedes|Swiss|Turks|Welsh|British"
)
_EVERYBODY = re.compile(
    r"\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?:people|person|clients?|managers?|men|man|women|"
    rf"woman|locals?|partners?|businesspeople|[A-Z]\w*(?:ian|can|man|ean)|{_PEOPLE})\b"
)
# "Germans are", "a German is": a verdict on a people. "German is spoken" is about a language.
_VERDICT = re.compile(
    rf"\b(?:{_PEOPLE})\s+are\b|\b[Aa]n?\s+[A-Z]\w+(?:ese|ian|can|man|ean|ish|nch|di|ti)\s+is\b"
)
_AVOIDING = re.compile(r"^(Avoid|Do not|Don't|Skip|Leave|Refrain|Hold back|Keep off|Wait)\b")
_NOT_A_VERB = re.compile(
    r"^(A|An|The|It|They|You|Your|There|This|That|These|Many|Most|Some|Often|In|On|At|If|When|For|"
    r"People|Business|Being|Having|Using|(?!Rely|Reply|Apply|Supply|Comply)\w{3,}ly)\b(?!\s*:)"
)
_WEIGHTY_FOR = {
    "official": {"official", "statute", "standard"},
    "survey": {"survey", "academic", "official"},
    "expert": {"academic", "professional", "official"},
}


def findings(profile: Profile) -> Iterator[Finding]:
    """Check the content of a structurally valid profile.

    Args:
        profile: The profile as converted from its file.

    Yields:
        The path of each finding with a sentence about it.

    """
    yield from _sources(profile)
    by_id = {source.id: source for source in profile.sources}
    for path, statement in sourced(profile):
        yield from _wording(path, statement)
        yield from _backing(path, statement, by_id)
    yield from _spans(profile)
    covered = {path[0] for path, _ in sourced(profile)}
    for section in profile.not_covered:
        if section in covered:
            yield ("not_covered",), f"{section} is covered"
    for reason in shortfalls(profile, profile.depth):
        yield ("depth",), reason


def _sources(profile: Profile) -> Iterator[Finding]:
    known: set[str] = set()
    cited = {name for _, statement in sourced(profile) for name in statement.sources}
    for index, source in enumerate(profile.sources):
        spot = ("sources", index)
        if source.id in known:
            yield (*spot, "id"), f"a second source {source.id!r}"
        known.add(source.id)
        if source.id not in cited:
            yield spot, f"the source {source.id!r} is not cited"
        if source.accessed > profile.reviewed:
            yield (*spot, "accessed"), "later than the review date"


def _wording(path: Path, statement: Sourced) -> Iterator[Finding]:
    for name in ("text", "note", "means", "effect", "advice", "meaning", "do_not_greet"):
        text = getattr(statement, name, None) or ""
        if isinstance(statement, Expression):
            continue
        if found := _ABSOLUTE.search(text):
            yield (*path, name), f"{found[0]!r} is too absolute; say often, many, tends to"
        if found := _EVERYBODY.search(text) or _VERDICT.search(text):
            yield (*path, name), f"{found[0]!r} speaks of a whole people; describe a habit"
        if text != text.strip() or "\n" in text:
            yield (*path, name), "has stray white space or a line break"
        if text.endswith("."):
            yield (*path, name), "ends in a full stop; leave it out"
    if isinstance(statement, Action) and _NOT_A_VERB.match(statement.text):
        yield (*path, "text"), "has to start with a verb"


def _backing(path: Path, statement: Sourced, by_id: dict[str, Source]) -> Iterator[Finding]:
    used = [by_id[name] for name in statement.sources if name in by_id]
    for name in statement.sources:
        if name not in by_id:
            yield (*path, "sources"), f"{name!r} is not among the sources"
    if len(set(statement.sources)) < len(statement.sources):
        yield (*path, "sources"), "names a source twice"
    families = {source.family for source in used}
    kinds = {source.kind for source in used}
    if statement.confidence == "consensus" and len(families) < CONSENSUS:
        yield (*path, "confidence"), f"consensus needs {CONSENSUS} families, here {len(families)}"
    fitting = _WEIGHTY_FOR.get(statement.confidence)
    if fitting and not kinds & fitting:
        yield (
            (*path, "confidence"),
            (f"{statement.confidence} needs a source of kind {', '.join(sorted(fitting))}"),
        )
    if _can_offend(path, statement):
        yield from _offence(path, statement, families)


def _can_offend(path: Path, statement: Sourced) -> bool:
    if isinstance(statement, Observance):
        return bool(statement.do_not_greet)
    return path[:2] in _SENSITIVE


def _offence(path: Path, statement: Sourced, families: set[str]) -> Iterator[Finding]:
    if statement.confidence == "practitioner":
        yield (*path, "confidence"), "practitioner is too weak where a line could offend"
    avoiding = _AVOIDING.match(getattr(statement, "text", ""))
    if len(families) < INDEPENDENT and not avoiding:
        yield (*path, "sources"), "could offend if wrong: needs two families, or start with Avoid"


def _spans(profile: Profile) -> Iterator[Finding]:
    if profile.work_rhythm.schedule:
        for index, span in enumerate(profile.work_rhythm.schedule.spans):
            spot = ("work_rhythm", "schedule", "spans", index)
            if span.start >= span.end:
                yield spot, "ends before it starts"
            if bool(span.lunch_start) != bool(span.lunch_end):
                yield spot, "lunch needs both a start and an end"
            elif span.lunch_start and not span.start < span.lunch_start < str(span.lunch_end) < span.end:
                yield spot, "lunch lies outside the hours"
    for index, period in enumerate(profile.quiet_periods):
        rule = period.rule
        if isinstance(rule, HolidaySpan) and rule.before + rule.after > LONGEST_AROUND:
            yield ("quiet_periods", index, "rule"), f"longer than {LONGEST_AROUND} days"
