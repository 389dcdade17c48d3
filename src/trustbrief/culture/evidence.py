"""What the cited sources say, beside the culture files."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from trustbrief.culture.layering import Layer
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import compiled
from trustbrief.files.typed import Reader
from trustbrief.model.evidence import EvidenceFile, Note, ShownEvidence


def evidence_of(layers: Iterable[Layer], data: Path, sources: Collection[str]) -> dict[str, ShownEvidence]:
    """Return the facts behind a place's lines, by the references that the lines carry.

    Args:
        layers: The files that the place is described by.
        data: The data folder.
        sources: The ids that are cited; facts of others are left out.

    Raises:
        DataError: an evidence file cannot be used.

    """
    reader = Reader(EvidenceFile, DiskCache(None), compiled=compiled)
    found: dict[str, ShownEvidence] = {}
    for layer in layers:
        file = reader.read(data / "evidence" / f"{layer.key}.yaml")
        for note in file.notes if file else ():
            source = f"{layer.key}/{note.source}"
            if source in sources:
                found |= {f"{source}.{name}": _shown(note, source, text) for name, text in note.says.items()}
    return found


def _shown(note: Note, source: str, text: str) -> ShownEvidence:
    return ShownEvidence(
        source=source,
        says=text,
        about=note.about,
        scope=note.scope,
        who=note.who,
        countries=note.countries,
        year=note.year,
        beside=note.beside,
        limit=note.limits,
    )
