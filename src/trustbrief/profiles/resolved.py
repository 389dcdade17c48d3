"""Take a place's profile apart: which file each part comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from trustbrief.culture.layering import Layer
from trustbrief.culture.walk import sourced
from trustbrief.model.culture import Culture
from trustbrief.model.resolved import LayerFile, ResolvedPart


def layer_files(layers: Sequence[Layer]) -> tuple[LayerFile, ...]:
    """Return a row for each file."""
    return tuple(
        LayerFile(
            key=layer.key,
            kind=layer.origin,
            path=str(layer.path),
            lines=sum(1 for _ in sourced(layer.profile)),
        )
        for layer in layers
    )


def resolved_parts(culture: Culture) -> tuple[ResolvedPart, ...]:
    """Return a row for each part that is covered."""
    return tuple(
        ResolvedPart(part=part, files=files, lines=_lines(culture.sections, part))
        for part, files in culture.origins.items()
    )


def _lines(sections: Struct, part: str) -> int:
    value: Any = sections
    for step in part.split("."):
        names = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
        value = getattr(value, names[step])
    return len(value) if isinstance(value, tuple) else 1
