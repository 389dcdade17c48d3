"""Which record an authored file holds, by where it lies, and how it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from trustbrief.authoring import guidance
from trustbrief.authoring.evidence import evidence_findings, evidence_summary
from trustbrief.authoring.overlays import overlay_findings, overlay_summary
from trustbrief.authoring.profiles import profile_findings, profile_summary
from trustbrief.authoring.schema import authored_schema
from trustbrief.authoring.statements import Finding
from trustbrief.culture.overlay import completed
from trustbrief.model.evidence import EvidenceFile
from trustbrief.model.guidance import GapFile, Playbook
from trustbrief.model.hours import HoursFile
from trustbrief.model.language import LanguageFile
from trustbrief.model.names import NamesFile
from trustbrief.model.observance import ObservanceFile
from trustbrief.model.profile import Overlay, Profile
from trustbrief.model.synonyms import Synonyms


class FileKind(Struct, frozen=True):
    """One kind of authored file.

    Args:
        record: What it holds.
        title: The title of its JSON Schema.
        findings: Rules for its content.
        summary: What a valid one holds, in numbers.
        prepare: Completes the plain data of a file before it becomes a record.

    """

    record: type[Struct]
    title: str
    findings: Callable[[Path, Any], Iterator[Finding]]
    summary: Callable[[Any], str]
    prepare: Callable[[Any, Path], Any] | None = None

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of a file as people write it."""
        return authored_schema(self.record, self.title, relaxed=self.prepare is not None)


PROFILE = FileKind(Profile, "trustbrief culture profile", profile_findings, profile_summary)
OVERLAY = FileKind(Overlay, "trustbrief overlay", overlay_findings, overlay_summary, completed)
OBSERVANCES = FileKind(
    ObservanceFile, "trustbrief observances", guidance.observance_findings, guidance.observance_summary
)
GAPS = FileKind(GapFile, "trustbrief gaps", guidance.gap_findings, guidance.gap_summary)
EVIDENCE = FileKind(EvidenceFile, "trustbrief evidence", evidence_findings, evidence_summary)
HOURS = FileKind(HoursFile, "trustbrief hours", guidance.hours_findings, guidance.hours_summary)
NAMES = FileKind(NamesFile, "trustbrief names", guidance.names_findings, guidance.names_summary)
LANGUAGE = FileKind(
    LanguageFile, "trustbrief language", guidance.language_findings, guidance.language_summary
)
PLAYBOOK = FileKind(Playbook, "trustbrief playbook", guidance.playbook_findings, guidance.playbook_summary)

SYNONYMS = FileKind(Synonyms, "trustbrief synonyms", guidance.synonym_findings, guidance.synonym_summary)


def kind_of(file: Path, data: Any) -> FileKind:
    """Return the kind of a file.

    Args:
        file: Where it lies.
        data: What it holds; a profile declares its depth, an overlay has none.

    """
    folders = {"observances": OBSERVANCES, "evidence": EVIDENCE, "languages": LANGUAGE}
    if file.parent.name in folders:
        return folders[file.parent.name]
    culture = OVERLAY if isinstance(data, dict) and "depth" not in data else PROFILE
    shared = {
        "gaps.yaml": GAPS,
        "hours.yaml": HOURS,
        "names.yaml": NAMES,
        "playbook.yaml": PLAYBOOK,
        "synonyms.yaml": SYNONYMS,
    }
    return shared.get(file.name, culture)
