"""Reading a culture file's text, and naming a spot in it."""

from __future__ import annotations

from pathlib import Path as FilePath

from trustbrief.errors import DataError

MAX_BYTES = 512 * 1024

Path = tuple[str | int, ...]


def read_text(file: FilePath) -> str:
    """Return the text of a culture file.

    Raises:
        DataError: it is missing, too large, unreadable or not UTF-8.

    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise DataError(f"{file}: {error.strerror or error}") from error
    if len(content) > MAX_BYTES:
        raise DataError(f"{file}: larger than {MAX_BYTES // 1024} KiB")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not UTF-8 text (byte {error.start})") from error


def dotted(path: Path) -> str:
    """Return a path as people write it: `trust.earn[2].text`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.lstrip(".") or "file"


def is_blank(text: str) -> bool:
    """Tell whether a file holds comments alone, or nothing."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())
