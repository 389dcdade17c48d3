"""Rules for a user's own files: they may say what they like, but have to hang together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from trustbrief.documents.text import Path as KeyPath
from trustbrief.model.profile import FixedSpan, Overlay
from trustbrief.profiles.checks import Finding, fixed_span
from trustbrief.profiles.overlay import OWN
from trustbrief.profiles.profile_checks import spans
from trustbrief.profiles.walk import sourced


def overlay_findings(file: Path, overlay: Overlay) -> Iterator[Finding]:
    """Check the file's name, its sources, and that only lists are appended to."""
    if file.stem.lower() != overlay.code.lower():
        yield ("code",), f"{overlay.code} belongs into {overlay.code.lower()}.yaml"
    known = {source.id for source in overlay.sources}
    for path, statement in sourced(overlay):
        for name in statement.sources:
            if name not in known:
                yield (*path, "sources"), f"{name!r} is not among the sources"
        rule = getattr(statement, "rule", None)
        if isinstance(rule, FixedSpan):
            yield from fixed_span((*path, "rule"), rule)
    yield from spans(overlay)
    yield from _single(overlay.append, ("append",))


def _single(part: Struct, path: KeyPath) -> Iterator[Finding]:
    for name, key in zip(part.__struct_fields__, part.__struct_encode_fields__, strict=True):
        value = getattr(part, name)
        if isinstance(value, Struct) and len(path) == 1:
            yield from _single(value, (*path, key))
        elif isinstance(value, Struct):
            yield (*path, key), "holds one entry, not a list; put it outside of append to replace it"


def overlay_summary(overlay: Overlay) -> str:
    """Return what a valid overlay holds, in numbers."""
    lines = sum(1 for _ in sourced(overlay))
    own = sum(OWN in statement.sources for _, statement in sourced(overlay))
    return f"overlay: {lines} lines, {own} of them without a source of their own"
