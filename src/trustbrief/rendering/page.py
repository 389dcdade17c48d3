"""A document on its way to a format: seen as blocks, rows or events, each worked out when asked."""

from __future__ import annotations

from functools import cached_property
from types import ModuleType
from typing import Any

from msgspec import Struct

from trustbrief.errors import UsageError
from trustbrief.rendering.blocks import Line, Sheet, line
from trustbrief.rendering.events import Events
from trustbrief.rendering.options import Options
from trustbrief.rendering.remark import explained
from trustbrief.rendering.speech import speech


class Page(Struct, frozen=True, eq=False, dict=True):
    """A document and how it is to be shown.

    Args:
        document: The record.
        view: The module that turns it into blocks; dated documents give `rows` and
            `events`, too.
        options: Width, colour and extent.

    """

    document: Struct
    view: ModuleType
    options: Options

    @cached_property
    def sheet(self) -> Sheet:
        """Return the document as blocks; in another language with a word on what stays English."""
        found: Sheet = self.view.sheet(self.document, self.options)
        return explained(found) if speech() else found

    @cached_property
    def one_line(self) -> Line:
        """Return the document as one line; its title where the view has no shorter form."""
        brief = getattr(self.view, "one_line", None)
        found: Line = brief(self.document) if brief else line(self.sheet.title)
        return found

    @cached_property
    def addresses(self) -> dict[int, str]:
        """Return the address of each source that has one, by its number."""
        sources = getattr(self.document, "sources", None) or {}
        return {source.number: source.url for source in sources.values() if source.url}

    @property
    def rows(self) -> list[list[str]]:
        """Return the document's days as rows of text, the heads first.

        Raises:
            UsageError: it is no list of days.

        """
        return self._dated("rows")  # type: ignore[no-any-return]

    @cached_property
    def events(self) -> Events:
        """Return the document's days as events of a calendar.

        Raises:
            UsageError: it has none.

        """
        return self._dated("events")  # type: ignore[no-any-return]

    def _dated(self, name: str) -> Any:
        read = getattr(self.view, name, None)
        if read is None:
            instead = "text, markdown, html or json; lists of days: trustbrief holidays"
            raise UsageError("this result is no list of days", hint=f"use {instead}")
        return read(self.document, self.options)
