"""Days and moments as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar
from icalendar import Event as Entry

from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible

# What the view of a document has to give.
NEEDS = "events"
# The name of this project's own space of identifiers; changing it would double every subscription.
_SPACE = uuid5(NAMESPACE_URL, "https://trustbrief.invalid/ics")
_REFRESH = timedelta(days=7)


def render(page: Page) -> str:
    """Return a calendar to import or to subscribe to; the options change nothing."""
    events = page.events
    calendar = Calendar()
    calendar.add("prodid", "-//trustbrief//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, visible(events.name))
    calendar.add("x-wr-caldesc", visible(events.description))
    if events.address:
        calendar.add("source", events.address, parameters={"value": "URI"})
    calendar.add("refresh-interval", _REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "P1W")
    for event in events.events:
        calendar.add_component(_entry(event, events))
    content: bytes = calendar.to_ical()
    return content.decode()


def _entry(event: Event, events: Events) -> Entry:
    entry = Entry()
    entry.add("uid", f"{uuid5(_SPACE, '/'.join(event.key))}@trustbrief")
    entry.add("dtstamp", events.stamp.astimezone(UTC))
    entry.add("dtstart", _moment(event.first))
    last = event.last
    entry.add("dtend", _moment(last) if isinstance(last, datetime) else last + timedelta(days=1))
    entry.add("summary", visible(event.summary))
    if event.description:
        entry.add("description", "\n".join(map(visible, event.description.splitlines())))
    # A subscription must not make its reader look busy.
    entry.add("transp", "OPAQUE" if events.busy else "TRANSPARENT")
    entry.add("x-microsoft-cdo-busystatus", "BUSY" if events.busy else "FREE")
    return entry


def _moment(value: date | datetime) -> date | datetime:
    return value.astimezone(UTC) if isinstance(value, datetime) else value
