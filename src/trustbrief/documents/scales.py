"""The scales of a place beside those of the reader's home."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from trustbrief.model.profile import Scales
from trustbrief.model.scales import ScaleWords
from trustbrief.model.statements import Confidence, Origin, ScalePosition

if TYPE_CHECKING:
    from trustbrief.model.guidance import GapAdvice, GapDirections, GapScales

# A step is the ruler's own error; two are a difference one meets at work.
WIDE_GAP = 2


class BriefedScale(Struct, frozen=True, kw_only=True):
    """One culture scale with the place and the reader's home on it.

    Args:
        id: The scale.
        low: What step 1 means.
        high: What step 5 means.
        position: The place's step, 1 to 5, or None when not covered.
        word: The step in words.
        home_position: The step of the reader's home.
        gap: `position` minus `home_position`.
        notice: What a gap of two or more means at work.
        advice: What to do about it.
        short: The heart of the advice.
        advice_sources: What notice and advice rest on.
        members: Of a culture cluster the territories that the position holds for, where not for all.
        partial: These are half of the cluster or fewer, so that the position is none of the whole.

    """

    id: str
    low: str
    high: str
    position: int | None = None
    word: str | None = None
    home_position: int | None = None
    gap: int | None = None
    notice: str | None = None
    advice: str | None = None
    short: str | None = None
    advice_sources: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    partial: bool = False
    confidence: Confidence | None = None
    origin: Origin | None = field(default=None, name="from")


def briefed_scales(
    words: Mapping[str, ScaleWords],
    place: Scales,
    home: Scales,
    gaps: GapScales | None = None,
    territories: Collection[str] = (),
) -> tuple[BriefedScale, ...]:
    """Return the eight scales in their fixed order.

    Args:
        words: Poles and steps by scale.
        place: The place's positions.
        home: The home's positions; empty when no home is set.
        gaps: Advice for wide gaps; None gives none.
        territories: Those of a culture cluster, where the place is one.

    """
    found = (
        _scale(name, wording, getattr(place, name), getattr(home, name), gaps)
        for name, wording in words.items()
    )
    return tuple(_held_for(scale, getattr(place, scale.id), territories) for scale in found)


def _held_for(scale: BriefedScale, there: ScalePosition | None, territories: Collection[str]) -> BriefedScale:
    """Return a scale of a cluster with the members that its position holds for."""
    members = there.members if there and territories else ()
    return replace(scale, members=members, partial=of_few(members, territories)) if members else scale


def of_few(members: Collection[str], territories: Collection[str]) -> bool:
    """Tell whether what is said holds for half of a cluster or fewer, and so is not said of the whole.

    Args:
        members: Those that it holds for; none where it holds for all.
        territories: Those of the cluster; none of a place that is no cluster.

    """
    return 0 < 2 * len(members) <= len(territories)


def _scale(
    name: str,
    words: ScaleWords,
    there: ScalePosition | None,
    here: ScalePosition | None,
    gaps: GapScales | None,
) -> BriefedScale:
    home = here.position if here else None
    if there is None:
        return BriefedScale(id=name, low=words.low, high=words.high, home_position=home)
    gap = there.position - home if home else None
    advice = gap_advice(gaps, name, gap) if gaps and gap else None
    return BriefedScale(
        id=name,
        low=words.low,
        high=words.high,
        position=there.position,
        word=words.words[there.position - 1],
        home_position=home,
        gap=gap,
        notice=advice.notice if advice else None,
        advice=advice.advice if advice else None,
        short=advice.short if advice else None,
        advice_sources=tuple(f"gaps/{name}" for name in advice.sources) if advice else (),
        note=there.note,
        sources=there.sources,
        evidence=there.evidence,
        confidence=there.confidence,
        origin=there.origin,
    )


def gap_advice(gaps: GapScales, scale: str, gap: int) -> GapAdvice | None:
    """Return what a gap means and what to do about it, or None for a narrow one.

    Args:
        gaps: Advice for wide gaps.
        scale: The scale's id.
        gap: The place's step minus the home's.

    """
    if abs(gap) < WIDE_GAP:
        return None
    directions: GapDirections = getattr(gaps, scale)
    sizes = directions.higher if gap > 0 else directions.lower
    return sizes.two if abs(gap) == WIDE_GAP else sizes.more
