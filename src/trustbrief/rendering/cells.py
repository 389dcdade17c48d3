"""How wide text is on a terminal, where Rich, which has tables for it, takes too long to import."""

from __future__ import annotations

from functools import cache
from unicodedata import category, east_asian_width


@cache
def columns(character: str) -> int:
    """Return how many columns a character takes: none for a mark, two for a wide one."""
    if character.isascii():
        return 1
    # Vowels and finals of Hangul that is written apart join what stands before them.
    if category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def cells(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if text.isascii() else sum(map(columns, text))
