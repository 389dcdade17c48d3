"""The scales of a place beside those of the reader's home."""

from __future__ import annotations

from collections.abc import Mapping

from trustbrief.model.briefing import BriefedScale
from trustbrief.model.profile import ScalePosition, Scales
from trustbrief.model.scales import ScaleWords

# A step is the ruler's own error; two are a difference one meets at work.
WIDE_GAP = 2


def briefed_scales(words: Mapping[str, ScaleWords], place: Scales, home: Scales) -> tuple[BriefedScale, ...]:
    """Return the eight scales in their fixed order.

    Args:
        words: Poles, steps and advice by scale.
        place: The place's positions.
        home: The home's positions; empty when no home is set.

    """
    return tuple(
        _scale(name, wording, getattr(place, name), getattr(home, name)) for name, wording in words.items()
    )


def _scale(
    name: str, words: ScaleWords, there: ScalePosition | None, here: ScalePosition | None
) -> BriefedScale:
    home = here.position if here else None
    if there is None:
        return BriefedScale(id=name, low=words.low, high=words.high, home_position=home)
    gap = there.position - home if home else None
    return BriefedScale(
        id=name,
        low=words.low,
        high=words.high,
        position=there.position,
        word=words.words[there.position - 1],
        home_position=home,
        gap=gap,
        advice=_advice(words, gap),
        note=there.note,
        sources=there.sources,
        confidence=there.confidence,
        origin=there.origin,
    )


def _advice(words: ScaleWords, gap: int | None) -> str | None:
    if gap is None or abs(gap) < WIDE_GAP:
        return None
    return words.higher if gap > 0 else words.lower
