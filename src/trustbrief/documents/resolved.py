"""Which file each part of a briefing comes from; the keys are `trustbrief.resolved/1`."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from trustbrief.culture.walk import part_of, sourced
from trustbrief.locality import Locality
from trustbrief.model.statements import Origin

FORMAT = "trustbrief.resolved/1"


class LayerFile(Struct, frozen=True, kw_only=True):
    """One file that a place is described by.

    Args:
        key: What the source ids of its lines start with.
        kind: What sort of file it is.
        path: Where it lies.
        lines: The statements it holds.

    """

    key: str
    kind: Origin
    path: str
    lines: int


class ResolvedPart(Struct, frozen=True, kw_only=True):
    """One part of the profile, such as `etiquette.gifts`.

    Args:
        part: Its path.
        files: Keys of the files it comes from, the lowest first.
        lines: The statements in it.

    """

    part: str
    files: tuple[str, ...]
    lines: int


class ResolvedProfile(Struct, frozen=True, kw_only=True):
    """A place's profile, taken apart.

    Args:
        generated: When this was made.
        code: The place.
        name: Its name.
        files: What it is described by, the most specific first.
        parts: Everything that is covered.
        missing: What no file covers.

    """

    format: str = FORMAT
    generated: datetime
    code: str
    name: str
    files: tuple[LayerFile, ...]
    parts: tuple[ResolvedPart, ...]
    missing: tuple[str, ...]


def resolved(there: Locality) -> ResolvedProfile:
    """Return a place's profile, taken apart.

    Raises:
        DataError: a culture file cannot be used.

    """
    culture = there.culture
    return ResolvedProfile(
        generated=there.desk.now,
        code=there.place.code,
        name=there.place.name,
        files=tuple(
            LayerFile(
                key=layer.key,
                kind=layer.origin,
                path=str(layer.path),
                lines=sum(1 for _ in sourced(layer.profile)),
            )
            for layer in there.layers
        ),
        parts=tuple(
            ResolvedPart(part=part, files=files, lines=_lines(part_of(culture.sections, part)))
            for part, files in culture.origins.items()
        ),
        missing=culture.missing,
    )


def _lines(part: object) -> int:
    return len(part) if isinstance(part, tuple) else 1
