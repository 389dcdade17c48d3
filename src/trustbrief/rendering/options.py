"""How a result is to be shown."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from trustbrief.model.statements import Acquaintance

# Each of these is a calendar of its own to subscribe to.
Feed = Literal["days", "half-days", "quiet", "send-by"]
Extent = Literal["line", "screen", "full"]


class Options(Struct, frozen=True, kw_only=True):
    """How a result is to be shown.

    Args:
        width: Columns of the terminal.
        colour: Whether escape sequences may be written.
        links: Whether the numbers of sources may be links: on a terminal alone.
        extent: One line, the first screen, or everything.
        topics: Print these parts alone; see `documents.topics.TOPICS`.
        evidence: Print under each line what its sources say.
        contact: Whether the reader knows the people there, and on which terms.
        sources: List the sources of days, too.
        weeks: How many weeks a series was asked for.
        pick: Number of the window to take into a calendar file, from 1.
        fields: Keys of JSON by dotted path; empty for all.
        feed: The part of a list of days that a calendar file is about; empty for what was asked for.
        address: Where a calendar file that is subscribed to will be found, or None.
        language: The reader's language as `reader.languages.spoken` returns it; None is English.

    """

    width: int = 100
    colour: bool = False
    links: bool = False
    extent: Extent = "screen"
    topics: tuple[str, ...] = ()
    evidence: bool = False
    sources: bool = False
    pick: int | None = None
    weeks: int | None = None
    contact: Acquaintance = "new"
    fields: tuple[str, ...] = ()
    feed: Feed | Literal[""] = ""
    address: str | None = None
    language: str | None = None
