"""One start of a meeting as an iCalendar event (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta

from icalendar import Event

from trustbrief.model.meeting import Meeting
from trustbrief.rendering import wording
from trustbrief.rendering.ics import calendar, text, uid
from trustbrief.rendering.options import Options


def render(meeting: Meeting, options: Options) -> str:
    """Return the suggested start as an event in UTC; the options change nothing."""
    del options
    found = calendar("trustbrief meeting")
    if meeting.suggested is None:
        return text(found)
    start = meeting.suggested.start.astimezone(UTC)
    names = {guest.code: guest.name for guest in meeting.participants}
    event = Event()
    event.add("uid", uid("meet", *sorted(names), start.isoformat()))
    event.add("dtstamp", meeting.generated.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=meeting.duration_minutes))
    event.add("summary", f"Call: {', '.join(guest.name for guest in meeting.participants if not guest.home)}")
    clocks = [
        f"{names[part.code]}: {wording.day(part.start.date())} {wording.clock(part.start)}"
        for part in meeting.suggested.parts
    ]
    event.add("description", "\n".join(clocks))
    found.add_component(event)
    return text(found)
