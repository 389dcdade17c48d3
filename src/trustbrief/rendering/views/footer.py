"""The last line of a first screen: depth, sources, review, what the marks mean, where to read more."""

from __future__ import annotations

from trustbrief.documents.briefing import Briefing
from trustbrief.facts.clocks import Clock
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Footer, line
from trustbrief.rendering.labels import PROFILES
from trustbrief.rendering.lines import INHERITED, ONE_WORD, OWN
from trustbrief.rendering.speech import counted, worded
from trustbrief.rendering.views.parts import depth_of


def footer(briefing: Briefing, *, elsewhere: bool) -> Footer:
    """Return the last line.

    Args:
        briefing: The briefing.
        elsewhere: It is read elsewhere than on a terminal, where no option is at hand.

    """
    coverage = briefing.coverage
    parts = [depth_of(briefing, PROFILES)]
    if coverage.sources:
        parts.append(counted("{count} source", "{count} sources", coverage.sources))
    if coverage.reviewed:
        parts.append(wording.month_of(coverage.reviewed))
    parts.append(f"{ONE_WORD} {worded('one practitioner')}")
    if coverage.inherited:
        parts.append(f"{INHERITED} {_cluster(briefing)}")
    if any(name.startswith("own") for name in briefing.sources):
        parts.append(f"{OWN} {worded('your own files')}")
    if elsewhere:
        parts += map(_as_of, briefing.clocks[:1])
    else:
        parts.append(worded("more: {options}", options="--full, --evidence"))
    return Footer(line(" · ".join(parts)))


def _cluster(briefing: Briefing) -> str:
    """Return the culture cluster that fills the gaps."""
    return phrases.cluster(briefing.place.cluster or "culture cluster")


def _as_of(at: Clock) -> str:
    """Return of which moment clock and status are."""
    moment = f"{wording.day(at.time.date())} {wording.clock(at.time)}"
    return worded("clock and status of {moment} there", moment=moment)
