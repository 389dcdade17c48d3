"""Rules of content that a schema cannot express, the same for every authored file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from trustbrief.culture.walk import cited_sources, sourced, stands_in
from trustbrief.files.shipped import data_root
from trustbrief.files.text import Path
from trustbrief.model.observance import Season
from trustbrief.model.quiet import FixedSpan, HolidaySpan, QuietPeriod, RamadanSpan
from trustbrief.model.statements import Action, Expression, Source, Sourced
from trustbrief.places.atlas import Atlas

# Families behind a line that could offend, and behind a consensus.
INDEPENDENT, CONSENSUS = 2, 3
LONGEST_AROUND, LONGEST_FIXED = 45, 120
# For so many days no hour may be called unsafe outright.
LONGEST_CLOSED = 21
_LEAP_YEAR = 2028

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
    r"\b(?:[Aa]ll|[Ee]very|[Ee]ach)\s+(?:of\s+)?(?:the\s+)?(?:people|person|clients?|managers?|men|man|women|"
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
# When a greeting fits, in words that the first screen has to know as well.
_OF_THE_DAY = re.compile(r"^in the (?:morning|afternoon|evening)\b")
_OF_THE_WEEK = re.compile(r"\b(?:on|before|until) (?:\w+day|Shabbat)\b|\blate in the week\b")
_WEIGHTY_FOR = {
    "official": {"official", "statute", "standard"},
    "survey": {"survey", "academic", "official"},
    "expert": {"academic", "professional", "official"},
}


def findings(record: Struct, sources: tuple[Source, ...], reviewed: date) -> Iterator[Finding]:
    """Check the statements of a structurally valid file, and its list of sources.

    Args:
        record: What the file holds.
        sources: Its sources.
        reviewed: The day of its review.

    Yields:
        The path of each finding with a sentence about it.

    """
    statements = list(sourced(record))
    cited = {name for _, statement in statements for name in cited_sources(statement)}
    yield from _sources(sources, cited, reviewed)
    by_id = {source.id: source for source in sources}
    for path, statement in statements:
        yield from _wording(path, statement)
        yield from _backing(path, statement, by_id)
        yield from _rule(path, statement)
        yield from _hour(path, statement)


def _sources(sources: tuple[Source, ...], cited: set[str], reviewed: date) -> Iterator[Finding]:
    known: set[str] = set()
    for index, source in enumerate(sources):
        spot = ("sources", index)
        if source.id in known:
            yield (*spot, "id"), f"a second source {source.id!r}"
        known.add(source.id)
        if source.id not in cited:
            yield spot, f"the source {source.id!r} is not cited"
        if source.url is None:
            yield spot, "missing: url"
        if source.accessed > reviewed:
            yield (*spot, "accessed"), "later than the review date"


def _wording(path: Path, statement: Sourced) -> Iterator[Finding]:
    for name in ("text", "note", "means", "effect", "advice", "meaning", "do_not_greet", "why", "notice"):
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
    cited = cited_sources(statement)
    used = [by_id[name] for name in cited if name in by_id]
    for name in cited:
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
    return bool(getattr(statement, "do_not_greet", None)) or stands_in(path)[:2] in _SENSITIVE


def _offence(path: Path, statement: Sourced, families: set[str]) -> Iterator[Finding]:
    if statement.confidence == "practitioner":
        yield (*path, "confidence"), "practitioner is too weak where a line could offend"
    avoiding = _AVOIDING.match(getattr(statement, "text", ""))
    if len(families) < INDEPENDENT and not avoiding:
        yield (*path, "sources"), "could offend if wrong: needs two families, or start with Avoid"


def place_findings(code: str) -> Iterator[Finding]:
    """Check that there is a place of a code; a file about no place would never be read."""
    atlas = Atlas(data_root() / "facts")
    if atlas.place(code) is None:
        yield ("code",), f"{code} is the code of no place{_meant(code, atlas)}"


def _meant(code: str, atlas: Atlas) -> str:
    place = atlas.find(code)
    return f"; {place.name} is {place.code}" if place else ""


def fixed_span(path: Path, rule: FixedSpan) -> Iterator[Finding]:
    """Check that both days exist, and that the span is no whole season."""
    for name in ("start", "end"):
        if _day(getattr(rule, name)) is None:
            yield (*path, name), f"there is no {getattr(rule, name)}"
    if _length(rule) > LONGEST_FIXED:
        yield path, f"longer than {LONGEST_FIXED} days; is the end before the start?"


def _day(of_a_year: str) -> date | None:
    try:
        return date.fromisoformat(f"{_LEAP_YEAR}-{of_a_year}")
    except ValueError:
        return None


def _length(rule: FixedSpan) -> int:
    """Return how many days lie between the first and the last; 0 where one does not exist."""
    first, last = _day(rule.start), _day(rule.end)
    return (last - first).days % 366 if first and last else 0


def _rule(path: Path, statement: Sourced) -> Iterator[Finding]:
    if not isinstance(statement, QuietPeriod | Season):
        return
    rule = statement.rule
    if isinstance(rule, HolidaySpan) and rule.before + rule.after > LONGEST_AROUND:
        yield (*path, "rule"), f"longer than {LONGEST_AROUND} days"
    if isinstance(rule, FixedSpan):
        yield from fixed_span((*path, "rule"), rule)
    weeks = isinstance(rule, RamadanSpan) or (isinstance(rule, FixedSpan) and _length(rule) > LONGEST_CLOSED)
    if weeks and not (statement.fine_hours or statement.slow):
        yield path, "no hour of these weeks would be safe: add fine_hours, or slow: true"


def _hour(path: Path, statement: Sourced) -> Iterator[Finding]:
    """Check that a greeting which fits at some hours or on some days says so in figures, too."""
    if not isinstance(statement, Expression) or "greeting" not in path or not statement.when:
        return
    if _OF_THE_DAY.match(statement.when) and not (statement.since or statement.until):
        yield (*path, "when"), "names a time of the day: add since or until, or it is said at any hour"
    if _OF_THE_WEEK.search(statement.when) and not statement.days:
        yield (*path, "when"), "names a day of the week: add days, or it is said on any day"
