"""What the formats without columns share: the same blocks as a screen of a hundred of them."""

from __future__ import annotations

from trustbrief.rendering.blocks import Block
from trustbrief.rendering.fitting import fitted
from trustbrief.rendering.page import Page


def fitted_blocks(page: Page, width: int) -> tuple[Block, ...]:
    """Return the blocks that a terminal of this width shows.

    Args:
        page: The document.
        width: Columns.

    """
    sheet = page.sheet
    if sheet.room is None:
        return sheet.blocks
    from trustbrief.rendering.formats.layout import Layout

    return fitted(sheet.blocks, sheet.room, width, Layout(sheet.blocks, width).height)
