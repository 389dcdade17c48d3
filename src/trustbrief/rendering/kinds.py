"""The library's kinds of holidays as people call them."""

from __future__ import annotations

_NAMES = {
    "public": "public holiday",
    "government": "government offices closed",
    "bank": "banks closed",
    "half_day": "half day",
    "workday": "commemorated, worked",
    "optional": "optional holiday",
    "optional_women": "optional holiday for women",
    "de_facto": "de facto holiday",
    "school": "schools closed",
    "unofficial": "unofficial",
    "armed_forces": "armed forces",
}


def kind_name(kind: str) -> str:
    """Return a kind in words; those of one faith or people by their name."""
    return _NAMES.get(kind, kind.replace("_", " "))
