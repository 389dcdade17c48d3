"""A value as YAML on one line."""

from __future__ import annotations

import json
from typing import Any


def inline(value: Any) -> str:
    """Return text, a list of texts or a number as JSON, which every YAML reader takes alike."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in written)


def _escaped(sign: str) -> str:
    """Return a character that YAML does not take as it stands; half a surrogate pair is none."""
    half = 0xD800 <= ord(sign) <= 0xDFFF  # noqa: PLR2004
    return "\N{REPLACEMENT CHARACTER}" if half else f"\\U{ord(sign):08x}"
