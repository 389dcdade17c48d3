"""A user's or company's own files: where they lie, and what they may leave out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct

from trustbrief.errors import DataError
from trustbrief.files.text import Path as KeyPath
from trustbrief.files.text import lies_there
from trustbrief.model.profile import Overlay, Profile, Section

# What a line cites when it names no source: its own file.
OWN = "own-notes"
MAX_FILES = 1000
_OF_SHIPPED_FILES = {*Profile.__struct_fields__} - {*Overlay.__struct_fields__}
_FOLDERS = (".", "countries", "subdivisions", "clusters")
# Entries of lists are statements, and mappings with one of these keys; other mappings lead to statements.
_STATEMENT = {"text", "native", "says", "position", "primary", "spans", "effect", "tone"}


class OverlayFolder(Struct, frozen=True):
    """One folder of overlays.

    Args:
        path: The folder; it need not exist.
        key: What the source ids of its files start with.

    """

    path: Path
    key: str

    def file(self, code: str) -> Path | None:
        """Return the file about a place, or None.

        Args:
            code: A code of the fact file or the gazetteer, never user text.

        """
        files = (self.path / folder / f"{code.lower()}.yaml" for folder in _FOLDERS)
        return next(filter(lies_there, files), None)

    def files(self) -> Iterator[Path]:
        """Yield its files, at most a thousand.

        Raises:
            DataError: there are more, or a folder cannot be read; after those that can.

        """
        closed: DataError | None = None
        count = 0
        for folder in _FOLDERS:
            try:
                listed = sorted(_yaml_files(self.path / folder))
            except OSError as error:
                closed = closed or DataError(f"{self.path / folder}: {error.strerror or error}")
                continue
            yield from listed[: MAX_FILES - count]
            count += len(listed)
        if count > MAX_FILES:
            raise DataError(f"{self.path}: the files beyond the first {MAX_FILES} of {count}")
        if closed:
            raise closed


def _yaml_files(folder: Path) -> Iterator[Path]:
    """Yield the culture files of a folder; none where there is no folder."""
    try:
        entries = list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return
    yield from (file for file in entries if file.suffix == ".yaml")


class OverlayFile(Struct, frozen=True):
    """What one overlay file holds, and where it lies."""

    path: Path
    key: str
    overlay: Overlay


def single_entries(part: Struct, path: KeyPath = ("append",)) -> Iterator[KeyPath]:
    """Yield what stands under `append` and is no list, so that nothing can be added to it."""
    for name, key in zip(part.__struct_fields__, part.__struct_encode_fields__, strict=True):
        value = getattr(part, name)
        if isinstance(value, Struct) and len(path) == 1:
            yield from single_entries(value, (*path, key))
        elif isinstance(value, Struct):
            yield (*path, key)


def folders(paths: tuple[Path, ...]) -> tuple[OverlayFolder, ...]:
    """Return the folders, the one that wins first.

    Args:
        paths: Folders, the one that wins last.

    """
    letters = "abcdefghijklmnopqrstuvwxyz"
    keys = ["own", *(f"own-{letter}" for letter in letters)]
    return tuple(OverlayFolder(path, key) for path, key in zip(reversed(paths), keys, strict=False))


def completed(data: Any, file: Path) -> Any:
    """Return a file's plain data with what people may leave out.

    A line may be bare text, and a statement may go without sources: it then
    cites the file itself, as a practitioner's note.

    Args:
        data: What `strict_yaml.parse` returned.
        file: The file; its day of change stands in for that of a review.

    """
    if not isinstance(data, dict):
        return data
    changed = _day_of_change(file).isoformat()
    # A whole profile of one's own is laid over the shipped one; what only shipped files have says nothing.
    data = {key: value for key, value in data.items() if key not in _OF_SHIPPED_FILES}
    sections = {name: _complete(data[name]) for name in get_args(Section) if name in data}
    appended = data.get("append")
    if isinstance(appended, dict):
        sections["append"] = {name: _complete(part) for name, part in appended.items()}
    sources = data.get("sources") or []
    if isinstance(sources, list):
        sections["sources"] = [*sources, _own_notes(file, changed)]
    return {**data, **sections}


def _day_of_change(file: Path) -> date:
    """Return the day on which a file was changed, or the last one that the calendar knows."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC).date()
    except (OverflowError, ValueError):  # beyond the year 9999
        return date.max


def _complete(value: Any) -> Any:
    if isinstance(value, list):
        return [_statement({"text": item} if isinstance(item, str) else item) for item in value]
    if not isinstance(value, dict):
        return value
    if _STATEMENT & value.keys():
        return _statement(value)
    return {key: _complete(part) for key, part in value.items()}


def _statement(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    greeting = {"greeting": _complete(value["greeting"])} if "greeting" in value else {}
    return {"sources": [OWN], "confidence": "practitioner", **value, **greeting}


def _own_notes(file: Path, changed: str) -> dict[str, str]:
    return {
        "id": OWN,
        "title": f"Own notes: {file.name}",
        "publisher": "your own files",
        "accessed": changed,
        "language": "und",
        "kind": "practitioner",
        "subject": "behaviour",
        "family": OWN,
        "seen": "page",
    }
