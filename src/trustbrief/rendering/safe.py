"""The one door for text from data: what a terminal, a browser or a calendar would obey is shown instead."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Controls, half pairs, private and unassigned characters, and separators of lines and paragraphs.
_HARMFUL = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
# Formats that change the direction of what follows, hide text in text (tags, annotations) or are
# invisible operators; those that join letters stay, many scripts need them.
_FORMATS = (
    0x061C, 0x180E, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    *range(0xFFF9, 0xFFFC), 0xE0001, *range(0xE0020, 0xE0080),
)  # fmt: skip
_HIDDEN = frozenset(map(chr, _FORMATS))
# In JSON, whose line breaks are no data.
_OBEYED = _HIDDEN | frozenset(map(chr, (*range(0x7F, 0xA0), 0x2028, 0x2029)))


def visible(text: str) -> str:
    """Return text whose control and direction characters are shown, not obeyed."""
    if text.isprintable():  # neither controls nor formats are, in any script
        return text
    return "".join(_shown(character) for character in text)


def escaped_json(text: str) -> str:
    r"""Return JSON that means the same, in which what is obeyed stands as `\u009b`.

    Outside of strings JSON has only ASCII, so what is replaced lies in one.
    """
    # The class of the pattern takes 40 ms for a briefing; nearly all have none of these characters.
    return text if _OBEYED.isdisjoint(text) else _obeyed().sub(_escape, text)


@cache
def _obeyed() -> re.Pattern[str]:
    """Return what finds these characters."""
    return re.compile(f"[{''.join(_OBEYED)}]")


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _shown(character: str) -> str:
    if character in _HIDDEN or unicodedata.category(character) in _HARMFUL:
        code = ord(character)
        return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
    return character
