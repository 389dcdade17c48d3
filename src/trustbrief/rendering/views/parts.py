"""How parts of a briefing are called: scales, what trust rests on, topics, keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trustbrief.documents.briefing import Briefing
from trustbrief.documents.scales import BriefedScale
from trustbrief.model.statements import DRIVER_NAMES, TrustDriver
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Bar, line
from trustbrief.rendering.labels import labelled, path_named
from trustbrief.rendering.speech import speech, worded


def bar_of(scale: BriefedScale) -> Bar:
    """Return the bar of a scale, its step in words beside it."""
    low, high, word = (wording.known(text or "") for text in (scale.low, scale.high, scale.word))
    return Bar(low, high, scale.position or 0, scale.home_position, line(word))


def drivers_of(item: TrustDriver) -> str:
    """Return on what trust rests."""
    names = [worded(DRIVER_NAMES[name]) for name in (item.primary, item.secondary) if name]
    return worded("{first}, then {second}", first=names[0], second=names[1]) if names[1:] else names[0]


def depth_of(briefing: Briefing, called: Mapping[str, str]) -> str:
    """Return how deep a briefing is: of a part of a country with whose profile that is.

    Args:
        briefing: The briefing.
        called: What each depth is called.

    """
    place, coverage = briefing.place, briefing.coverage
    if place.kind not in {"city", "subdivision"} or not coverage.profiles:
        return worded(called[coverage.depth])
    country = wording.territory(place.country, place.country_name or "")
    names = {place.part: place.part_name, place.country: country, place.code: wording.place(place)}
    return ", ".join(
        f"{worded(called[depth])} ({names.get(code) or code})" for code, depth in coverage.profiles.items()
    )


def heading_of(topic: str) -> str:
    """Return the heading of a topic, in English its name."""
    return labelled(topic) if speech() else topic


def keys_of(names: Sequence[str]) -> str:
    """Return keys of a briefing as one text, in English as they are."""
    return "; ".join(map(path_named, names)) if speech() else ", ".join(names)
