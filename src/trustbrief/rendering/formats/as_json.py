"""The document itself as JSON; its keys are those of its record."""

from __future__ import annotations

import msgspec

from trustbrief.rendering.page import Page


def render(page: Page) -> str:
    """Return the record as indented JSON, or the keys that were asked for; no other option changes it."""
    document = page.document
    if page.options.fields:
        from trustbrief.documents.fields import picked

        data = msgspec.json.encode(picked(document, page.options.fields))
    else:
        data = msgspec.json.encode(document)
    return msgspec.json.format(data, indent=2).decode() + "\n"
