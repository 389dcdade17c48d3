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
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import (
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
from trustbrief.rendering.labels import DEPTHS, MAIL, REMINDER, WORDS, labelled
from trustbrief.rendering.lines import INHERITED, OWN, Statements, continued
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, speech, worded
from trustbrief.rendering.views import header, parts
from trustbrief.rendering.views.coming import coming
from trustbrief.rendering.views.facts import facts
from trustbrief.rendering.views.stages import stages_of


def full(briefing: Briefing, options: Options) -> Sheet:
    """Return everything a briefing holds."""
    head = header.title(briefing)
    scope = briefing.coverage.scope
    described = (line(Words(f"{worded('Describes')}: ", "soft"), english(scope, "soft")),) if scope else ()
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
    name = worded("{place}: briefing in full", place=wording.place(briefing.place))
    return Sheet(name, tuple(blocks))


def topics(briefing: Briefing, options: Options) -> Sheet:
    """Return the parts asked for, each with its sources."""
    writer = _Writer(briefing, evidence=options.evidence)
    name = wording.place(briefing.place)
    blocks: list[Block] = [Title(line(Words(name, "strong")))]
    for topic in options.topics:
        blocks += writer.topic(topic)
    if "sources" not in options.topics:
        blocks += writer.sources(cited_only=True)
    blocks += stages_of(options.topics, briefing.place)
    said = options.topics if speech() is None else map(labelled, options.topics)
    return Sheet(f"{name}: {', '.join(said)}", tuple(blocks))


# Topics to which the language of the place has words.
SAID = {"email": MAIL, "late-payment": REMINDER, "payment": REMINDER}


class _Writer:
    """Writes parts of one briefing."""

    def __init__(self, briefing: Briefing, *, evidence: bool) -> None:
        self._briefing = briefing
        noted = briefing.evidence if evidence else None
        self._statements = Statements(
            briefing.sources, short=False, evidence=noted, members=briefing.place.members
        )
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
            return [
                *(
                    [Heading(parts.heading_of(topic))]
                    if said and not items
                    else self._part(parts.heading_of(topic), items)
                ),
                *said,
            ]
        return self.section(topic.replace("-", "_"), say_missing=True)

    def section(self, section: str, *, say_missing: bool = False) -> list[Block]:
        """Return a section: a list, or its keys as labels."""
        value = getattr(self._briefing, section)
        if not value:
            return list(self._part(worded(SECTIONS[section]), ())) if say_missing else []
        blocks: list[Block] = [Heading(worded(SECTIONS[section]))]
        if isinstance(value, Struct):
            for name in value.__struct_fields__:
                part = getattr(value, name)
                begun = name == "lose" and speech() is None
                items = map(continued, part) if begun else _items(part)
                blocks += self._labelled(labelled(name), items)
        else:
            blocks += self._bullets(value)
        return blocks

    def language(self, *, say_missing: bool = False) -> list[Block]:
        """Return what to say and write in the language of the place."""
        words = self._briefing.language
        name = worded("the language of the place")
        if words:
            name = wording.tongue(words.tag, words.name)
        heading = worded("In {language}", language=name)
        blocks = list(self._said(WORDS))
        if blocks or not say_missing:
            return [Heading(heading), *blocks] if blocks else []
        return list(self._part(heading, ()))

    def _said(self, names: Mapping[str, str]) -> Iterator[Block]:
        for name, label in names.items():
            yield from self._labelled(worded(label), _items(getattr(self._briefing.language, name, ())))

    def scales(self, *, say_missing: bool = False) -> list[Block]:
        """Return the bars, then what each position looks like at work."""
        scales = [scale for scale in self._briefing.scales if scale.position]
        if not scales:
            return list(self._part(worded("Scales"), ())) if say_missing else []
        bars = [parts.bar_of(scale) for scale in scales if not scale.partial]
        said = worded("Our reading of the cited sources, five steps each.")
        blocks: list[Block] = [
            Heading(worded("Scales"), self._signs() if bars else ()),
            Paragraph(line(Words(said, "soft"))),
            Bars(tuple(bars)),
        ]
        for scale in scales:
            self._cited.update(scale.sources)
            step = f"{scale.word}: " if scale.partial else ""
            note = line(
                english(f"{step}{scale.note or ''}"),
                self._statements.held_for(scale),
                self._statements.doubt(scale.confidence),
                self._statements.references(scale.sources, scale.origin),
            )
            blocks += [Row(labelled(scale.id), note), *self._statements.behind(scale)]
            if scale.notice and scale.advice and not scale.partial:
                self._cited.update(scale.advice_sources)
                advice = english(scale.advice, "strong")
                cited = self._statements.references(scale.advice_sources)
                blocks.append(Row("", line(english(f"{scale.notice}. "), advice, cited)))
        return blocks

    def _signs(self) -> Line:
        """Return whose signs stand on the bars."""
        home = self._briefing.home
        you = f"○ {worded('you ({place})', place=wording.place(home))}  " if home else ""
        return line(Words(f"   {you}● {wording.place(self._briefing.place)}", "soft"))

    def calendar(self) -> list[Block]:
        """Return the holidays and quiet periods of the coming year."""
        blocks: list[Block] = [Heading(worded("Calendar"))]
        if self._briefing.no_holidays:
            blocks.append(Paragraph(line(phrases.sentence(self._briefing.no_holidays))))
        gaps = [gap for gap in self._briefing.calendar_gaps if gap != self._briefing.no_holidays]
        blocks += [Paragraph(line(phrases.sentence(gap, "warn"))) for gap in gaps]
        rows = coming(self._briefing, self._statements)
        if any(row.behind for row in rows):
            told = worded("what the sources of feasts say is not noted: their numbers alone stand here")
            blocks.append(Paragraph(line(Words(told, "soft"))))
        for row in rows:
            for number, text in enumerate(row.lines):
                blocks.append(Row("" if number else wording.span(row.start, row.end), text))
            blocks += row.behind
        for day in self._briefing.holidays:
            wishes = [wish for wish in (day.greeting, *day.other_greetings) if wish]
            self._cited.update(day.sources, *(wish.sources for wish in wishes))
        self._cited.update(*(period.sources for period in self._briefing.quiet_periods))
        return blocks

    def facts(self) -> list[Block]:
        """Return what open data says."""
        return list(facts(self._briefing.facts, self._briefing.place)) if self._briefing.facts else []

    def coverage(self) -> list[Block]:
        """Return how deep the briefing is, and what is missing from it."""
        coverage = self._briefing.coverage
        said = f"{parts.depth_of(self._briefing, DEPTHS)}, "
        said += counted("{count} statement", "{count} statements", coverage.claims)
        if coverage.reviewed:
            said += f", {worded('reviewed {day}', day=wording.iso(coverage.reviewed))}"
        lines = [line(said)]
        if coverage.inherited:
            inherited = worded(
                "inherited from the culture cluster: {parts}", parts=parts.keys_of(coverage.inherited)
            )
            lines.append(line(f"{INHERITED} {inherited}"))
        if coverage.missing:
            lines.append(line(worded("not covered: {parts}", parts=parts.keys_of(coverage.missing))))
        return [Heading(worded("Coverage")), *map(Paragraph, lines)]

    def sources(self, *, cited_only: bool = False) -> list[Block]:
        """Return the sources with their numbers."""
        known = self._briefing.sources
        shown = tuple(source for name, source in known.items() if not cited_only or name in self._cited)
        if not shown:
            return []
        own = any(name.startswith("own") for name in known)
        notes = [f"{OWN} {worded('marks lines from your own files.')}"] if own else []
        notes.append(worded("Lines without a remark rest on official, survey, expert or consensus sources."))
        return [Heading(worded("Sources")), Sources(shown, tuple(notes))]

    def _part(self, title: str, items: Sequence[Sourced]) -> Iterator[Block]:
        yield Heading(title if speech() else title.replace("-", " ").capitalize())
        if items:
            yield from self._bullets(items)
            return
        known = self._briefing.coverage.claims > 0
        why = worded("nobody has written about this place yet")
        if known:
            why = worded("no source good enough was found")
        text = worded(
            "not covered: {why}; what else there is: {option} without {other}",
            why=why,
            option="--full",
            other="--topic",
        )
        yield Paragraph(line(Words(text, "soft")))

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
            return line(Words(f"{parts.drivers_of(item)}: ", "strong"), statement)
        if isinstance(item, Schedule):
            return line(f"{wording.hours(item)}. ", statement)
        if isinstance(item, KeepFree):
            days = wording.weekdays(item.days)
            hours = f"{days} {wording.hours_of(item.start, item.end)}: "
            return line(hours, english(item.reason), statement)
        return statement


def _items(value: Any) -> tuple[Sourced, ...]:
    """Return what a key holds as a tuple: a list, one statement, or nothing."""
    return value if isinstance(value, tuple) else (value,) if value else ()
