"""Tables as lines of a terminal; where a word would not fit into its column, as a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from trustbrief.rendering.blocks import Line, Table, Words, joined, line
from trustbrief.rendering.formats.terminal import console, plain, shown

if TYPE_CHECKING:
    from trustbrief.rendering.formats.layout import Layout

# Between columns, where there is room and where there is little.
_GUTTERS = (3, 2)
# Sentences side by side: narrower than this they are read more easily below each other.
_CELL_WIDTH, _HEAD_WIDTH = 16, 16


def lines(table: Table, layout: Layout) -> Iterator[Text]:
    """Yield the lines of a table: columns in which no word is broken, or else one row below the other.

    Args:
        table: The table.
        layout: Wraps paragraphs at its width.

    """
    found = next(filter(None, (_grid(table, layout.width, gutter) for gutter in _GUTTERS)), None)
    yield from _as_list(table, layout) if found is None else found.lines()


@cache
def _unspaced() -> re.Pattern[str]:
    """Return what finds the signs of scripts without spaces, which may be broken between any two.

    Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer and Tibetan; 5 ms to compile, wanted by tables alone.
    """
    return re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")


class _Grid(NamedTuple):
    """A table whose columns have their widths."""

    table: Table
    rows: list[list[Text]]
    widths: list[int]
    gutter: int

    def lines(self) -> Iterator[Text]:
        head, *body = self.rows
        yield from self._row(head)
        yield Text("─" * (sum(self.widths) + self.gutter * (len(self.widths) - 1)))
        for row in body:
            if self.table.named:
                row[0].stylize("cyan")
            yield from self._row(row)

    def _row(self, cells: list[Text]) -> Iterator[Text]:
        output = console(max(self.widths), colour=False)
        parts = [list(cell.wrap(output, width)) for cell, width in zip(cells, self.widths, strict=True)]
        for number in range(max(map(len, parts))):
            text = Text()
            for index, part in enumerate(parts):
                piece = part[number] if number < len(part) else Text()
                piece.rstrip()
                pad = " " * (self.widths[index] - piece.cell_len)
                before, behind = (pad, "") if self.table.columns[index].figures else ("", pad)
                text.append(" " * self.gutter * bool(index) + before).append_text(piece).append(behind)
            text.rstrip()
            yield text


def _grid(table: Table, width: int, gutter: int) -> _Grid | None:
    """Return the table in columns, or None where one would have to break a word."""
    rows = [[plain(column.head, "bold") for column in table.columns]]
    rows += [list(map(shown, row)) for row in table.rows]
    columns = list(zip(*rows, strict=True))
    most = [max(cell.cell_len for cell in cells) for cells in columns]
    least = [
        full if column.whole else max(_longest_word(cell.plain) for cell in cells)
        for column, cells, full in zip(table.columns, columns, most, strict=True)
    ]
    if table.named:
        widths = _compared(least, most, width, gutter)
    else:
        widths = _shared(least, most, width - gutter * (len(columns) - 1))
    return _Grid(table, rows, widths, gutter) if widths else None


def _longest_word(text: str) -> int:
    return max((cell_len(part) for word in text.split() for part in _unspaced().split(word)), default=0)


def _compared(least: Sequence[int], most: Sequence[int], width: int, gutter: int) -> list[int]:
    """Return the widths of what is compared, all the same beside the rows' names; none if too narrow."""
    others = max(len(least) - 1, 1)
    needed = gutter + max(_CELL_WIDTH - gutter, *least[1:], 0)
    names = max(_HEAD_WIDTH - gutter, least[0], min(most[0], width - needed * others, width * 2 // 5))
    share = (width - names) // others
    return [names, *[share - gutter] * (len(least) - 1)] if share >= needed else []


def _shared(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Return widths that fill the room, none if it is too small; the narrowest that want more get it."""
    found = list(least)
    for _ in range(room - sum(found)):
        wanting = [index for index, width in enumerate(found) if width < most[index]]
        if not wanting:
            break
        found[min(wanting, key=lambda index: found[index])] += 1
    return found if sum(found) <= room else []


def _as_list(table: Table, layout: Layout) -> Iterator[Text]:
    """Yield a table one row below the other, each cell behind its head; empty ones are left out."""
    heads = [column.head for column in table.columns[1:]]
    for row in table.rows:
        label, *cells = row
        yield from layout.paragraph(label, 2)
        named = [
            line(Words(f"{head}: ", "label"), cell) for head, cell in zip(heads, cells, strict=True) if cell
        ]
        # Sentences that are compared begin a line each.
        for entry in named if table.named else _packed(named, layout.width - 4):
            yield from layout.paragraph(entry, 4)


def _packed(entries: Iterable[Line], width: int) -> Iterator[Line]:
    """Yield entries as lines, as many in one as it holds without a break."""
    run: Line = ()
    for entry in entries:
        longer = joined(" · ", [run, entry], "soft") if run else entry
        if run and shown(longer).cell_len > width:
            yield run
            longer = entry
        run = longer
    if run:
        yield run
