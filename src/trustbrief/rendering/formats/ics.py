"""Days and moments as an iCalendar file (RFC 5545).

Written here: it takes a fifth of the time that the library icalendar needs, and a site has three
thousand of them. The tests read what comes out with that library, which knows nothing of this module.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible

# What the view of a document has to give.
NEEDS = "events"
# The name of this project's own space of identifiers; changing it would double every subscription.
_SPACE = uuid5(NAMESPACE_URL, "https://trustbrief.invalid/ics")
# Octets of a line without its break, section 3.1.
_LONGEST = 75
# Section 3.3.11; a line break ends a property, and any other control is shown instead.
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def render(page: Page) -> str:
    """Return a calendar to import or to subscribe to; the options change nothing."""
    return "".join(f"{_folded(line)}\r\n" for line in _calendar(page.events))


def _calendar(events: Events) -> Iterator[str]:
    name = _text(events.name)
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//trustbrief//EN"
    yield "CALSCALE:GREGORIAN"
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    yield f"X-WR-CALDESC:{_text(events.description)}"
    if events.address:
        yield f"SOURCE;VALUE=URI:{visible(events.address)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1W"
    yield "X-PUBLISHED-TTL:P1W"
    for event in events.events:
        yield from _entry(event, events)
    yield "END:VCALENDAR"


def _entry(event: Event, events: Events) -> Iterator[str]:
    last = event.last
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(_SPACE, '/'.join(event.key))}@trustbrief"
    yield f"DTSTAMP{_when(events.stamp)}"
    yield f"DTSTART{_when(event.first)}"
    yield f"DTEND{_when(last if isinstance(last, datetime) else last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    # A subscription must not make its reader look busy.
    yield f"TRANSP:{'OPAQUE' if events.busy else 'TRANSPARENT'}"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{'BUSY' if events.busy else 'FREE'}"
    yield "END:VEVENT"


def _when(value: date | datetime) -> str:
    """Return a day, or a moment in UTC, with what tells one from the other."""
    if isinstance(value, datetime):
        return f":{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f";VALUE=DATE:{value:%Y%m%d}"


def _text(text: str) -> str:
    return "\n".join(map(visible, text.splitlines())).translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line broken where it is too long, never within a character."""
    rest = line.encode()
    if len(rest) <= _LONGEST:
        return line
    parts: list[str] = []
    while rest:
        # The space that continues a line counts, too.
        end = _LONGEST - bool(parts)
        while end < len(rest) and rest[end] & 0xC0 == 0x80:  # noqa: PLR2004  (in the middle of a character)
            end -= 1
        parts.append(rest[:end].decode())
        rest = rest[end:]
    return "\r\n ".join(parts)
