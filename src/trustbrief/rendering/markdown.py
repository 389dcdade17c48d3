"""Text from data as harmless Markdown."""

from __future__ import annotations

import re

from trustbrief.rendering.safe import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def escaped(text: str) -> str:
    """Return text on one line in which no character means anything to Markdown or HTML."""
    flat = " ".join(visible(text).split())
    return _SPECIAL.sub(r"\\\1", flat).replace("&", "&amp;")


def link(text: str, address: str | None) -> str:
    """Return a link, or the text alone when there is no address."""
    if address is None:
        return escaped(text)
    target = visible(address).replace("\\", "%5C").replace("(", "%28").replace(")", "%29")
    return f"[{escaped(text)}]({target})"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """Return the lines of a table.

    Args:
        head: The headings.
        rows: As many cells in each, not yet escaped.

    """
    lines = [f"| {' | '.join(map(escaped, head))} |", f"|{' --- |' * len(head)}"]
    return lines + [f"| {' | '.join(map(escaped, row))} |" for row in rows]
