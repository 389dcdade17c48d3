"""What is covered, as a table."""

from __future__ import annotations

from rich import box
from rich.table import Table

from trustbrief.model.catalogue import Catalogue
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain, written

_DEPTH_STYLE = {"full": "green", "core": "cyan", "sketch": "yellow", "outline": "dim"}


def render(catalogue: Catalogue, options: Options) -> str:
    """Return a row for each place, and how many more have an outline only."""
    output = console(max(MIN_WIDTH, min(options.width, MAX_WIDTH)), colour=options.colour)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for heading in ("Code", "Place", "Cluster", "Depth"):
        table.add_column(heading, overflow="fold")
    for heading in ("Claims", "Sources"):
        table.add_column(heading, justify="right")
    table.add_column("Reviewed")
    for row in catalogue.places:
        cells = [row.code, row.name, row.cluster or "", row.depth, str(row.claims), str(row.sources)]
        shown = [plain(cell) for cell in cells]
        shown[3].stylize(_DEPTH_STYLE[row.depth])
        table.add_row(*shown, plain(str(row.reviewed or "")))
    output.print(table)
    for own in catalogue.own_files:
        output.print(plain(f"your own: {own.code}, {own.lines} lines in {own.path}", "dim"), soft_wrap=True)
    if catalogue.outlines:
        more = f"{catalogue.outlines} further territories: clock, calendar, facts and their cluster (--all)"
        output.print(plain(more, "dim"))
    return written(output)
