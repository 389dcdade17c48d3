"""Computed records on disk, so that most calls need not compute them.

An entry is only ever a copy: a damaged, foreign or unwritable one is computed
anew, and two processes may write the same entry at once, for each replaces the
file whole.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec


class DiskCache:
    """A folder of records.

    Args:
        folder: Where the files lie; None keeps nothing.

    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def within(self, name: str) -> DiskCache:
        """Return the cache in a folder below this one."""
        return DiskCache(self._folder / name if self._folder else None)

    def read(self, name: str, kind: Any) -> Any:
        """Return the stored value, or None.

        Args:
            name: A file stem made of codes, never of user text.
            kind: The msgspec type to decode.

        """
        if self._folder is None:
            return None
        try:
            return msgspec.json.decode((self._folder / f"{name}.json").read_bytes(), type=kind)
        except (OSError, ValueError, msgspec.MsgspecError):  # ValueErrors only in newer releases
            return None

    def write(self, name: str, value: Any) -> None:
        """Store a value; a folder that cannot be written is no error."""
        if self._folder is None:
            return
        temporary = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            import tempfile  # 3 ms that reading does without

            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=f".{name}-")
            with os.fdopen(handle, "wb") as stream:
                stream.write(msgspec.json.encode(value))
            Path(temporary).replace(self._folder / f"{name}.json")
        except OSError:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
