"""Text for people: coloured on a terminal, plain elsewhere."""

from __future__ import annotations

from trustbrief.rendering.fitting import fitted, width_of
from trustbrief.rendering.formats.layout import Layout
from trustbrief.rendering.formats.styled import Styled, shown
from trustbrief.rendering.page import Page


def render(page: Page) -> str:
    """Return the document as lines that fit the terminal."""
    width = width_of(page.options.width)
    lines = [shown(page.one_line)] if page.options.extent == "line" else _lines(page, width)
    if not page.options.colour:
        return "".join(f"{line.plain.rstrip()}\n" for line in lines)
    from trustbrief.rendering.formats.terminal import coloured

    return coloured(lines, width, page.addresses if page.options.links else {})


def _lines(page: Page, width: int) -> list[Styled]:
    sheet = page.sheet
    layout = Layout(sheet.blocks, width)
    blocks = fitted(sheet.blocks, sheet.room, width, layout.height)
    return [line for index, block in enumerate(blocks) for line in layout.lines(block, first=not index)]
