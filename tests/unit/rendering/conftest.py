"""Documents of every kind for the views and formats: made of plain values, or of one place's data."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from msgspec.structs import asdict

from trustbrief.documents.briefing import briefing
from trustbrief.model.statements import NumberedSource
from trustbrief.rendering import blocks as b
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page


@pytest.fixture(scope="session")
def numbered(make):
    return lambda number, **values: NumberedSource(
        **asdict(make.source(f"s{number}", **values)), number=number
    )


@pytest.fixture(scope="session")
def japan(desk):
    """The briefing for Japan, for a reader in Germany, with what its sources say."""
    there = desk.locality("JP")
    return briefing(there, there.moment(None), evidence=True)


@pytest.fixture(scope="session")
def every_block(numbered):
    """One block of each kind, each with its own word."""
    return (
        b.Title(b.line(b.Words("Exampleland", "strong"), " today"), (b.line("a note"),)),
        b.Heading("Heading", b.line(b.Words(" extra", "soft"))),
        b.Paragraph(b.line("A paragraph", b.Ref(1))),
        b.Row("Label", b.line("a row")),
        b.Row("", b.line("its continuation")),
        b.Item(b.line("an item"), "☐", "label", notes=(b.Row("since", b.line("a reason")),)),
        b.Item(b.line("another item")),
        b.PairHead("Do", "Leave"),
        b.Pair(b.line("greet first"), b.line("interrupt")),
        b.Pair(b.line("bow"), ()),
        b.Table((b.Column("Name"), b.Column("Count", figures=True)), ((b.line("apples"), b.line("12")),)),
        b.Bars((b.Bar("plain", "layered", 4, 2, b.line("a remark")),)),
        b.Bars((b.Bar("fast", "slow", 3, 3), b.Bar("loud", "quiet", 1, None)), paired=True),
        b.Heat((("Tue 24 Nov", (0,) * 18 + (1,) * 2 + (2,) * 4 + (0,) * 24),), 2),
        b.Sources((numbered(1), numbered(2, url=None, seen="excerpt")), ("How to read them.",)),
        b.Footer(b.line("a footer")),
    )


class View:
    """A view of blocks that are there already."""

    def __init__(self, sheet, brief=None, events=None, rows=None):
        self.sheet = lambda _document, _options: sheet
        for name, found in (("one_line", brief), ("events", events), ("rows", rows)):
            if found is not None:
                setattr(self, name, lambda *_, found=found: found)


@pytest.fixture(scope="session")
def page():
    """Return a page of blocks."""

    def made(
        *blocks, room=None, title="A page", brief=None, document=None, events=None, rows=None, **options
    ):
        view = View(b.Sheet(title, blocks, room), brief, events, rows)
        return Page(document, view, Options(**options))

    return made


@pytest.fixture(scope="session")
def half(make):
    return lambda **values: make.half_day(
        date(2026, 12, 24), "Christmas Eve", **{"closes": time(13), **values}
    )


@pytest.fixture(scope="session")
def week():
    return [datetime(2026, 11, 24) + timedelta(ahead) for ahead in range(7)]  # noqa: DTZ001
