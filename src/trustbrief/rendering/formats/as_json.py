"""The document itself as JSON; its keys are those of its record."""

from __future__ import annotations

import msgspec

from trustbrief.rendering.page import Page


def render(page: Page) -> str:
    """Return the record as indented JSON; the options change nothing."""
    return msgspec.json.format(msgspec.json.encode(page.document), indent=2).decode() + "\n"
