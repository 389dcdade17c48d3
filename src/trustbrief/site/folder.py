"""The folder of a site: which files are ours, written whole where they changed, removed when stale."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
from msgspec import Struct

from trustbrief.errors import DataError, OutputError
from trustbrief.files.atomic import replace_file, sweep
from trustbrief.files.locking import locked
from trustbrief.files.text import read_bytes

MANIFEST, LOCK = ".trustbrief-site.json", ".trustbrief-site.lock"
State = Literal["written", "unchanged"]
# A site of everything with its calendars has some five thousand files.
_MOST_BYTES = 16 * 1024 * 1024


class Manifest(Struct, frozen=True, kw_only=True):
    """Which files of a folder are ours.

    Args:
        files: Paths from the folder on, with `/`.

    """

    format: str = "trustbrief.site-files/1"
    files: tuple[str, ...]


def put(folder: Path, name: str, text: str) -> State:
    """Write a file where its bytes change, and whole; the folders above it are made.

    Args:
        folder: The site.
        name: Path from there on, with `/`.
        text: Its whole content.

    Raises:
        OSError: it cannot be written.

    """
    file = folder / name
    if not _inside(folder, name):
        raise OSError(errno.ENOTDIR, "leads out of the folder of the site", str(file))
    if os.path.lexists(file):
        # A link or a pipe that somebody laid there is neither followed nor waited for.
        if not stat.S_ISREG(file.lstat().st_mode):
            raise OSError(errno.EEXIST, "is no file of the site", str(file))
        if file.read_bytes() == text.encode():
            return "unchanged"
    file.parent.mkdir(parents=True, exist_ok=True)
    # A site of thousands of files is written anew after a power cut; waiting for the disk takes minutes.
    replace_file(file, text, durable=False)
    return "written"


@contextmanager
def opened(folder: Path) -> Iterator[frozenset[str]]:
    """Hold a folder for one run, and give the files that earlier runs wrote there.

    Raises:
        OutputError: it holds what is not ours, cannot be written to, or another run holds it.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = _ours(folder)
    except OSError as error:
        raise OutputError(f"cannot write to {folder}: {error.strerror or error}") from error
    with locked(folder / LOCK, "name a folder that you may write to"):
        for part in {(folder / name).parent for name in before if _inside(folder, name)}:
            sweep(part)
        yield before


def _ours(folder: Path) -> frozenset[str]:
    file = folder / MANIFEST
    if not file.exists():
        if any(found.name != LOCK for found in folder.iterdir()):
            message = f"{folder} is not empty and no site of trustbrief"
            raise OutputError(message, hint="name a new folder, or empty this one")
        return frozenset()
    try:
        found = msgspec.json.decode(read_bytes(file, _MOST_BYTES), type=Manifest)
    except (DataError, ValueError, msgspec.MsgspecError) as error:
        hint = f"remove {file} and empty the folder, or name another"
        raise OutputError(f"{file} is damaged", hint=hint) from error
    return frozenset(found.files)


def claim(folder: Path, names: Iterable[str]) -> None:
    """Note which files are ours, before the first is written: a killed run leaves nothing nameless."""
    listed = Manifest(files=tuple(sorted(names)))
    put(folder, MANIFEST, msgspec.json.format(msgspec.json.encode(listed), indent=1).decode() + "\n")


def clear(folder: Path, stale: Iterable[str]) -> int:
    """Remove files of earlier runs, and folders that are empty then; return how many files there were.

    A name that leads out of the folder, as somebody could have written it into the manifest, is passed over.
    """
    removed = 0
    for name in sorted(stale):
        file = folder / name
        if not os.path.lexists(file) or not _inside(folder, name):
            continue
        with suppress(FileNotFoundError, NotADirectoryError):
            file.unlink()
            removed += 1
        for above in list(file.relative_to(folder).parents)[:-1]:
            with suppress(OSError):  # something else lies there
                (folder / above).rmdir()
    return removed


def _inside(folder: Path, name: str) -> bool:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or Path(name).is_absolute():
        return False
    parent = (folder / name).parent
    return parent.resolve() == folder.resolve().joinpath(*path.parts[:-1])
