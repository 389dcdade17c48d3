"""Blocks as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Item,
    Line,
    Pair,
    PairHead,
    Paragraph,
    Row,
    Title,
)
from trustbrief.rendering.cells import cells
from trustbrief.rendering.formats import figures
from trustbrief.rendering.formats.styled import LOOKS, Styled, blanks, padded, plain, shown

LABEL_WIDTH, WIDEST_LABEL = 10, 30
# Two columns of what to do and what not to do need as much.
_PAIR_WIDTH = 96


class Layout:
    """Lays blocks out.

    Args:
        blocks: All of them; labels that follow each other get one width.
        width: Columns.

    """

    def __init__(self, blocks: Sequence[Block], width: int) -> None:
        self.width = width
        self._labels = dict(_label_widths(blocks))
        # The block is held as well: another one must not come to lie where it lay.
        self._known: dict[int, tuple[Block, list[Styled]]] = {}

    def height(self, block: Block) -> int:
        """Return how many lines a block takes."""
        return len(self.lines(block))

    def lines(self, block: Block, *, first: bool = False) -> list[Styled]:
        """Return the lines of a block; a heading has an empty one before it unless it is the first."""
        if id(block) not in self._known:
            self._known[id(block)] = block, list(self._laid_out(block))
        found = self._known[id(block)][1]
        return found[1:] if first and found and not found[0].plain else found

    def _laid_out(self, block: Block) -> Iterator[Styled]:
        match block:
            case Title() | Heading() | Footer():
                yield from self._head(block)
            case Paragraph():
                text = shown(block.line)
                yield from [blanks(2) + text] if block.whole else self._wrapped(text, head=blanks(2))
            case Row():
                yield from self._row(block, indent=2)
            case Item():
                yield from self._item(block)
            case PairHead() | Pair():
                yield from self._pair(block)
            case _:
                yield from figures.lines(block, self)

    def _head(self, block: Title | Heading | Footer) -> Iterator[Styled]:
        if isinstance(block, Title):
            for line in (block.line, *block.notes):
                yield from self._wrapped(shown(line), hang=2)
            return
        yield Styled()
        if isinstance(block, Heading):
            yield from self._wrapped(plain(block.text.upper(), "bold") + shown(block.extra), hang=2)
            return
        yield from self._wrapped(shown(block.line).all_in("dim"), hang=2)

    def _wrapped(self, body: Styled, *, head: Styled | None = None, hang: int = 0) -> Iterator[Styled]:
        """Yield a paragraph; its later lines stand under the first."""
        start = (head.cells if head else 0) + hang
        for index, part in enumerate(body.wrapped(max(self.width - start, 8))):
            yield ((head or Styled()) if index == 0 else blanks(start)) + part

    def paragraph(self, line: Line, indent: int) -> Iterator[Styled]:
        """Yield a wrapped line some columns from the left."""
        return self._wrapped(shown(line), head=blanks(indent))

    def _row(self, row: Row, indent: int) -> Iterator[Styled]:
        label = plain(padded(row.label, self._labels.get(id(row), LABEL_WIDTH)), "cyan")
        return self._wrapped(shown(row.line), head=blanks(indent) + label + blanks(1))

    def _item(self, item: Item) -> Iterator[Styled]:
        head = blanks(2) + plain(item.mark, LOOKS[item.style]) + blanks(1)
        yield from self._wrapped(shown(item.line), head=head)
        for note in item.notes:
            yield from self._row(note, indent=4)

    def _pair(self, pair: Pair | PairHead) -> Iterator[Styled]:
        if isinstance(pair, PairHead):
            yield Styled()
            left, right = plain(pair.left.upper(), "bold"), plain(pair.right.upper(), "bold")
            yield from self._beside([left], [right]) if self._wide else [left + plain(" / ") + right]
            return
        columns = self.width // 2 - 2 if self._wide else self.width - 4
        sides = [
            list(self._column(line, mark, columns)) for line, mark in ((pair.left, "✓"), (pair.right, "✗"))
        ]
        yield from self._beside(*sides) if self._wide else (sides[0] + sides[1])

    @property
    def _wide(self) -> bool:
        return self.width >= _PAIR_WIDTH

    def _column(self, line: Line, mark: str, columns: int) -> Iterator[Styled]:
        if not line:
            return
        head = blanks(2) + plain(mark, "green" if mark == "✓" else "red") + blanks(1)
        for index, part in enumerate(shown(line).wrapped(columns - 4)):
            yield (head if not index else blanks(4)) + part

    def _beside(self, left: list[Styled], right: list[Styled]) -> Iterator[Styled]:
        half = self.width // 2
        for index in range(max(len(left), len(right))):
            first = left[index] if index < len(left) else Styled()
            yield first + blanks(half - first.cells) + right[index] if index < len(right) else first


def _label_widths(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield one width of the label for the rows that follow each other."""
    run: list[Row] = []
    for block in (*blocks, None):
        if isinstance(block, Row):
            run.append(block)
            continue
        yield from _run(run)
        run = []
        if isinstance(block, Item):
            yield from _run(block.notes)


def _run(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    longest = max((cells(row.label) for row in rows), default=0)
    least = LABEL_WIDTH if longest > LABEL_WIDTH // 2 else 6
    width = min(max(longest, least), WIDEST_LABEL)
    yield from ((id(row), width) for row in rows)
