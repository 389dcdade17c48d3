"""A value as YAML on one line."""

from __future__ import annotations

import json
import re
from typing import Any

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)


def inline(value: Any) -> str:
    """Return texts, numbers, and lists and mappings of them as JSON, which every YAML reader takes alike.

    What is None is left out of a mapping.
    """
    if isinstance(value, dict):
        known = (f"{as_key(key)}: {inline(part)}" for key, part in value.items() if part is not None)
        return f"{{{', '.join(known)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline, value))}]"
    written = json.dumps(value, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in written)


def as_key(text: str) -> str:
    """Return a key of a mapping: a plain word as it stands, any other text in quotes."""
    return text if _WORD.fullmatch(text) else inline(text)


def _escaped(sign: str) -> str:
    """Return a character that YAML does not take as it stands; half a surrogate pair is none."""
    half = 0xD800 <= ord(sign) <= 0xDFFF  # noqa: PLR2004
    return "\N{REPLACEMENT CHARACTER}" if half else f"\\U{ord(sign):08x}"
