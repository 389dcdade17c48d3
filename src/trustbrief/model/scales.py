"""The culture scales in words, as `data/facts/scales.yaml` has them."""

from msgspec import Struct


class ScaleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """One scale's poles and its five steps.

    Args:
        low: What step 1 means.
        high: What step 5 means.
        words: The five steps in words.

    """

    low: str
    high: str
    words: tuple[str, str, str, str, str]
