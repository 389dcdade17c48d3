"""Lines in colour, with the numbers of sources as links: what Rich writes for this terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Span, Text

from trustbrief.rendering.formats.styled import REFERENCE, Styled

_NUMBER = re.compile(r"\[(\d{1,4})\]")


def coloured(lines: Sequence[Styled], width: int, addresses: Mapping[int, str]) -> str:
    """Return lines with the escape sequences that the terminal and `NO_COLOR` allow.

    Args:
        lines: The lines.
        width: Columns.
        addresses: Where each source lies, by its number; what is not in it is no link.

    """
    output = StringIO()
    console = Console(
        file=output,
        width=width,
        force_terminal=True,
        color_system="auto",
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Text("\n").join(_text(line.stripped(), addresses) for line in lines), soft_wrap=True)
    return output.getvalue()


def _text(line: Styled, addresses: Mapping[int, str]) -> Text:
    looks = (Span(start, end, look) for start, end, look in line.looks)
    return Text(line.plain, spans=[*looks, *_links(line, addresses)])


def _links(line: Styled, addresses: Mapping[int, str]) -> Iterator[Span]:
    """Yield a link (OSC 8) for each number of a source; numbers that are no references have another look."""
    for start, end, look in line.looks:
        found = _NUMBER.fullmatch(line.plain[start:end])
        if found and look == REFERENCE and int(found[1]) in addresses:
            yield Span(start, end, f"link {addresses[int(found[1])]}")
