"""What the formats without columns share: the same blocks as a screen of a hundred of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from trustbrief.rendering.blocks import (
    Bars,
    Block,
    Footer,
    Heading,
    Ref,
    Sheet,
    Sources,
    Title,
    line,
)
from trustbrief.rendering.fitting import FULL_WIDTH, fitted
from trustbrief.rendering.page import Page
from trustbrief.rendering.speech import worded
from trustbrief.rendering.texts import lines_of

# A page scrolls: half as much again as a screen.
_MORE = 3


def blocks_of(page: Page) -> tuple[Block, ...]:
    """Return a title, the blocks that a terminal of a hundred columns shows, and what they cite."""
    sheet = page.sheet
    titled = any(isinstance(block, Title) for block in sheet.blocks)
    # A table explains itself on a terminal; a page is found again by its title.
    title = () if titled else (Title(line(sheet.title)),)
    return _together([*title, *(sheet.blocks if sheet.room is None else _fitted(sheet, sheet.room))])


def _fitted(sheet: Sheet, room: int) -> list[Block]:
    """Return the blocks that fit, and of the sources those that they cite."""
    from trustbrief.rendering.formats.layout import Layout

    body = [block for block in sheet.blocks if not isinstance(block, Sources)]
    kept = fitted(body, room * _MORE // 2, FULL_WIDTH, Layout(body, FULL_WIDTH).height)
    cited = {
        piece.number for block in kept for said in lines_of(block) for piece in said if isinstance(piece, Ref)
    }
    listed = [_cited(block, cited) for block in sheet.blocks if isinstance(block, Sources) and cited]
    footers = [block for block in kept if isinstance(block, Footer)]
    rest = [block for block in kept if not isinstance(block, Footer)]
    return [*rest, *(part for found in listed for part in (Heading(worded("Sources")), found)), *footers]


def _cited(block: Sources, numbers: set[int]) -> Sources:
    return replace(block, sources=tuple(source for source in block.sources if source.number in numbers))


def _together(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return bars that follow each other as one block."""
    found: list[Block] = []
    for bars, run in groupby(blocks, key=lambda block: isinstance(block, Bars)):
        members = list(run)
        every = tuple(bar for one in members if isinstance(one, Bars) for bar in one.bars)
        found += [Bars(every)] if bars else members
    return tuple(found)
