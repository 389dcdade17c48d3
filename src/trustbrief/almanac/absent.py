"""Why a calendar is empty, or ends before the span does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trustbrief.almanac.calendar import Calendar
from trustbrief.model.calendar import Holiday

# Territories without holidays, and why. From the notes in the library's own modules for these territories.
EXPLAINED = {
    "UA": "Ukraine keeps no public holiday while martial law lasts (since 2022); people work on these days",
    "BV": "Bouvet Island is uninhabited; it has no holidays",
    "HM": "Heard Island and McDonald Islands are uninhabited; they have no holidays",
    "IO": "no holidays are published for the British Indian Ocean Territory; it has no civilian population",
}


def reason(
    calendar: Calendar, name: str, start: date, end: date, filtered: Sequence[Holiday] | None = None
) -> str | None:
    """Return a sentence on what is not listed, or None when nothing is missing.

    Args:
        calendar: The territory's calendar.
        name: Its English name.
        start: First day asked for.
        end: Last day asked for.
        filtered: What is left when only some kinds were asked for.

    """
    if calendar.country in EXPLAINED:
        return EXPLAINED[calendar.country]
    unpublished = calendar.unpublished(start, end)
    if unpublished:
        years = " and ".join(map(str, unpublished))
        return f"no holidays are published for {name} in {years} yet"
    if filtered is not None and not filtered:
        return f"no holiday of that kind is listed for {name} in this span"
    if not calendar.between(start, end, today=start):
        return f"no holiday is listed for {name} in this span"
    return None
