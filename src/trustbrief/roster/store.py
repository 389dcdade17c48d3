"""Read and write the files of the roster."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from time import time_ns
from typing import NamedTuple
from zlib import crc32

import msgspec

from trustbrief import __version__
from trustbrief.errors import DataError, OutputError, UsageError, quoted
from trustbrief.files.atomic import replace_file
from trustbrief.files.cache import DiskCache
from trustbrief.files.locking import locked
from trustbrief.files.text import lies_there, read_text, state_of
from trustbrief.files.typed import Reader
from trustbrief.model.client import Client
from trustbrief.roster.writing import as_yaml, rewritten

LONGEST_ID = 40
# Two changes within one tick of a file system's clock leave the same time; the coarsest ticks are these.
_TICK_NANOSECONDS = 2_000_000_000


class Entry(msgspec.Struct, frozen=True):
    """A client as it was when its file was in this state; see `state_of`."""

    state: tuple[int, int, int, int]
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
        self._index_name = f"index-{crc32(os.fsencode(folder.absolute())):x}"
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
        # What was changed just now may change again and show the same time.
        settled = time_ns() - _TICK_NANOSECONDS
        kept = {stem: entry for stem, entry in fresh.items() if max(entry.state[1:3]) < settled}
        if kept != known:
            self._cache.write(self._index_name, kept)
        clients = {stem: entry.client for stem, entry in fresh.items()}
        return Read(dict(sorted(clients.items(), key=lambda item: item[1].name.casefold())), tuple(problems))

    def _entry(self, file: Path, known: Entry | None) -> Entry:
        """Return what a file holds, from the cache when it has not changed."""
        try:
            found = file.stat()
        except OSError as error:
            raise DataError(f"{file}: {error.strerror or error}") from error
        state = state_of(found)
        return known if known and known.state == state else Entry(state, self._read(file))

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
        named = self.folder / f"{wanted}.yaml"
        if re.fullmatch(r"[a-z0-9-]{1,60}", wanted) and lies_there(named):
            return wanted, self._read(named)
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
            UsageError: a client has its name.
            OutputError: the folder cannot be written to.

        """
        with self._locked():
            self._require_free(client.name)
            stem = _free(_slug(client.name), self.folder)
            self._write(stem, as_yaml(client))
        return stem

    def change(self, stem: str, change: Callable[[Client], Client]) -> Client:
        """Write a client anew.

        Args:
            stem: Its id.
            change: From what the file holds now to what it shall hold.

        Raises:
            DataError: the file cannot be read, so it is left as it is.
            UsageError: its new name is that of another client.
            OutputError: it cannot be written.

        """
        file = self.folder / f"{stem}.yaml"
        with self._locked():
            text = _text(file)
            old = self._reader.parsed(file, text)
            changed = change(old)
            if same_name(changed.name) != same_name(old.name):
                self._require_free(changed.name)
            self._write(stem, rewritten(text, old, changed))
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

    def _require_free(self, name: str) -> None:
        """Refuse a name that a client has: one of two clients of a name would be told the other's hour."""
        for stem, client in self.everything().clients.items():
            if same_name(client.name) == same_name(name):
                hint = f"change it: trustbrief client edit {stem}; for another one choose another name"
                raise UsageError(f"{quoted(name)} is saved already, as {stem}", hint=hint)

    def _index(self) -> dict[str, Entry]:
        return self._cache.read(self._index_name, dict[str, Entry]) or {}

    def _files(self) -> list[Path]:
        try:
            names = sorted(file.name for file in self.folder.iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            hint = "name another folder in TRUSTBRIEF_CLIENTS"
            raise DataError(f"{self.folder}: {error.strerror or error}", hint=hint) from error
        # A name that is not UTF-8 is none of ours.
        kept = (
            name for name in names if name.endswith(".yaml") and not name.startswith(".") and _is_text(name)
        )
        return [self.folder / name for name in kept]

    def _read(self, file: Path) -> Client:
        return self._reader.parsed(file, _text(file))

    def _write(self, stem: str, text: str) -> None:
        file = self.folder / f"{stem}.yaml"
        try:
            replace_file(file, text, private=True)
        except OSError as error:
            raise OutputError(f"cannot write {file}: {error.strerror or error}") from error

    def _locked(self) -> AbstractContextManager[None]:
        """Hold the roster's lock, so that two processes never choose one name or lose a change."""
        return locked(self.folder / ".lock", "name another folder in TRUSTBRIEF_CLIENTS")


def same_name(name: str) -> str:
    """Return a name as it is compared: whatever its case and blanks."""
    return " ".join(name.split()).casefold()


def _text(file: Path) -> str:
    if not lies_there(file):
        raise DataError(f"{file} is gone")
    return read_text(file)


def _is_text(name: str) -> bool:
    return name.isprintable()


def _slug(name: str) -> str:
    """Return an id made of a name's letters; `client` when it has none of the Latin ones."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or "client"


def _free(slug: str, folder: Path) -> str:
    number, stem = 1, slug
    while lies_there(folder / f"{stem}.yaml"):
        number += 1
        stem = f"{slug}-{number}"
    return stem
