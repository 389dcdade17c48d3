"""What is covered, as a table."""

from __future__ import annotations

from msgspec.structs import replace

from trustbrief.documents.catalogue import Catalogue
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Block, Column, Paragraph, Sheet, Style, Table, Words, line
from trustbrief.rendering.labels import DEPTHS
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, message, named, worded

_DEPTH: dict[str, Style] = {"full": "good", "core": "label", "sketch": "warn", "outline": "soft"}
_HEADS = (
    Column(message("Code")), Column(message("Place")), Column(message("Cluster")), Column(message("Depth")),
    Column(message("Claims"), figures=True), Column(message("Sources"), figures=True),
    Column(message("Reviewed")),
)  # fmt: skip


def sheet(catalogue: Catalogue, options: Options) -> Sheet:
    """Return a row for each place, and how many more have an outline only."""
    del options
    rows = tuple(
        (
            line(named(row.code)),
            line(wording.place(row)),
            line(phrases.cluster(row.cluster) if row.cluster else ""),
            line(Words(worded(DEPTHS[row.depth]), _DEPTH[row.depth])),
            line(wording.amount(row.claims)),
            line(wording.amount(row.sources)),
            line(wording.iso(row.reviewed) if row.reviewed else ""),
        )
        for row in catalogue.places
    )
    heads = tuple(replace(column, head=worded(column.head)) for column in _HEADS)
    blocks: list[Block] = [Table(heads, rows)]
    for own in catalogue.own_files:
        lines = counted("{count} line in {file}", "{count} lines in {file}", own.lines, file=own.path)
        text = worded("your own: {code}, {lines}", code=own.code, lines=lines)
        blocks.append(Paragraph(line(Words(text, "soft")), whole=True))
    if catalogue.outlines:
        more = counted(
            "{count} further territory: clock, calendar, facts and its cluster (--all)",
            "{count} further territories: clock, calendar, facts and their cluster (--all)",
            catalogue.outlines,
        )
        blocks.append(Paragraph(line(Words(more, "soft"))))
    return Sheet(worded("What is covered"), tuple(blocks))
