"""Reading a file that somebody may have put there, and naming a spot in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path as FilePath

from trustbrief.errors import DataError

MAX_BYTES = 512 * 1024

Path = tuple[str | int, ...]

# To open a pipe without a writer, or a terminal, must neither wait nor take it over; Windows has neither.
_AT_ONCE = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))


def read_bytes(file: FilePath, most: int = MAX_BYTES) -> bytes:
    """Return what a regular file holds; a pipe, a device and a folder are refused before they are read.

    Args:
        file: Where it lies.
        most: The largest size in bytes that is read.

    Raises:
        DataError: it is missing, too large, unreadable or no regular file.

    """
    try:
        _require_regular(file, file.stat().st_mode)
        handle = os.open(file, _AT_ONCE)
        with os.fdopen(handle, "rb") as stream:
            _require_regular(file, os.fstat(handle).st_mode)
            content = stream.read(most + 1)
    except OSError as error:
        raise DataError(f"{file}: {error.strerror or error}") from error
    except ValueError as error:  # a zero byte in its name
        raise DataError(f"{file}: no name of a file") from error
    if len(content) > most:
        raise DataError(f"{file}: larger than {most // 1024} KiB")
    return content


def _require_regular(file: FilePath, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise DataError(f"{file}: not a regular file")


def read_text(file: FilePath) -> str:
    """Return the text of a file; see `read_bytes`.

    Raises:
        DataError: it cannot be read, or is not UTF-8.

    """
    return text_of(read_bytes(file), file)


def text_of(content: bytes, file: FilePath) -> str:
    """Return the text that a file holds.

    Raises:
        DataError: it is not UTF-8.

    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not UTF-8 text (byte {error.start})") from error


def lies_there(file: FilePath) -> bool:
    """Tell whether anything goes by a name, a link to nothing and what may not be looked at included."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True  # reading it says what is wrong
    return True


def is_folder(path: FilePath) -> bool:
    """Tell whether a path leads to a folder; what may not be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # too long a name, a zero byte in it, a folder above that is closed
        return False


def state_of(found: os.stat_result) -> tuple[int, int, int, int]:
    """Return what tells one state of a file from another without reading it.

    Tools set size and time of change (Nix, OSTree, `rsync -t`); the time at which the file's entry
    changed they cannot set.

    Args:
        found: What `stat` says of the file.

    """
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def dotted(path: Path) -> str:
    """Return a path as people write it: `trust.earn[2].text`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.lstrip(".") or "file"


def is_blank(text: str) -> bool:
    """Tell whether a file holds comments alone, or nothing."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())
