"""A client as the text of its file."""

from __future__ import annotations

from typing import Any

import msgspec

from trustbrief.files.scalar import inline
from trustbrief.model.client import Client

_HEAD = "# A client of yours; `trustbrief client edit` and a text editor both may change it.\n"


def as_yaml(client: Client) -> str:
    """Return a client as YAML, a line for each entry.

    Texts are written as JSON strings, which every YAML reader takes for text.
    """
    lines = [_HEAD]
    for key, value in msgspec.to_builtins(client).items():
        if value in (None, [], ()):
            continue
        if isinstance(value, (list, tuple)):
            lines.append(f"{key}:\n")
            lines += [f"  - {_inline(item)}\n" for item in value]
        else:
            lines.append(f"{key}: {_inline(value)}\n")
    return "".join(lines)


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{key}: {_inline(part)}" for key, part in value.items() if part is not None)
            + "}"
        )
    return inline(value)
