"""A console in memory, and lines of a document as Rich's text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Span, Text

from trustbrief.rendering.blocks import Line, Ref, Style
from trustbrief.rendering.safe import visible

# The look of a reference, and of nothing else that is a number in brackets.
_REFERENCE = "dim"
_NUMBER = re.compile(r"\[(\d{1,4})\]")
LOOKS: dict[Style, str] = {
    "": "", "strong": "bold", "soft": "dim", "good": "green", "warn": "yellow", "bad": "red",
    "label": "cyan", "said": "bold",
}  # fmt: skip


def console(width: int, *, colour: bool) -> Console:
    """Return a console that writes into memory.

    Args:
        width: Columns.
        colour: Write escape sequences as the terminal and `NO_COLOR` allow.

    """
    return Console(
        file=StringIO(),
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def written(output: Console) -> str:
    """Return what was printed on a console that writes into memory."""
    return output.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def padded(text: str, width: int) -> str:
    """Return text with blanks behind it up to a width in cells; Japanese signs take two."""
    return text + " " * (width - cell_len(text))


def plain(text: str, style: str = "") -> Text:
    """Return text from data as a harmless piece of a line."""
    return Text().append(visible(text), style)


def shown(line: Line) -> Text:
    """Return a line with its looks."""
    parts, looks, end = [], [], 0
    for piece in line:
        if isinstance(piece, Ref):
            part, look = f"[{piece.number}]", _REFERENCE
        else:
            part, look = visible(piece.text), LOOKS[piece.style]
        parts.append(part)
        if look:
            looks.append(Span(end, end + len(part), look))
        end += len(part)
    return Text("".join(parts), spans=looks)


def linked(text: Text, addresses: Mapping[int, str]) -> Text:
    """Return a line in which the number of a source is a link to it (OSC 8).

    Args:
        text: A line; numbers in it that are no references have another look.
        addresses: Where each source lies, by its number.

    """
    for span in list(text.spans):
        found = _NUMBER.fullmatch(text.plain[span.start : span.end])
        if found and span.style == _REFERENCE and int(found[1]) in addresses:
            text.stylize(f"link {addresses[int(found[1])]}", span.start, span.end)
    return text
