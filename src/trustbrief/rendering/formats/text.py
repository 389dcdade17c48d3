"""Text for people: coloured on a terminal, plain elsewhere."""

from __future__ import annotations

from trustbrief.rendering.blocks import Line, Paragraph, Ref, Sheet, Title
from trustbrief.rendering.cells import columns
from trustbrief.rendering.fitting import fitted, width_of
from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible


def render(page: Page) -> str:
    """Return the document as lines that fit the terminal."""
    options = page.options
    if options.extent == "line":
        return _coloured_line(page) if options.colour else f"{_plain(page.one_line)}\n"
    width = width_of(options.width)
    if not options.colour and (short := _short(page.sheet, width)):
        return short
    from rich.text import Text

    from trustbrief.rendering.formats.layout import Layout
    from trustbrief.rendering.formats.terminal import console, linked, written

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


def _short(sheet: Sheet, width: int) -> str:
    """Return a sheet of a few lines that need no wrapping, without Rich; empty where it is anything else.

    That is the answer of `slot` to a script, of whose time Rich would take a quarter, 25 ms.
    """
    lines = []
    for block in sheet.blocks:
        if isinstance(block, Title):
            lines += [_plain(line) for line in (block.line, *block.notes)]
        elif isinstance(block, Paragraph):
            lines.append(f"  {_plain(block.line)}")
        else:
            return ""
    # A character that is wide, or none, is for Rich.
    fit = all(0 < len(line) <= width and all(columns(sign) == 1 for sign in line) for line in lines)
    return "".join(f"{line.rstrip()}\n" for line in lines) if fit else ""


def _plain(line: Line) -> str:
    return "".join(f"[{piece.number}]" if isinstance(piece, Ref) else visible(piece.text) for piece in line)


def _coloured_line(page: Page) -> str:
    from trustbrief.rendering.formats.terminal import console, shown, written

    output = console(page.options.width, colour=True)
    output.print(shown(page.one_line), soft_wrap=True)
    return written(output)
