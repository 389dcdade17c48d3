"""A briefing in one line, for status bars and scripts."""

from __future__ import annotations

from trustbrief.model.briefing import Briefing
from trustbrief.rendering.coming import coming
from trustbrief.rendering.header import status_line, title
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import console, written
from trustbrief.rendering.statements import Statements
from trustbrief.rendering.wording import span


def line(briefing: Briefing, options: Options) -> str:
    """Return place, time, status and what comes next, in one line however long."""
    text = title(briefing)
    if briefing.place.members:
        text += f"  culture cluster of {len(briefing.place.members)} territories"
    if briefing.status:
        text += "  "
        text += status_line(briefing)
    rows = coming(briefing, Statements(briefing.sources, short=True))
    ahead = next((row for row in rows if row.start > briefing.date), None)
    if ahead:
        text += f" · next {span(ahead.start, ahead.end)}: {ahead.name}"
    output = console(options.width, colour=options.colour)
    output.print(text, soft_wrap=True)
    return written(output)
