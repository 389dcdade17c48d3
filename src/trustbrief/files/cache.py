"""Computed records on disk, so that most calls need not compute them.

An entry is only ever a copy: a damaged, foreign or unwritable one is computed
anew, and two processes may write the same entry at once, for each replaces the
file whole. Its first line seals it: a checksum over its name, what it was made
from, and what it holds.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from trustbrief.errors import DataError
from trustbrief.files.text import read_bytes

# The largest known, an index of ten thousand clients, has 3 MB.
_MOST = 256 * 1024 * 1024
_SEAL = 9


def decoded(content: bytes, kind: Any) -> Any:
    """Return the value of an entry; see `msgspec.json.decode`."""
    return msgspec.json.decode(content, type=kind)


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

    def read(self, name: str, kind: Any, made_from: str = "") -> Any:
        """Return the stored value, or None.

        Args:
            name: A file stem made of codes, never of user text.
            kind: The msgspec type to decode.
            made_from: What `write` was told; an entry made from something else is none.

        """
        if self._folder is None:
            return None
        try:
            content = read_bytes(self._folder / f"{name}.entry", _MOST)
            if content[:_SEAL] != _seal(name, made_from, content[_SEAL:]):
                return None
            return decoded(content[_SEAL:], kind)
        # ValueErrors only in newer releases; a crafted one may be nested deeper than Python goes.
        except (DataError, ValueError, msgspec.MsgspecError, RecursionError):
            return None

    def write(self, name: str, value: Any, made_from: str = "") -> None:
        """Store a value; a folder that cannot be written is no error.

        Args:
            name: As for `read`; an entry that is there is replaced.
            value: What to keep.
            made_from: What tells the state of its source, such as a checksum of a file.

        """
        if self._folder is None:
            return
        from trustbrief.files.atomic import make_private, signals_wait

        content = msgspec.json.encode(value)
        with suppress(OSError), signals_wait():
            make_private(self._folder)
            _put(self._folder, name, _seal(name, made_from, content) + content)


def _put(folder: Path, name: str, content: bytes) -> None:
    import tempfile  # 3 ms that reading does without

    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).replace(folder / f"{name}.entry")
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _seal(name: str, made_from: str, content: bytes) -> bytes:
    """Return the first line of an entry."""
    return b"%08x\n" % crc32(content, crc32(f"{name}\0{made_from}\0".encode()))
