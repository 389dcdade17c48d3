"""What is covered, as a table."""

from __future__ import annotations

from trustbrief.documents.catalogue import Catalogue
from trustbrief.rendering.blocks import Block, Column, Paragraph, Sheet, Style, Table, Words, line
from trustbrief.rendering.options import Options

_DEPTH: dict[str, Style] = {"full": "good", "core": "label", "sketch": "warn", "outline": "soft"}
_HEADS = (
    Column("Code"), Column("Place"), Column("Cluster"), Column("Depth"), Column("Claims", figures=True),
    Column("Sources", figures=True), Column("Reviewed"),
)  # fmt: skip


def sheet(catalogue: Catalogue, options: Options) -> Sheet:
    """Return a row for each place, and how many more have an outline only."""
    del options
    rows = tuple(
        (
            line(row.code),
            line(row.name),
            line(row.cluster or ""),
            line(Words(row.depth, _DEPTH[row.depth])),
            line(str(row.claims)),
            line(str(row.sources)),
            line(str(row.reviewed or "")),
        )
        for row in catalogue.places
    )
    blocks: list[Block] = [Table(_HEADS, rows)]
    for own in catalogue.own_files:
        text = f"your own: {own.code}, {own.lines} lines in {own.path}"
        blocks.append(Paragraph(line(Words(text, "soft")), whole=True))
    if catalogue.outlines:
        more = f"{catalogue.outlines} further territories: clock, calendar, facts and their cluster (--all)"
        blocks.append(Paragraph(line(Words(more, "soft"))))
    return Sheet("What is covered", tuple(blocks))
