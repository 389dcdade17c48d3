"""An authored file as its record, from the cache when it has not changed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar
from zlib import crc32

import msgspec

from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import Path, dotted, is_blank, lies_there, read_bytes, text_of

R = TypeVar("R", bound=msgspec.Struct)
_MOST = 16 * 1024 * 1024


def hint(file: FilePath) -> str:
    """Return where all problems of an authored file are to be seen."""
    return f"see every problem with: trustbrief profile check {file}"


class Reader(msgspec.Struct, Generic[R], frozen=True, eq=False):
    """Reads one kind of file.

    Args:
        record: What a file holds.
        cache: Keeps parsed files: reading one as YAML costs 25 ms, from the cache 1 ms.
        prepare: Completes the plain data of a file before it becomes a record.
        blank: What a file without a value holds; None makes it a problem.
        hint: What to do about a file that cannot be used.
        compiled: Returns where the build left the record of a file that is shipped, for it to be
            read without YAML and cache; None where it did not.

    """

    record: type[R]
    cache: DiskCache
    prepare: Callable[[Any, FilePath], Any] | None = None
    blank: R | None = None
    hint: Callable[[FilePath], str] = hint
    compiled: Callable[[FilePath], FilePath | None] = lambda _: None

    def read(self, file: FilePath) -> R | None:
        """Return what a file holds, or None when there is no such file.

        Raises:
            DataError: the file cannot be used; the message names the line and
                the key of the first problem.

        """
        if ready := self.compiled(file):
            return self._decoded(ready)
        if not lies_there(file):
            return None
        content = read_bytes(file)
        # By what it holds: size and time of change stay the same where a tool sets them.
        state = f"{len(content):x}-{crc32(content):x}"
        if self.prepare:
            state += f"-{file.stat().st_mtime_ns:x}"  # a file of one's own is dated by it
        where = crc32(os.fsencode(file.absolute()))
        name = f"{file.stem if file.stem.isascii() else 'file'}-{where:x}"
        record: R | None = self.cache.read(name, self.record, state)
        if record is None:
            record = self.parsed(file, text_of(content, file))
            self.cache.write(name, record, state)
        return record

    def _decoded(self, file: FilePath) -> R:
        try:
            return msgspec.json.decode(read_bytes(file, _MOST), type=self.record)
        except msgspec.MsgspecError as error:
            raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error

    def parsed(self, file: FilePath, text: str) -> R:
        """Return what the text of a file holds.

        Raises:
            DataError: as for `read`.

        """
        # PyYAML costs 12 ms to import.
        from trustbrief.files.strict_yaml import parse

        if self.blank is not None and is_blank(text):
            return self.blank
        document = parse(text)
        if document.problems:
            first = min(document.problems)
            message = f"{file}:{first.line}: {dotted(first.path)}: {first.message}"
            raise DataError(message, hint=self.hint(file))
        data = self.prepare(document.data, file) if self.prepare else document.data
        try:
            return msgspec.convert(data, self.record)
        except msgspec.ValidationError as error:
            message, path = explained(error)
            line = document.line_of(path)
            raise DataError(f"{file}:{line}: {dotted(path)}: {message}", hint=self.hint(file)) from error


QUOTE_IT = "a text with a colon in it, which makes its beginning a key; put the whole text in quotes"


def is_text_before_colon(key: str) -> bool:
    """Tell whether a key is the beginning of somebody's sentence: ours are single words in lower case."""
    return key.isprintable() and not re.fullmatch(r"[a-z0-9_-]+", key)


def explained(error: msgspec.ValidationError) -> tuple[str, Path]:
    """Return what msgspec found, and the path that it writes behind it as `$.steps[0].text`."""
    message, _, where = str(error).partition(" - at ")
    unknown = re.search(r"unknown field `(.*)`", message, re.DOTALL)
    if unknown and is_text_before_colon(unknown[1]):
        message = QUOTE_IT
    message = message.replace(r"(?!\\n)", "")  # how our patterns say that no line break may follow
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", where)
    return message[:1].lower() + message[1:], tuple(name or int(index) for name, index in steps)
