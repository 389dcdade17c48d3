"""Places side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from trustbrief.advice.comparison import comparison
from trustbrief.api.briefing import briefing
from trustbrief.api.resources import Resources
from trustbrief.errors import UsageError
from trustbrief.model.comparison import Comparison
from trustbrief.model.place import Place

FEWEST, MOST = 2, 6


def compared(resources: Resources, places: Sequence[Place], on: date | datetime | None) -> Comparison:
    """Return places side by side; see `Trustbrief.compare`."""
    distinct = {place.code: place for place in places}
    if not FEWEST <= len(distinct) <= MOST:
        message = f"a comparison has {FEWEST} to {MOST} different places, here {len(distinct)}"
        raise UsageError(message, hint="for example: trustbrief compare JP US DE")
    moment = on
    found = []
    for place in distinct.values():
        found.append(briefing(resources, place, moment))
        # One moment for each, though a day or a local time was named: that of the first clock.
        if moment is on and found[-1].clocks:
            moment = found[-1].clocks[0].time
    return comparison(found)
