"""What a block says, whichever it is."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.rendering.blocks import (
    Bars,
    Block,
    Footer,
    Heading,
    Item,
    Line,
    Pair,
    Paragraph,
    Row,
    Table,
    Title,
)


def lines_of(block: Block) -> Iterator[Line]:
    """Yield the lines of a block that are made of words and references."""
    match block:
        case Title():
            yield from (block.line, *block.notes)
        case Heading():
            yield block.extra
        case Paragraph() | Row() | Footer():
            yield block.line
        case Item():
            yield from (block.line, *(note.line for note in block.notes))
        case Pair():
            yield from (block.left, block.right)
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case Bars():
            yield from (bar.remark for bar in block.bars)
