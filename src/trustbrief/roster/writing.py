"""A client as the text of its file."""

from __future__ import annotations

from typing import Any

import msgspec

from trustbrief.files.scalar import inline
from trustbrief.files.setting import with_items, with_line, without_line
from trustbrief.model.client import Client

_HEAD = "# A client of yours; `trustbrief client edit` and a text editor both may change it.\n"


def as_yaml(client: Client) -> str:
    """Return a client as YAML, a line for each entry.

    Texts are written as JSON strings, which every YAML reader takes for text.
    """
    lines = [_HEAD]
    for key, value in _entries(client).items():
        if isinstance(value, list):
            lines.append(f"{key}:\n")
            lines += [f"  - {inline(item)}\n" for item in value]
        else:
            lines.append(f"{key}: {inline(value)}\n")
    return "".join(lines)


def rewritten(text: str, old: Client, new: Client) -> str:
    """Return a client's file with what changed, its other lines and comments as they are.

    Args:
        text: What the file holds.
        old: The client that this is.
        new: What it shall be.

    """
    before, after = _entries(old), _entries(new)
    for key in before.keys() - after.keys():
        text = without_line(text, key)
    for key, value in after.items():
        known = before.get(key)
        if value == known:
            continue
        if isinstance(known, list) and value[: len(known)] == known:
            text = with_items(text, key, value[len(known) :])
        else:
            text = with_line(text, key, value)
    return text


def _entries(client: Client) -> dict[str, Any]:
    """Return what is known of a client as plain data."""
    values = msgspec.to_builtins(client)
    return {key: _without_none(value) for key, value in values.items() if value not in (None, [], ())}


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if part is not None}
    return [_without_none(part) for part in value] if isinstance(value, list | tuple) else value
