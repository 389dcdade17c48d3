"""The facts that a briefing shows."""

from __future__ import annotations

from datetime import date

from trustbrief.model.briefing import Facts
from trustbrief.model.facts import TerritoryFacts


def summary(entry: TerritoryFacts, on: date) -> Facts:
    """Return the facts of a territory as they hold on a day."""
    return Facts(
        languages=entry.languages,
        english_percent=entry.english_percent,
        currency=entry.currency,
        calling_code=entry.calling_code,
        weekend=entry.weekend(on),
        first_day=entry.first_day,
        measurement=entry.measurement,
        name_order=entry.name_order,
        time_zones=tuple(zone.id for zone in entry.zones),
    )
