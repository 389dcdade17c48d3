"""A briefing, to the extent asked for."""

from __future__ import annotations

from trustbrief.documents.briefing import Briefing
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Line, Sheet, line
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, worded
from trustbrief.rendering.views import header
from trustbrief.rendering.views.coming import coming


def sheet(briefing: Briefing, options: Options) -> Sheet:
    """Return the first screen, everything, or the parts asked for."""
    if options.extent == "full" or options.topics or options.evidence:
        from trustbrief.rendering.views import sections

        return sections.topics(briefing, options) if options.topics else sections.full(briefing, options)
    from trustbrief.rendering.views import screen

    return screen.sheet(briefing, options)


def one_line(briefing: Briefing) -> Line:
    """Return place, time, status and what comes next."""
    text = header.place_line(briefing)
    if briefing.place.members:
        count = len(briefing.place.members)
        text = line(text, "  ", worded("culture cluster of {count} territories", count=count))
    if briefing.status:
        text = line(text, "  ", header.status_line(briefing))
    rows = coming(briefing, Statements(briefing.sources, short=True))
    ahead = next((row for row in rows if row.start > briefing.date), None)
    if ahead is None:
        return text
    soon = worded("next {days}", days=wording.span(ahead.start, ahead.end))
    return line(text, f" · {soon}: ", english(ahead.name))
