"""The facts that a briefing shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from msgspec.structs import asdict, replace

from trustbrief.facts.details import details
from trustbrief.model.facts import Facts, TerritoryFacts

# What is said once for all territories, and shown as it stands.
_SHARED = (
    "languages", "english_percent", "currency", "calling_code", "first_day", "measurement", "name_order",
)  # fmt: skip


def summary(
    entry: TerritoryFacts, on: date, parts: Iterable[str] = (), spoken: Collection[str] = ()
) -> Facts:
    """Return the facts of a territory as they hold on a day.

    Args:
        entry: The territory.
        on: The day.
        parts: ISO 3166-2 codes that a place in it lies in; some have a week of their own.
        spoken: Languages of such a part, where its own file names them. Examples in another
            one are left out: Mr and Ms in Hindi are none for Chennai.

    Raises:
        DataError: the fact file is damaged.

    """
    found = details(entry)
    if spoken and found.amount_locale and found.amount_locale.partition("-")[0] not in spoken:
        found = replace(found, amount_example=None, amount_locale=None, courtesy=None)
    return Facts(
        **asdict(found),
        **{name: getattr(entry, name) for name in _SHARED},
        weekend=entry.weekend(on, parts),
        time_zones=tuple(zone.id for zone in entry.zones),
    )
