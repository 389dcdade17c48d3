"""Holidays and quiet periods to come, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rich.text import Text

from trustbrief.model.briefing import Briefing
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.rendering import wording
from trustbrief.rendering.kinds import kind_name
from trustbrief.rendering.page import Page, plain
from trustbrief.rendering.statements import Statements

DATE_WIDTH = 15
MOST = 3
# Kinds that change a working day; others are shown by `trustbrief holidays`.
_SHOWN = {"public", "government", "half_day", "bank", "de_facto"}
_RUN = timedelta(days=2)


class Coming(NamedTuple):
    """One row: a run of days under one name, or a quiet period."""

    start: date
    end: date
    name: str
    lines: list[Text]


def add_coming(page: Page, briefing: Briefing, statements: Statements) -> None:
    """Add the next rows, or the sentence why there are none."""
    ahead = [row for row in coming(briefing, statements) if row.end > briefing.date]
    rows = [row for row in ahead if not _on_weekend(row, briefing)][:MOST]
    if rows or briefing.no_holidays:
        more = f"   all {len(ahead)} of the year ahead: --topic calendar" if len(ahead) > len(rows) else ""
        page.heading("Coming up", plain(more, "dim"))
    if not rows and briefing.no_holidays:
        page.add(plain(wording.sentence(briefing.no_holidays)), head=Text("  "))
    for rank, row in enumerate(rows):
        page.mark("coming", rank)
        add_row(page, row)


def _on_weekend(row: Coming, briefing: Briefing) -> bool:
    """Tell whether a single day falls on a day off anyway, and asks for no greeting."""
    weekend = briefing.facts.weekend if briefing.facts else ()
    return row.start == row.end and f"{row.start:%A}".lower() in weekend and len(row.lines) == 1


def add_row(page: Page, row: Coming) -> None:
    """Add one row: its days, then its lines."""
    for index, line in enumerate(row.lines):
        label = "" if index else wording.span(row.start, row.end)
        page.row(label, line, label_width=DATE_WIDTH)


def coming(briefing: Briefing, statements: Statements) -> list[Coming]:
    """Return holidays and quiet periods in the order in which they begin."""
    today = briefing.date
    rows = [*_holidays(briefing.holidays, statements, today)]
    rows += [_quiet(period, statements, today) for period in briefing.quiet_periods]
    return sorted(rows, key=lambda row: (max(row.start, briefing.date), row.end))


def _holidays(holidays: tuple[Holiday, ...], statements: Statements, today: date) -> Iterator[Coming]:
    run: list[Holiday] = []
    shown = _SHOWN if statements.short else _SHOWN | {"optional"}
    for day in (day for day in holidays if day.kind in shown):
        if run and (day.name != run[-1].name or day.date - run[-1].date > _RUN):
            yield _run(run, statements, today)
            run = []
        run.append(day)
    if run:
        yield _run(run, statements, today)


def _run(run: list[Holiday], statements: Statements, today: date) -> Coming:
    first = run[0]
    text = plain(first.name)
    if first.local_name != first.name:
        text += plain(f" ({first.local_name})")
    text += plain(f", {kind_name(first.kind)}")
    text += plain(", in lieu", "dim") if first.observed else Text()
    text += plain(", estimated", "yellow") if first.estimated else Text()
    said = [first.meaning, first.effect] if not statements.short else [first.effect or first.meaning]
    known = ". ".join(filter(None, said))
    if known:
        text += plain(f": {known}") + statements.references(first.sources, None)
    lines = [text, *_greeting(first, statements, today)]
    if first.do_not_greet:
        lines.append(plain("No greeting: ", "red") + plain(first.do_not_greet))
    return Coming(first.date, run[-1].date, first.name, lines)


def _quiet(period: DatedQuietPeriod, statements: Statements, today: date) -> Coming:
    expect = "" if statements.short else f"{period.effect}. "
    text = plain(period.name, "bold") + plain(f": {expect}{period.advice}")
    text += plain(", dates estimated", "yellow") if period.estimated else Text()
    lines = [text + statements.references(period.sources, period.origin)]
    lines += _greeting(period, statements, today)
    return Coming(period.start, period.end, period.name, lines)


def _greeting(dated: Holiday | DatedQuietPeriod, statements: Statements, today: date) -> list[Text]:
    """Return what to write, and until or from when, if a source gives the words."""
    if dated.greeting is None:
        return []
    when = ""
    if dated.send_by:
        late = dated.send_by < today
        when = "Send today  " if late else f"Send by {wording.day(dated.send_by)}  "
    elif dated.send_from:
        when = f"From {wording.day(dated.send_from)}  "
    wishes = [statements.wish(dated.greeting)]
    if isinstance(dated, Holiday) and not statements.short:
        wishes += [statements.wish(wish) for wish in dated.other_greetings]
    return [plain(when, "cyan") + wishes[0], *wishes[1:]]
