"""What the iCalendar renderers share: the frame, and identifiers that stay the same."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar

# The name of this project's own space of identifiers; changing it would double every subscription.
_SPACE = uuid5(NAMESPACE_URL, "https://trustbrief.invalid/ics")


def calendar(name: str) -> Calendar:
    """Return an empty calendar with a name."""
    found = Calendar()
    found.add("prodid", "-//trustbrief//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", name)
    return found


def uid(*parts: str) -> str:
    """Return an identifier that is the same for the same parts."""
    return f"{uuid5(_SPACE, '/'.join(parts))}@trustbrief"


def text(found: Calendar) -> str:
    """Return a calendar as its file's text, folded and escaped by the library."""
    content: bytes = found.to_ical()
    return content.decode()
