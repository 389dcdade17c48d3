"""Everything in a briefing, section by section, for --full, --topic and --evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.documents.briefing import Briefing
from trustbrief.documents.topics import OTHERS, PARTS, SECTIONS
from trustbrief.model.profile import KeepFree, Schedule
from trustbrief.model.statements import Sourced, TrustDriver
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Bar,
    Bars,
    Block,
    Heading,
    Item,
    Line,
    Paragraph,
    Row,
    Sheet,
    Sources,
    Title,
    Words,
    line,
)
from trustbrief.rendering.lines import INHERITED, OWN, Statements, continued
from trustbrief.rendering.options import Options
from trustbrief.rendering.views import header
from trustbrief.rendering.views.coming import coming
from trustbrief.rendering.views.facts import facts


def full(briefing: Briefing, options: Options) -> Sheet:
    """Return everything a briefing holds."""
    head = header.title(briefing)
    scope = briefing.coverage.scope
    described = (line(Words(f"Describes: {scope}", "soft")),) if scope else ()
    writer = _Writer(briefing, evidence=options.evidence)
    blocks: list[Block] = [replace(head, notes=(*head.notes, *described))]
    for section in SECTIONS:
        blocks += writer.section(section)
        if section == "first_minute":
            blocks += writer.language()
        if section == "communication":
            blocks += writer.scales()
    for other in ("calendar", "facts", "coverage", "sources"):
        blocks += getattr(writer, other)()
    return Sheet(f"{briefing.place.name}: briefing in full", tuple(blocks))


def topics(briefing: Briefing, options: Options) -> Sheet:
    """Return the parts asked for, each with its sources."""
    writer = _Writer(briefing, evidence=options.evidence)
    blocks: list[Block] = [Title(line(Words(briefing.place.name, "strong")))]
    for topic in options.topics:
        blocks += writer.topic(topic)
    if "sources" not in options.topics:
        blocks += writer.sources(cited_only=True)
    return Sheet(f"{briefing.place.name}: {', '.join(options.topics)}", tuple(blocks))


# What a language file has, and how it is called.
MAIL = {"mail_opening": "Begin a mail", "mail_closing": "End a mail"}
REMINDER = {"reminder": "Remind of a bill"}
# Topics to which the language of the place has words.
SAID = {"email": MAIL, "late-payment": REMINDER, "payment": REMINDER}
WORDS = {
    "greeting": "Hello",
    "thanks": "Thanks",
    "apology": "Sorry",
    "goodbye": "Goodbye",
    **MAIL,
    **REMINDER,
    "polite_form": "Polite form",
}


class _Writer:
    """Writes parts of one briefing."""

    def __init__(self, briefing: Briefing, *, evidence: bool) -> None:
        self._briefing = briefing
        noted = briefing.evidence if evidence else None
        self._statements = Statements(briefing.sources, short=False, evidence=noted)
        self._cited: set[str] = set()

    def topic(self, topic: str) -> list[Block]:
        """Return one topic, or that it is not covered."""
        if topic in OTHERS:
            may_be_missing = {"language": self.language, "scales": self.scales}
            found: list[Block] = (
                may_be_missing[topic](say_missing=True) if topic in may_be_missing else getattr(self, topic)()
            )
            return found
        if topic in PARTS:
            section, names = PARTS[topic]
            values = [getattr(getattr(self._briefing, section), name, None) for name in names]
            items = [item for value in values for item in _items(value)]
            said = list(self._said(SAID.get(topic, {})))
            return [*([Heading(topic)] if said and not items else self._part(topic, items)), *said]
        return self.section(topic.replace("-", "_"), say_missing=True)

    def section(self, section: str, *, say_missing: bool = False) -> list[Block]:
        """Return a section: a list, or its keys as labels."""
        value = getattr(self._briefing, section)
        if not value:
            return list(self._part(SECTIONS[section], ())) if say_missing else []
        blocks: list[Block] = [Heading(SECTIONS[section])]
        if isinstance(value, Struct):
            for name in value.__struct_fields__:
                part = getattr(value, name)
                items = map(continued, part) if name == "lose" else _items(part)
                blocks += self._labelled(_label(name), items)
        else:
            blocks += self._bullets(value)
        return blocks

    def language(self, *, say_missing: bool = False) -> list[Block]:
        """Return what to say and write in the language of the place."""
        words = self._briefing.language
        name = words.name if words else "the language of the place"
        blocks = list(self._said(WORDS))
        if blocks or not say_missing:
            return [Heading(f"In {name}"), *blocks] if blocks else []
        return list(self._part(f"In {name}", ()))

    def _said(self, names: Mapping[str, str]) -> Iterator[Block]:
        for name, label in names.items():
            yield from self._labelled(label, _items(getattr(self._briefing.language, name, ())))

    def scales(self, *, say_missing: bool = False) -> list[Block]:
        """Return the bars, then what each position looks like at work."""
        scales = [scale for scale in self._briefing.scales if scale.position]
        if not scales:
            return list(self._part("Scales", ())) if say_missing else []
        home = self._briefing.home
        legend = f"   {f'○ you ({home.name})  ' if home else ''}● {self._briefing.place.name}"
        bars = [Bar(s.low, s.high, s.position or 0, s.home_position, line(s.word or "")) for s in scales]
        blocks: list[Block] = [
            Heading("Scales", line(Words(legend, "soft"))),
            Paragraph(line(Words("Our reading of the cited sources, five steps each.", "soft"))),
            Bars(tuple(bars)),
        ]
        for scale in scales:
            self._cited.update(scale.sources)
            note = line(
                scale.note or "",
                self._statements.doubt(scale.confidence),
                self._statements.references(scale.sources, scale.origin),
            )
            blocks.append(Row(_label(scale.id), note))
            if scale.notice and scale.advice:
                self._cited.update(scale.advice_sources)
                advice = Words(scale.advice, "strong")
                cited = self._statements.references(scale.advice_sources)
                blocks.append(Row("", line(f"{scale.notice}. ", advice, cited)))
        return blocks

    def calendar(self) -> list[Block]:
        """Return the holidays and quiet periods of the coming year."""
        blocks: list[Block] = [Heading("Calendar")]
        if self._briefing.no_holidays:
            blocks.append(Paragraph(line(wording.sentence(self._briefing.no_holidays))))
        gaps = [gap for gap in self._briefing.calendar_gaps if gap != self._briefing.no_holidays]
        blocks += [Paragraph(line(Words(wording.sentence(gap), "warn"))) for gap in gaps]
        for half in self._briefing.half_days:
            blocks.append(Row(wording.day(half.date), line(wording.half_day(half))))
        for row in coming(self._briefing, self._statements):
            for number, text in enumerate(row.lines):
                blocks.append(Row("" if number else wording.span(row.start, row.end), text))
        for day in self._briefing.holidays:
            wishes = [wish for wish in (day.greeting, *day.other_greetings) if wish]
            self._cited.update(day.sources, *(wish.sources for wish in wishes))
        self._cited.update(*(period.sources for period in self._briefing.quiet_periods))
        return blocks

    def facts(self) -> list[Block]:
        """Return what open data says."""
        return list(facts(self._briefing.facts)) if self._briefing.facts else []

    def coverage(self) -> list[Block]:
        """Return how deep the briefing is, and what is missing from it."""
        coverage = self._briefing.coverage
        reviewed = f", reviewed {coverage.reviewed}" if coverage.reviewed else ""
        said = [f"{coverage.depth}, {coverage.claims} statements{reviewed}"]
        if coverage.inherited:
            said.append(f"{INHERITED} inherited from the culture cluster: {', '.join(coverage.inherited)}")
        if coverage.missing:
            said.append(f"not covered: {', '.join(coverage.missing)}")
        return [Heading("Coverage"), *(Paragraph(line(text)) for text in said)]

    def sources(self, *, cited_only: bool = False) -> list[Block]:
        """Return the sources with their numbers."""
        known = self._briefing.sources
        shown = tuple(source for name, source in known.items() if not cited_only or name in self._cited)
        if not shown:
            return []
        own = any(name.startswith("own") for name in known)
        notes = [f"{OWN} marks lines from your own files."] if own else []
        notes.append("Lines without a remark rest on official, survey, expert or consensus sources.")
        return [Heading("Sources"), Sources(shown, tuple(notes))]

    def _part(self, title: str, items: Sequence[Sourced]) -> Iterator[Block]:
        yield Heading(title.replace("-", " ").capitalize())
        if items:
            yield from self._bullets(items)
            return
        known = self._briefing.coverage.claims > 0
        why = "no source good enough was found" if known else "nobody has written about this place yet"
        yield Paragraph(line(Words(f"not covered: {why}; what else there is: --full", "soft")))

    def _bullets(self, items: Iterable[Sourced]) -> Iterator[Block]:
        for item in items:
            self._cited.update(item.sources)
            yield Item(self._line(item), notes=tuple(self._statements.behind(item)))

    def _labelled(self, label: str, items: Iterable[Sourced]) -> Iterator[Block]:
        for index, item in enumerate(items):
            self._cited.update(item.sources)
            yield Row("" if index else label, self._line(item))
            yield from self._statements.behind(item)

    def _line(self, item: Sourced) -> Line:
        statement = self._statements.statement(item)
        if isinstance(item, TrustDriver):
            names = filter(None, (item.primary, item.secondary))
            return line(Words(f"{', then '.join(names)}: ", "strong"), statement)
        if isinstance(item, Schedule):
            return line(f"{wording.hours(item)}. ", statement)
        if isinstance(item, KeepFree):
            days = wording.weekdays(item.days)
            return line(f"{days} {item.start}–{item.end}: {item.reason}", statement)
        return statement


def _items(value: Any) -> tuple[Sourced, ...]:
    """Return what a key holds as a tuple: a list, one statement, or nothing."""
    return value if isinstance(value, tuple) else (value,) if value else ()


_LABELS = {"lose": "Lost if you", "earn": "Earn it", "your_side": "Your side"}


def _label(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " ").capitalize())
