"""A comparison as a table, or one place below the other where the terminal is narrow."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from trustbrief.model.comparison import Comparison
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain, written
from trustbrief.rendering.sheet import Group, groups

_LABEL_WIDTH, _CELL_WIDTH = 16, 16
# Room for both poles of a scale on one line.
_WIDE, _WIDE_LABEL_WIDTH = 120, 30


def render(comparison: Comparison, options: Options) -> str:
    """Return the groups, one table each, and the sources at the full extent."""
    width = max(MIN_WIDTH, min(options.width, MAX_WIDTH))
    output = console(width, colour=options.colour)
    names = [place.name for place in comparison.places]
    output.print(plain(" · ".join(names), "bold"))
    wide = (width - _LABEL_WIDTH) // len(names) >= _CELL_WIDTH
    for group in groups(comparison):
        if group.rows:
            _table(output, group, names) if wide else _list(output, group, names)
    output.print()
    output.print(plain("° from the culture cluster · positions are our reading of cited sources", "dim"))
    if options.extent == "full":
        output.print(plain("\nSOURCES", "bold"))
        for source in comparison.sources.values():
            output.print(plain(f"  [{source.number}] {source.title}. {source.publisher}"))
            if source.url:
                output.print(plain(f"       {source.url}", "dim"), soft_wrap=True)
    else:
        output.print(plain("sources: --full", "dim"))
    return "\n".join(line.rstrip() for line in written(output).splitlines()) + "\n"


def _table(output: Console, group: Group, names: list[str]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0), expand=True)
    head_width = _WIDE_LABEL_WIDTH if output.width >= _WIDE else _LABEL_WIDTH
    table.add_column(plain(group.heading.upper(), "bold"), width=head_width, style="cyan")
    for name in names:
        table.add_column(plain(name), ratio=1)
    for label, cells in group.rows:
        table.add_row(plain(label), *(plain(cell) for cell in cells))
    output.print()
    output.print(table)


def _list(output: Console, group: Group, names: list[str]) -> None:
    output.print()
    output.print(plain(group.heading.upper(), "bold"))
    for label, cells in group.rows:
        output.print(plain(f"  {label}", "cyan"))
        for name, cell in zip(names, cells, strict=True):
            output.print(plain(f"    {name}: {cell}"))
