"""Computed calendars on disk, so that most calls never import `holidays`.

A cache file is named after the versions of the library and of this layout. It
is only ever a copy: a damaged, foreign or unwritable one is computed anew, and
two processes may write the same file at once, for each replaces it whole.
"""

from __future__ import annotations

import os
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

# Raise when the meaning of a stored record changes.
LAYOUT = 1


class CalendarCache:
    """A folder of computed calendars.

    Args:
        folder: Where the files lie; None keeps nothing.

    """

    def __init__(self, folder: Path | None) -> None:
        stamp = f"{LAYOUT}-holidays-{version('holidays')}"
        self._folder = folder / "calendars" / stamp if folder else None

    def read(self, name: str, kind: Any) -> Any:
        """Return the stored value of type `kind`, or None.

        Args:
            name: A file stem made of codes, not of user text.
            kind: The msgspec type to decode.

        """
        if self._folder is None:
            return None
        try:
            return msgspec.json.decode((self._folder / f"{name}.json").read_bytes(), type=kind)
        except (OSError, ValueError, msgspec.MsgspecError):
            return None

    def write(self, name: str, value: Any) -> None:
        """Store a value; a folder that cannot be written is no error."""
        if self._folder is None:
            return
        temporary = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=f".{name}-")
            with os.fdopen(handle, "wb") as stream:
                stream.write(msgspec.json.encode(value))
            Path(temporary).replace(self._folder / f"{name}.json")
        except OSError:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
