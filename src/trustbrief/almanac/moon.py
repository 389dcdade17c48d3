"""Which dates are still estimates on a day.

What waits for the moon, a gazette or a decree is marked when a year is computed
(`labels`, `library`); once the day has come, it has been settled.
"""

from __future__ import annotations

from datetime import date

import msgspec

from trustbrief.model.calendar import Holiday


def mark_estimates(holidays: tuple[Holiday, ...], today: date) -> tuple[Holiday, ...]:
    """Return the holidays with the past ones settled.

    Args:
        holidays: Dated days.
        today: The day from which future is reckoned, in the place.

    """
    return tuple(
        msgspec.structs.replace(day, estimated=False) if day.estimated and day.date <= today else day
        for day in holidays
    )
