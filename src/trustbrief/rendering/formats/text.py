"""Text for people: coloured on a terminal, plain elsewhere."""

from __future__ import annotations

from rich.text import Text

from trustbrief.rendering.fitting import fitted
from trustbrief.rendering.formats.layout import Layout
from trustbrief.rendering.formats.terminal import console, linked, shown, width_of, written
from trustbrief.rendering.page import Page


def render(page: Page) -> str:
    """Return the document as lines that fit the terminal."""
    options = page.options
    width = width_of(options.width)
    if options.extent == "line":
        return _one_line(page)
    sheet = page.sheet
    layout = Layout(sheet.blocks, width)
    blocks = fitted(sheet.blocks, sheet.room, width, layout.height)
    lines = [line for index, block in enumerate(blocks) for line in layout.lines(block, first=not index)]
    for line in lines:
        line.rstrip()
    if not options.colour:
        return "".join(f"{line.plain.rstrip()}\n" for line in lines)
    if options.links:
        lines = [linked(line, page.addresses) for line in lines]
    output = console(width, colour=True)
    output.print(Text("\n").join(lines), soft_wrap=True)
    return written(output)


def _one_line(page: Page) -> str:
    output = console(page.options.width, colour=page.options.colour)
    output.print(shown(page.one_line), soft_wrap=True)
    return written(output)
