"""Tables as lines of a terminal; where a word would not fit into its column, as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from trustbrief.rendering.blocks import Line, Table, Words, joined, line
from trustbrief.rendering.cells import cells, columns
from trustbrief.rendering.formats.styled import Styled, blanks, plain, shown

if TYPE_CHECKING:
    from trustbrief.rendering.formats.layout import Layout

# Between columns, where there is room and where there is little.
_GUTTERS = (3, 2)
# Sentences side by side: narrower than this they are read more easily below each other.
_CELL_WIDTH, _HEAD_WIDTH = 16, 16
# Scripts without spaces, which may be broken between any two signs: Thai, Lao and Tibetan, Burmese, Khmer,
# Chinese, Japanese and Korean, and the forms of these that are made for compatibility. A pattern takes 5 ms.
_UNSPACED = (
    ("\u0e00", "\u0fff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"),
    ("\u2e80", "\ud7ff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"),
)  # fmt: skip


def lines(table: Table, layout: Layout) -> Iterator[Styled]:
    """Yield the lines of a table: columns in which no word is broken, or else one row below the other.

    Args:
        table: The table.
        layout: Wraps paragraphs at its width.

    """
    found = next(filter(None, (_grid(table, layout.width, gutter) for gutter in _GUTTERS)), None)
    yield from _as_list(table, layout) if found is None else found.lines()


class _Grid(NamedTuple):
    """A table whose columns have their widths."""

    table: Table
    rows: list[list[Styled]]
    widths: list[int]
    gutter: int

    def lines(self) -> Iterator[Styled]:
        head, *body = self.rows
        yield from self._row(head)
        yield Styled("─" * (sum(self.widths) + self.gutter * (len(self.widths) - 1)))
        for row in body:
            name, *others = row
            yield from self._row([name.all_in("cyan"), *others] if self.table.named else row)

    def _row(self, row: list[Styled]) -> Iterator[Styled]:
        wrapped = (cell.wrapped(width) for cell, width in zip(row, self.widths, strict=True))
        for pieces in zip_longest(*wrapped, fillvalue=Styled()):
            aligned = (part for index, piece in enumerate(pieces) for part in self._aligned(index, piece))
            yield Styled.joined(aligned).stripped()

    def _aligned(self, index: int, piece: Styled) -> tuple[Styled, Styled, Styled]:
        gutter, pad = blanks(self.gutter if index else 0), blanks(self.widths[index] - piece.cells)
        return (gutter, pad, piece) if self.table.columns[index].figures else (gutter, piece, pad)


def _grid(table: Table, width: int, gutter: int) -> _Grid | None:
    """Return the table in columns, or None where one would have to break a word."""
    rows = [[plain(column.head, "bold") for column in table.columns]]
    rows += [list(map(shown, row)) for row in table.rows]
    columns = list(zip(*rows, strict=True))
    most = [max(cell.cells for cell in column) for column in columns]
    least = [
        full if column.whole else max(_longest_word(cell.plain) for cell in below)
        for column, below, full in zip(table.columns, columns, most, strict=True)
    ]
    if table.named:
        widths = _compared(least, most, width, gutter)
    else:
        widths = _shared(least, most, width - gutter * (len(columns) - 1))
    return _Grid(table, rows, widths, gutter) if widths else None


def _longest_word(text: str) -> int:
    words = text if text.isascii() else "".join(" " if _unspaced(sign) else sign for sign in text)
    return max([*map(cells, words.split()), *map(columns, text)], default=0)


@cache
def _unspaced(sign: str) -> bool:
    return any(first <= sign <= last for first, last in _UNSPACED)


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


def _as_list(table: Table, layout: Layout) -> Iterator[Styled]:
    """Yield a table one row below the other, each cell behind its head; empty ones are left out."""
    heads = [column.head for column in table.columns[1:]]
    for row in table.rows:
        label, *others = row
        yield from layout.paragraph(label, 2)
        named = [
            line(Words(f"{head}: ", "label"), cell) for head, cell in zip(heads, others, strict=True) if cell
        ]
        # Sentences that are compared begin a line each.
        for entry in named if table.named else _packed(named, layout.width - 4):
            yield from layout.paragraph(entry, 4)


def _packed(entries: Iterable[Line], width: int) -> Iterator[Line]:
    """Yield entries as lines, as many in one as it holds without a break."""
    run: Line = ()
    for entry in entries:
        longer = joined(" · ", [run, entry], "soft") if run else entry
        if run and shown(longer).cells > width:
            yield run
            longer = entry
        run = longer
    if run:
        yield run
