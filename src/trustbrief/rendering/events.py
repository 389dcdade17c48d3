"""Dated days and moments for calendar files."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct


class Event(Struct, frozen=True):
    """One entry of a calendar.

    Args:
        first: Its first day, or the aware moment at which it begins.
        last: Its last day, which belongs to it, or the moment at which it ends.
        summary: Its name.
        description: What more there is to say.
        key: What it is called for the calendar's bookkeeping; the same in each release, and
            the same when an estimated date moves.

    """

    first: date | datetime
    last: date | datetime
    summary: str
    description: str
    key: tuple[str, ...]


class Events(Struct, frozen=True):
    """A calendar.

    Args:
        name: How it is called.
        description: What is in it.
        stamp: The moment of the data.
        events: By date.
        busy: They block the reader's time.
        address: Where the newest state of the calendar is found, or None.

    """

    name: str
    description: str
    stamp: datetime
    events: tuple[Event, ...]
    busy: bool = False
    address: str | None = None
