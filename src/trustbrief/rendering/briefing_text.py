"""A briefing for people: on a terminal, or as plain text."""

from __future__ import annotations

from trustbrief.model.briefing import Briefing
from trustbrief.rendering.line import line
from trustbrief.rendering.options import Options
from trustbrief.rendering.screen import screen
from trustbrief.rendering.sections import full, topics

_EXTENTS = {"line": line, "screen": screen, "full": full}


def render(briefing: Briefing, options: Options) -> str:
    """Return the briefing to the extent asked for."""
    if options.topics:
        return topics(briefing, options)
    return _EXTENTS[options.extent](briefing, options)
