"""The culture scales in words, as `data/scales.yaml` has them."""

from msgspec import Struct


class ScaleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """One scale's poles, its five steps and the advice for a wide gap.

    Args:
        low: What step 1 means.
        high: What step 5 means.
        words: The five steps in words.
        higher: Advice when the place is two or more steps above the reader's home.
        lower: Advice when it is two or more steps below.

    """

    low: str
    high: str
    words: tuple[str, str, str, str, str]
    higher: str
    lower: str
