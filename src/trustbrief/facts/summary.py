"""The facts that a briefing shows."""

from __future__ import annotations

from datetime import date

from trustbrief.facts.details import details
from trustbrief.model.briefing import Facts
from trustbrief.model.facts import Religion, TerritoryFacts


def summary(entry: TerritoryFacts, on: date) -> Facts:
    """Return the facts of a territory as they hold on a day.

    Raises:
        DataError: the fact file is damaged.

    """
    known = details(entry)
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
        currencies=(*filter(None, (entry.currency,)), *known.further_currencies),
        amount_example=known.amount_example,
        amount_locale=known.amount_locale,
        date_example=known.date_example,
        time_example=known.time_example,
        hour_cycle=known.hour_cycle,
        paper=known.paper,
        calendars=known.calendars,
        courtesy=known.courtesy,
        religions=tuple(Religion(name=name, percent=share) for name, share in known.religions.items()),
        religions_year=known.religions_year,
        religions_note=known.religions_note,
        legal_system=known.legal_system,
        factbook_as_of=known.factbook_as_of,
        iban=known.iban,
        sepa=known.sepa,
        trust=known.trust,
    )
