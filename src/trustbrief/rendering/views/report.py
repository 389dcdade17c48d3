"""A report of one line: the line, where it stands, and the address of the form."""

from __future__ import annotations

from trustbrief.documents.report import Report
from trustbrief.documents.search import Hit
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Item,
    Paragraph,
    Row,
    Sheet,
    Style,
    Title,
    Words,
    line,
)
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, named, worded


def sheet(report: Report, options: Options) -> Sheet:
    """Return the line, the address, and the lines that might have been meant instead."""
    del options
    found = report.line
    name = worded("Report a line about {place}", place=wording.place(report.place))
    blocks: list[Block] = [
        Title(line(Words(name, "strong"))),
        Row(worded("Line"), line(english(found.text))),
        Row(worded("Stands in"), line(_where(found))),
    ]
    if found.sources:
        blocks.append(Row(worded("Sources"), line(named("; ".join(found.sources)))))
    blocks += [Heading(worded("Open this address")), Paragraph(line(named(report.address)), whole=True)]
    if report.others:
        blocks.append(Heading(worded("Not this one? Add words of the line that you mean")))
        blocks += [Item(line(english(other.text), "  ", _where(other, "soft"))) for other in report.others]
    blocks.append(Footer(line(worded("nothing is sent before you send the form"))))
    return Sheet(name, tuple(blocks))


def _where(found: Hit, style: Style = "") -> Words:
    """Return the file and the key of a line."""
    return named(f"{found.name}: {found.path}", style)
