"""A report of one line: the line, where it stands, and the address of the form."""

from __future__ import annotations

from trustbrief.documents.report import Report
from trustbrief.documents.search import Hit
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Item,
    Paragraph,
    Row,
    Sheet,
    Title,
    Words,
    line,
)
from trustbrief.rendering.options import Options


def sheet(report: Report, options: Options) -> Sheet:
    """Return the line, the address, and the lines that might have been meant instead."""
    del options
    found = report.line
    name = f"Report a line about {report.place.name}"
    blocks: list[Block] = [
        Title(line(Words(name, "strong"))),
        Row("Line", line(found.text)),
        Row("Stands in", line(_where(found))),
    ]
    if found.sources:
        blocks.append(Row("Sources", line("; ".join(found.sources))))
    blocks += [Heading("Open this address"), Paragraph(line(report.address), whole=True)]
    if report.others:
        blocks.append(Heading("Not this one? Add words of the line that you mean"))
        blocks += [Item(line(other.text, Words(f"  {_where(other)}", "soft"))) for other in report.others]
    blocks.append(Footer(line("nothing is sent before you send the form")))
    return Sheet(name, tuple(blocks))


def _where(found: Hit) -> str:
    """Return the file and the key of a line."""
    return f"{found.name}: {found.path}"
