"""Errors and notes as lines of a terminal, broken where that keeps what can be typed in one piece."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustbrief.rendering.cells import cells

# Where a line is best broken, the best first: between sentences of a hint, before what is to be typed,
# between words. What stands in quotes is one word.
_BREAKS = (r"(?<=;) ", r"(?<=:) ", r""" (?=(?:[^'"“”]|'[^']*'(?!\w)|"[^"]*"|“[^”]*”)*$)""", " ")
_HANG = "  "


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as lines; one without a place to break stays longer than the terminal.

    Args:
        text: One line, with the blanks that it begins with.
        width: Columns.

    """
    indent = text[: len(text) - len(text.lstrip(" "))]
    lines = _filled(text.strip(" "), width - len(indent), width - len(indent + _HANG), _BREAKS)
    return [f"{indent}{_HANG if number else ''}{line}" for number, line in enumerate(lines)]


def _filled(text: str, first: int, rest: int, breaks: Sequence[str]) -> list[str]:
    """Return lines of at most so many cells, the first one of its own width."""
    if cells(text) <= first or not breaks:
        return [text]
    lines = [""]
    for part in re.split(breaks[0], text):
        room = first if len(lines) == 1 else rest
        longer = f"{lines[-1]} {part}".strip(" ")
        if cells(longer) <= room:
            lines[-1] = longer
        elif cells(part) <= rest and lines[-1]:
            lines.append(part)
        else:
            lines[-1:] = _filled(longer, room, rest, breaks[1:])
    return lines
