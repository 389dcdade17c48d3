"""Read and write the files of the roster."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec

from trustbrief import __version__
from trustbrief.errors import DataError, OutputError, UsageError, quoted
from trustbrief.files.atomic import replace_file
from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.client import Client
from trustbrief.roster.writing import as_yaml

LONGEST_ID = 40
# Another process holds the lock for the time of one small write.
_PATIENCE_SECONDS = 10


class Entry(msgspec.Struct, frozen=True):
    """A client as it was when its file had this size and time of change."""

    size: int
    changed: int
    client: Client


class Read(NamedTuple):
    """The clients, and what could not be read."""

    clients: dict[str, Client]
    problems: tuple[DataError, ...]


class Roster:
    """The folder of client files.

    Args:
        folder: Where they lie; it need not exist.
        cache: Keeps what was read: a file costs 0.4 ms, from the cache 5 µs.

    """

    def __init__(self, folder: Path, cache: DiskCache) -> None:
        self.folder = folder
        self._cache = cache.within(f"roster-{__version__}")
        self._index_name = f"index-{crc32(str(folder.absolute()).encode('utf-8', 'replace')):x}"
        self._reader = Reader(Client, DiskCache(None), hint=lambda file: f"mend or remove {file}")

    def everything(self) -> Read:
        """Return every client that can be read; the others are only reported."""
        known = self._index()
        fresh: dict[str, Entry] = {}
        problems = []
        for file in self._files():
            try:
                fresh[file.stem] = self._entry(file, known.get(file.stem))
            except DataError as error:
                problems.append(error)
        if fresh != known:
            self._cache.write(self._index_name, fresh)
        clients = {stem: entry.client for stem, entry in fresh.items()}
        return Read(dict(sorted(clients.items(), key=lambda item: item[1].name.casefold())), tuple(problems))

    def _entry(self, file: Path, known: Entry | None) -> Entry:
        """Return what a file holds, from the cache when it has not changed."""
        try:
            found = file.stat()
        except OSError as error:
            raise DataError(f"{file}: {error.strerror or error}") from error
        if known and (known.size, known.changed) == (found.st_size, found.st_mtime_ns):
            return known
        return Entry(found.st_size, found.st_mtime_ns, self._read(file))

    def find(self, text: str, *, exactly: bool = False) -> tuple[str, Client]:
        """Return the client that is meant, by id or by name.

        Args:
            text: Its id, its name, or a part of its name.
            exactly: A part of the name is not enough.

        Raises:
            UsageError: there is none, or more than one.
            DataError: its file cannot be used.

        """
        wanted = text.strip().casefold()
        if not wanted:
            raise UsageError("no client was named", hint="see them all: trustbrief client list")
        if re.fullmatch(r"[a-z0-9-]{1,60}", wanted) and (self.folder / f"{wanted}.yaml").is_file():
            return wanted, self._read(self.folder / f"{wanted}.yaml")
        clients = self.everything().clients
        found = [stem for stem, client in clients.items() if client.name.casefold() == wanted]
        if not found and not exactly:
            found = [stem for stem, client in clients.items() if wanted in client.name.casefold()]
        if len(found) == 1:
            return found[0], clients[found[0]]
        if found:
            raise UsageError(
                f"{quoted(text)} fits {len(found)} clients", hint=f"use one of {', '.join(found[:5])}"
            )
        raise UsageError(f"there is no client {quoted(text)}", hint="see them all: trustbrief client list")

    def add(self, client: Client) -> str:
        """Write a new client, and return its id.

        Raises:
            OutputError: the folder cannot be written to.

        """
        with self._locked():
            stem = _free(_slug(client.name), self.folder)
            self._write(stem, client)
        return stem

    def change(self, stem: str, change: Callable[[Client], Client]) -> Client:
        """Write a client anew.

        Args:
            stem: Its id.
            change: From what the file holds now to what it shall hold.

        Raises:
            DataError: the file cannot be read, so it is left as it is.
            OutputError: it cannot be written.

        """
        with self._locked():
            changed = change(self._read(self.folder / f"{stem}.yaml"))
            self._write(stem, changed)
        return changed

    def remove(self, stem: str) -> None:
        """Delete a client's file.

        Raises:
            OutputError: it cannot be deleted.

        """
        with self._locked():
            try:
                (self.folder / f"{stem}.yaml").unlink()
            except OSError as error:
                raise OutputError(f"cannot remove {stem}: {error.strerror or error}") from error
        self.everything()  # the cache forgets it, too

    def _index(self) -> dict[str, Entry]:
        return self._cache.read(self._index_name, dict[str, Entry]) or {}

    def _files(self) -> list[Path]:
        try:
            names = sorted(file.name for file in self.folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise DataError(f"{self.folder}: {error.strerror or error}") from error
        # A name that is not UTF-8 is none of ours.
        kept = (
            name for name in names if name.endswith(".yaml") and not name.startswith(".") and _is_text(name)
        )
        return [self.folder / name for name in kept]

    def _read(self, file: Path) -> Client:
        found = self._reader.read(file)
        if found is None:
            raise DataError(f"{file} is gone")
        return found

    def _write(self, stem: str, client: Client) -> None:
        try:
            replace_file(self.folder / f"{stem}.yaml", as_yaml(client))
        except OSError as error:
            raise OutputError(f"cannot write to {self.folder}: {error.strerror or error}") from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the roster's lock, so that two processes never choose one name or lose a change."""
        # 9 ms; only writing needs it.
        from filelock import FileLock, Timeout

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / ".lock", timeout=_PATIENCE_SECONDS):
                yield
        except Timeout as error:
            message = f"another trustbrief is writing to {self.folder}"
            raise OutputError(message, hint="try again in a moment") from error
        except OSError as error:
            raise OutputError(f"cannot write to {self.folder}: {error.strerror or error}") from error


def _is_text(name: str) -> bool:
    return name.isprintable()


def _slug(name: str) -> str:
    """Return an id made of a name's letters; `client` when it has none of the Latin ones."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or "client"


def _free(slug: str, folder: Path) -> str:
    number, stem = 1, slug
    while (folder / f"{stem}.yaml").exists():
        number += 1
        stem = f"{slug}-{number}"
    return stem
