"""Showing data harmlessly."""

from __future__ import annotations

import unicodedata

# Controls, surrogates, and characters that change the direction of what follows.
_HARMFUL = {"Cc", "Cs", "Co", "Cn"}
_BIDI = {chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def visible(text: str) -> str:
    """Return text whose control and direction characters are shown, not obeyed."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _BIDI or unicodedata.category(character) in _HARMFUL:
        return f"\\u{ord(character):04x}"
    return character
