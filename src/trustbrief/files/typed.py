"""An authored file as its record, from the cache when it has not changed."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar
from zlib import crc32

import msgspec

from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import Path, dotted, is_blank, read_text

R = TypeVar("R", bound=msgspec.Struct)


def hint(file: FilePath) -> str:
    """Return where all problems of an authored file are to be seen."""
    return f"see every problem with: trustbrief profile check {file}"


@dataclass(frozen=True, slots=True)
class Reader(Generic[R]):
    """Reads one kind of file.

    Args:
        record: What a file holds.
        cache: Keeps parsed files: reading one as YAML costs 25 ms, from the cache 1 ms.
        prepare: Completes the plain data of a file before it becomes a record.
        blank: What a file without a value holds; None makes it a problem.
        hint: What to do about a file that cannot be used.

    """

    record: type[R]
    cache: DiskCache
    prepare: Callable[[Any, FilePath], Any] | None = None
    blank: R | None = None
    hint: Callable[[FilePath], str] = hint

    def read(self, file: FilePath) -> R | None:
        """Return what a file holds, or None when there is no such file.

        Raises:
            DataError: the file cannot be used; the message names the line and
                the key of the first problem.

        """
        try:
            found = file.stat()
        except OSError:
            return None
        if not stat.S_ISREG(found.st_mode):
            raise DataError(f"{file}: not a regular file", hint=self.hint(file))
        where = crc32(str(file.parent.absolute()).encode("utf-8", "replace"))
        key = f"{file.stem}-{where:x}-{found.st_size:x}-{found.st_mtime_ns:x}"
        record: R | None = self.cache.read(key, self.record)
        if record is None:
            record = self._parsed(file)
            self.cache.write(key, record)
        return record

    def _parsed(self, file: FilePath) -> R:
        # PyYAML costs 12 ms to import.
        from trustbrief.files.strict_yaml import parse

        text = read_text(file)
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


def explained(error: msgspec.ValidationError) -> tuple[str, Path]:
    """Return what msgspec found, and the path that it writes behind it as `$.steps[0].text`."""
    message, _, where = str(error).partition(" - at ")
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", where)
    return message[:1].lower() + message[1:], tuple(name or int(index) for name, index in steps)
