"""The first screen of a briefing: what to read ten minutes before a call."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from trustbrief.model.briefing import Briefing
from trustbrief.model.statements import Sourced
from trustbrief.rendering.coming import add_coming
from trustbrief.rendering.header import add_header
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import LABEL_WIDTH, Page, plain
from trustbrief.rendering.scalebars import add_bars, legend
from trustbrief.rendering.statements import INHERITED, OWN, Statements, foremost

# At this width; on a narrower terminal the same text takes more lines.
MOST_LINES, FULL_WIDTH = 45, 100


# What each screen shows of each part, and what else it takes while there is room, in this order.
_LEAST = {
    "opening": 3, "earn": 2, "lose": 1, "signals": 1, "do": 2, "dont": 2, "coming": 1, "varies": 1,
}  # fmt: skip
_MORE = (
    ("do", 3), ("dont", 3), ("coming", 2), ("signals", 2), ("opening", 4), ("earn", 3), ("do", 4),
    ("dont", 4), ("lose", 2), ("opening", 5), ("coming", 3), ("signals", 3), ("do", 5), ("dont", 5),
    ("opening", 6), ("varies", 2),
)  # fmt: skip


def screen(briefing: Briefing, options: Options) -> str:
    """Return the first screen: at most 45 lines at 100 columns."""
    page = Page(options.width, colour=options.colour)
    statements = Statements(briefing.sources, short=True)
    add_header(page, briefing)
    _opening(page, briefing, statements)
    _trust(page, briefing, statements)
    _communication(page, briefing, statements)
    _actions(page, briefing, statements)
    add_coming(page, briefing, statements)
    _varies(page, briefing, statements)
    _footer(page, briefing)
    room = MOST_LINES * max(1, FULL_WIDTH / page.width)
    most = _LEAST
    for part, count in _MORE:
        more = most | {part: count}
        if page.count(more) <= room:
            most = more
    page.keep(most)
    return page.text()


def _opening(page: Page, briefing: Briefing, statements: Statements) -> None:
    part = briefing.first_minute
    if part is None:
        return
    rows: list[tuple[str, Sequence[Sourced]]] = [
        ("Say", part.greeting),
        ("Address", part.address),
        ("Opens", part.who_opens),
        ("Silence", part.silence),
        ("On video", part.video),
        ("Names", part.name_order),
    ]
    page.heading("First minute")
    for rank, (label, items) in enumerate(row for row in rows if row[1]):
        page.mark("opening", rank)
        page.row(label, statements.statement(foremost(items)[0]))


def _trust(page: Page, briefing: Briefing, statements: Statements) -> None:
    part = briefing.trust
    if part is None:
        return
    stance = next((scale.word for scale in briefing.scales if scale.id == "trust_start"), None)
    driver = f"{part.driver.primary.replace('-', ' ')} first" if part.driver else None
    words = ", ".join(filter(None, (driver, stance)))
    page.heading(f"Trust: {words}" if words else "Trust")
    _entries(page, "earn", "Earn", foremost(part.earn)[:3], statements)
    _entries(page, "lose", "Lose", foremost(part.lose)[:2], statements)


def _communication(page: Page, briefing: Briefing, statements: Statements) -> None:
    signals = briefing.communication.signals if briefing.communication else ()
    if not signals and not any(scale.position for scale in briefing.scales):
        return
    page.heading("Communication", legend(briefing))
    add_bars(page, briefing)
    _entries(page, "signals", "They say", foremost(signals)[:3], statements)


def _actions(page: Page, briefing: Briefing, statements: Statements) -> None:
    do, dont = briefing.do or (), briefing.dont or ()
    if do or dont:
        page.heading("Do and don't")
        _entries(page, "do", "Do", foremost(do)[:5], statements, plain("✓ ", "green"))
        _entries(page, "dont", "Don't", foremost(dont)[:5], statements, plain("✗ ", "red"))


def _entries(
    page: Page, part: str, label: str, items: Sequence[Sourced], statements: Statements,
    mark: Text | None = None,
) -> None:  # fmt: skip
    for rank, item in enumerate(items):
        page.mark(part, rank)
        head = Text("  ") + plain(("" if rank else label).ljust(LABEL_WIDTH), "cyan") + " "
        page.add(statements.statement(item), head=head + (mark or Text()))


def _varies(page: Page, briefing: Briefing, statements: Statements) -> None:
    part = briefing.variation
    if part is None:
        return
    groups = (part.regions, part.generation, part.sector, part.counter_example)
    page.mark()
    page.blank()
    for rank, items in enumerate(items for items in groups if items):
        page.mark("varies", rank)
        page.row("" if rank else "Varies", statements.statement(foremost(items)[0]))


def _footer(page: Page, briefing: Briefing) -> None:
    coverage = briefing.coverage
    parts = [f"{coverage.depth} profile" if coverage.depth != "outline" else "outline"]
    if coverage.sources:
        parts.append(f"{coverage.sources} sources")
    if coverage.reviewed:
        parts.append(f"reviewed {coverage.reviewed:%Y-%m}")
    if coverage.inherited:
        parts.append(f"{INHERITED} from the culture cluster")
    if any(name.startswith("own") for name in briefing.sources):
        parts.append(f"{OWN} from your own files")
    place = briefing.place
    typed = place.name if place.kind == "city" else place.code
    parts.append(f"more: trustbrief region {typed} --full")
    if briefing.home is None:
        parts.append("compare: --home US")
    page.mark()
    page.blank()
    page.add(plain(" · ".join(parts), "dim"), hang=2)
