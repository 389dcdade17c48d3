"""Why a calendar is empty."""

from __future__ import annotations

# From the notes in the library's own modules for these territories.
_REASONS = {
    "UA": "no public holiday is kept in Ukraine while martial law lasts (since March 2022); people work on them",
    "BV": "Bouvet Island is uninhabited; it has no holidays",
    "HM": "Heard Island and McDonald Islands are uninhabited; they have no holidays",
    "IO": "British Indian Ocean Territory has no civilian population; no holidays are published",
}


def reason(code: str, name: str, *, filtered: bool = False) -> str:
    """Return a sentence for a span without holidays.

    Args:
        code: Alpha-2 code.
        name: English name of the territory.
        filtered: Only some kinds were asked for.

    """
    if filtered:
        return f"no holiday of that kind is listed for {name} in this span"
    return _REASONS.get(code, f"no holidays are published for {name} in this span yet")
