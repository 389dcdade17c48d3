"""Rules for a user's own files: they may say what they like, but have to hang together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trustbrief.authoring.profiles import spans
from trustbrief.authoring.statements import Finding, fixed_span, place_findings
from trustbrief.culture.overlay import OWN, single_entries
from trustbrief.culture.walk import cited_sources, sourced
from trustbrief.model.profile import Overlay
from trustbrief.model.quiet import FixedSpan


def overlay_findings(file: Path, overlay: Overlay) -> Iterator[Finding]:
    """Check the place, the file's name, its sources, and that only lists are appended to."""
    yield from place_findings(overlay.code)
    if file.stem.lower() != overlay.code.lower():
        yield ("code",), f"{overlay.code} belongs into {overlay.code.lower()}.yaml"
    known = {source.id for source in overlay.sources}
    for path, statement in sourced(overlay):
        for name in cited_sources(statement):
            if name not in known:
                yield (*path, "sources"), f"{name!r} is not among the sources"
        rule = getattr(statement, "rule", None)
        if isinstance(rule, FixedSpan):
            yield from fixed_span((*path, "rule"), rule)
    yield from spans(overlay)
    for spot in single_entries(overlay.append):
        yield spot, "holds one entry, not a list; put it outside of append to replace it"


def overlay_summary(overlay: Overlay) -> str:
    """Return what a valid overlay holds, in numbers."""
    lines = sum(1 for _ in sourced(overlay))
    own = sum(OWN in statement.sources for _, statement in sourced(overlay))
    return f"overlay: {lines} lines, {own} of them without a source of their own"
