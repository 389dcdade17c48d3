"""A name with the place that it means."""

from __future__ import annotations

from typing import NamedTuple

# Marks a name in a small language, which counts only where nothing else is called so.
SMALL = "s"
# The languages of most trade: those with 50 million speakers or the status of an official language of the EU.
COMMON = frozenset(
    [
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fil", "fr", "gu",
        "he", "hi", "hr", "hu", "id", "it", "ja", "kn", "ko", "lt", "lv", "mk", "ml", "mr", "ms", "nb",
        "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th",
        "tr", "uk", "ur", "vi", "zh"
    ]
)  # fmt: skip


class Spelling(NamedTuple):
    """One name of one place.

    Args:
        name: As written.
        code: Of the place.
        mark: How the place goes by it, see `places.gazetteer`; or `SMALL`.

    """

    name: str
    code: str
    mark: str = ""
