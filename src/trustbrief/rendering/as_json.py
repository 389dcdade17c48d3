"""Any result as JSON; the keys are those of its record."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from trustbrief.rendering.options import Options


def render(record: Struct, options: Options) -> str:
    """Return the record as indented JSON; the options change nothing."""
    del options
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"
