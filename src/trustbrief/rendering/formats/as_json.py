"""The document itself as JSON; its keys are those of its record."""

from __future__ import annotations

from typing import Any

import msgspec

from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import escaped_json

# What a script reads is the same in each language.
FOR_PROGRAMS = True


def render(page: Page) -> str:
    """Return the record as indented JSON, or the keys that were asked for; no other option changes it.

    Data is data here and comes out as it is; only how it is written keeps a terminal from obeying it.
    """
    document: Any = page.document
    if page.options.fields:
        from trustbrief.documents.fields import picked

        document = picked(page.document, page.options.fields)
    try:
        encoded = msgspec.json.encode(document)
    except UnicodeEncodeError:  # the name of a file that is not UTF-8
        encoded = msgspec.json.encode(_as_text(msgspec.to_builtins(document)))
    return escaped_json(msgspec.json.format(encoded, indent=2).decode()) + "\n"


def _as_text(value: Any) -> Any:
    """Return plain data in which a half pair, which is no character, is shown as one that is not known."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if isinstance(value, dict):
        return {_as_text(key): _as_text(part) for key, part in value.items()}
    return list(map(_as_text, value)) if isinstance(value, list | tuple) else value
