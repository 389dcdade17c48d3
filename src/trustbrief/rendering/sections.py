"""Everything in a briefing, section by section, for --full and --topic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from rich.text import Text

from trustbrief.model.briefing import Briefing
from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Sourced, TrustDriver
from trustbrief.rendering import wording
from trustbrief.rendering.coming import add_row, coming
from trustbrief.rendering.facts import add_facts
from trustbrief.rendering.header import add_header
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain
from trustbrief.rendering.scalebars import add_bars, legend
from trustbrief.rendering.statements import INHERITED, OWN, Statements
from trustbrief.rendering.topics import OTHERS, PARTS, SECTIONS

_LABEL_WIDTH = 16
_INDENT = Text("  ")


def full(briefing: Briefing, options: Options) -> str:
    """Return everything a briefing holds."""
    page = Page(options.width, colour=options.colour)
    add_header(page, briefing)
    if briefing.coverage.scope:
        page.add(plain(f"Describes: {briefing.coverage.scope}", "dim"), hang=2)
    writer = _Writer(page, briefing)
    for section in SECTIONS:
        writer.section(section)
        if section == "communication":
            writer.scales()
    for other in ("calendar", "facts", "coverage", "sources"):
        getattr(writer, other)()
    return page.text()


def topics(briefing: Briefing, options: Options) -> str:
    """Return the parts asked for, each with its sources."""
    page = Page(options.width, colour=options.colour)
    page.add(plain(briefing.place.name, "bold"))
    writer = _Writer(page, briefing)
    for topic in options.topics:
        writer.topic(topic)
    if "sources" not in options.topics:
        writer.sources(cited_only=True)
    return page.text()


class _Writer:
    """Writes parts of one briefing onto a page."""

    def __init__(self, page: Page, briefing: Briefing) -> None:
        self._page = page
        self._briefing = briefing
        self._statements = Statements(briefing.sources, short=False)
        self._cited: set[str] = set()

    def topic(self, topic: str) -> None:
        """Write one topic, or that it is not covered."""
        if topic in OTHERS:
            getattr(self, topic)()
        elif topic in PARTS:
            section, names = PARTS[topic]
            values = [getattr(getattr(self._briefing, section), name, None) for name in names]
            self._part(topic, [item for value in values for item in _items(value)])
        else:
            self.section(topic.replace("-", "_"), say_missing=True)

    def section(self, section: str, *, say_missing: bool = False) -> None:
        """Write a section: a list, or its keys as labels."""
        value = getattr(self._briefing, section)
        if not value:
            if say_missing:
                self._part(SECTIONS[section], ())
            return
        self._page.heading(SECTIONS[section])
        if isinstance(value, Struct):
            for name in value.__struct_fields__:
                self._labelled(_label(name), getattr(value, name))
        else:
            self._bullets(value)

    def scales(self) -> None:
        """Write the bars, then what each position looks like at work."""
        scales = [scale for scale in self._briefing.scales if scale.position]
        if not scales:
            return
        self._page.heading("Scales", legend(self._briefing))
        self._page.add(plain("Our reading of the cited sources, five steps each.", "dim"), head=_INDENT)
        add_bars(self._page, self._briefing)
        for scale in scales:
            self._cited.update(scale.sources)
            note = plain(scale.note or "") + self._statements.references(scale.sources, scale.origin)
            note += self._statements.doubt(scale.confidence)
            self._page.row(_label(scale.id), note, label_width=_LABEL_WIDTH)
            if scale.notice and scale.advice:
                self._cited.update(scale.advice_sources)
                gap = plain(f"{scale.notice}. ") + plain(scale.advice, "bold")
                gap += self._statements.references(scale.advice_sources, None)
                self._page.row("", gap, label_width=_LABEL_WIDTH)

    def calendar(self) -> None:
        """Write the holidays and quiet periods of the coming year."""
        self._page.heading("Calendar")
        if self._briefing.no_holidays:
            self._page.add(plain(wording.sentence(self._briefing.no_holidays)), head=_INDENT)
        for row in coming(self._briefing, self._statements):
            add_row(self._page, row)
        for day in self._briefing.holidays:
            wishes = [wish for wish in (day.greeting, *day.other_greetings) if wish]
            self._cited.update(day.sources, *(wish.sources for wish in wishes))
        self._cited.update(*(period.sources for period in self._briefing.quiet_periods))

    def facts(self) -> None:
        """Write what open data says."""
        if self._briefing.facts:
            add_facts(self._page, self._briefing.facts)

    def coverage(self) -> None:
        """Write how deep the briefing is, and what is missing from it."""
        coverage = self._briefing.coverage
        self._page.heading("Coverage")
        reviewed = f", reviewed {coverage.reviewed}" if coverage.reviewed else ""
        self._page.add(plain(f"{coverage.depth}, {coverage.claims} statements{reviewed}"), head=_INDENT)
        if coverage.inherited:
            text = f"{INHERITED} inherited from the culture cluster: {', '.join(coverage.inherited)}"
            self._page.add(plain(text), head=_INDENT, hang=2)
        if coverage.missing:
            self._page.add(plain(f"not covered: {', '.join(coverage.missing)}"), head=_INDENT, hang=2)

    def sources(self, *, cited_only: bool = False) -> None:
        """Write the sources with their numbers."""
        shown = [
            source for name, source in self._briefing.sources.items() if not cited_only or name in self._cited
        ]
        if not shown:
            return
        self._page.heading("Sources")
        if any(name.startswith("own") for name in self._briefing.sources):
            self._page.add(plain(f"{OWN} marks lines from your own files.", "dim"), head=_INDENT)
        legend = "Lines without a remark rest on official, survey, expert or consensus sources."
        self._page.add(plain(legend, "dim"), head=_INDENT)
        for source in shown:
            year = f", {source.year}" if source.year else ""
            seen = "read" if source.seen == "page" else "excerpt read"
            text = f"{source.title}. {source.publisher}{year} ({source.kind}, {seen} {source.accessed:%Y-%m})"
            self._page.row(f"[{source.number}]", plain(text), label_width=4)
            if source.url:
                self._page.unwrapped(plain(f"       {source.url}", "dim"))

    def _part(self, title: str, items: Sequence[Sourced]) -> None:
        self._page.heading(title.replace("-", " "))
        if items:
            self._bullets(items)
        else:
            known = self._briefing.coverage.claims > 0
            why = "no source good enough was found" if known else "nobody has written about this place yet"
            self._page.add(plain(f"not covered: {why}", "dim"), head=_INDENT)

    def _bullets(self, items: Sequence[Sourced]) -> None:
        for item in items:
            self._cited.update(item.sources)
            self._page.add(self._line(item), head=Text("  · "))

    def _labelled(self, label: str, value: Any) -> None:
        for index, item in enumerate(_items(value)):
            self._cited.update(item.sources)
            shown = "" if index else label
            self._page.row(shown, self._line(item), label_width=_LABEL_WIDTH)

    def _line(self, item: Sourced) -> Text:
        if isinstance(item, TrustDriver):
            names = filter(None, (item.primary, item.secondary))
            return plain(f"{', then '.join(names)}: ", "bold") + self._statements.statement(item)
        if isinstance(item, Schedule):
            return plain(f"{wording.hours(item)}. ") + self._statements.statement(item)
        return self._statements.statement(item)


def _items(value: Any) -> tuple[Sourced, ...]:
    """Return what a key holds as a tuple: a list, one statement, or nothing."""
    return value if isinstance(value, tuple) else (value,) if value else ()


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
