"""Inputs as texts: what the fuzzer changes are bytes, and what is typed or read are words."""

from __future__ import annotations

from collections.abc import Iterable

# No word, name or file holds it, so that it parts them.
END = b"\0"
# Where a dictionary entry needs an escape, and seeds want their share of them.
NASTY = (
    "\x1b[31mred", "\x1b]0;x\x07", "\x9b31m", "\u202eright", "\u2066\u2028", "\x85\r\nX-EVIL:1", "\ufeff",
    "\t",
    "\U000e0041", "[red]", "<script>alert(1)</script>", "[x](javascript:1)", "=1+1", "&amp;a", "a" * 300,
    "`<b>`",
    "![x](y)", "| a |", "\ud7ff\ue000", "\u65e5\u672c\u8a9e", "\U0001f469\u200d\U0001f467", "\u0645\u0631",
    "\u0301\u200d\u200b",
)  # fmt: skip


def words(data: bytes) -> list[str]:
    """Return the words of an input as a shell gives them: bytes that are no UTF-8 become half pairs."""
    return [part.decode("utf-8", "surrogateescape") for part in data.split(END)]


def texts(data: bytes) -> list[str]:
    """Return the texts of an input as a file gives them: always UTF-8."""
    return [part.decode("utf-8", "replace") for part in data.split(END)]


def packed(parts: Iterable[str]) -> bytes:
    """Return words as an input."""
    return END.join(part.encode("utf-8", "surrogateescape") for part in parts)
