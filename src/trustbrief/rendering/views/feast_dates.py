"""When a feast is, how long it has been over, and by when a wish is sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trustbrief.documents.feast_days import FeastSpan, KeptAt
from trustbrief.documents.feast_words import FoundFeast
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Line, Row, Words, line
from trustbrief.rendering.speech import counted, named, worded


def when(span: FeastSpan, today: date, *, sending: bool = False) -> Line:
    """Return the days of a feast.

    Args:
        span: The days.
        today: The day on which it is read.
        sending: Say until or from when a wish is sent, too.

    """
    days = wording.day(span.start, year=True)
    if span.end != span.start:
        days = wording.days(span.start, span.end)
    if span.end < today:
        over = counted("over for {count} day", "over for {count} days", (today - span.end).days)
        text = line(Words(f"{days}, {over}", "soft"))
    elif span.start <= today:
        text = line(Words(days, "strong"), Words(f" {worded('now')}", "good"))
    else:
        text = line(Words(days, "strong"))
    if span.estimated and span.end >= today:
        text = line(text, Words(f" {worded('estimated')}", "warn"))
    return line(text, _sending(span, today)) if sending else text


def place_name(at: KeptAt) -> str:
    """Return the name of a place that keeps a feast, in the reader's language."""
    return wording.territory(at.place, at.name)


def dates_at(at: KeptAt, feast: FoundFeast, today: date) -> Iterator[Row]:
    """Yield the days of a feast at a place, what is to come first."""
    clients = named(f"  {', '.join(at.clients)}", "label") if at.clients else ""
    local = named(f", {at.local_name}") if at.local_name and at.local_name != feast.name else ""
    ahead = sorted(at.spans, key=lambda span: (span.end < today, span.start))
    for index, span in enumerate(ahead):
        where = line(Words(place_name(at), "strong"), local, clients, ": ") if not index else line("")
        yield Row("" if index else worded("When"), line(where, when(span, today, sending=True)))


def _sending(span: FeastSpan, today: date) -> Line:
    """Return until or from when a wish is sent, where that is still ahead."""
    if span.send_from and span.end >= today:
        start = worded("write from {day} on", day=wording.day(span.send_from))
        return line(Words(f" · {start}", "label"))
    if span.send_by and span.start > today:
        return phrases.write_by(span.send_by, today)
    return ()
