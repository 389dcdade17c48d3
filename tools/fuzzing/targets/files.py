"""Files of one's own: read as culture file, client and settings, and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fuzzing.promises import require, require_explained, require_harmless
from fuzzing.sandbox import sandbox
from fuzzing.texts import NASTY
from trustbrief.authoring.check import check_file
from trustbrief.culture.overlay import completed, single_entries
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.client import Client
from trustbrief.model.profile import Overlay
from trustbrief.model.settings import Settings
from trustbrief.roster.writing import as_yaml, rewritten

_CLIENT = """name: "Acme"
place: osaka
channel: video
every: 2w
people:
  - {name: "Mori", address: "Mori-san"}
notes: ["Likes tea"]
last_contact: "2026-11-01"
"""
_SETTINGS = (
    "home: DE\ntime_zone: Europe/Berlin\nhours: 09:00-17:30\nlanguage: de\nformat: json\ncultures: [own]\n"
)


def seeds(root: Path) -> Iterator[bytes]:
    """Yield a client, settings, overlays, and the cases of culture files."""
    yield from (_CLIENT.encode(), _SETTINGS.encode())
    yield from (f"code: JP\nappend:\n  do: [{text!r}]\n".encode("utf-8", "surrogatepass") for text in NASTY)
    cases = sorted((root / "tests" / "cases").glob("*valid/*/*.yaml"))
    yield from (file.read_bytes() for file in cases[::4])
    kinds = ("hours", "playbook", "gaps", "names", "synonyms")
    for name in kinds:
        yield (root / "data" / f"{name}.yaml").read_bytes()[:3000]
    yield (root / "data" / "cultures" / "TEMPLATE.yaml").read_bytes()


@contextmanager
def ready(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what tries one file."""
    with sandbox(folder):
        file = folder / "own" / "jp.yaml"
        file.parent.mkdir(exist_ok=True)
        cache = DiskCache(folder / "cache" / "own")
        readers: tuple[Reader[Any], ...] = (
            Reader(Overlay, cache.within("overlays"), completed),
            Reader(Settings, cache.within("settings"), blank=Settings()),
            Reader(Client, DiskCache(None)),
        )

        def attempt(data: bytes) -> None:
            file.write_bytes(data)
            for reader in readers:
                _read(reader, file, data)
            _check(file)

        yield attempt


def _read(reader: Reader[Any], file: Path, data: bytes) -> None:
    try:
        found = reader.read(file)
    except DataError as error:
        require_explained(error)
        require(str(file) in error.message, "an error that does not name the file")
        return
    require(found == reader.read(file), "read otherwise from the cache")
    if isinstance(found, Overlay):
        list(single_entries(found.append))
    if isinstance(found, Client):
        _write(reader, file, data.decode(), found)


def _write(reader: Reader[Client], file: Path, text: str, client: Client) -> None:
    require(reader.parsed(file, as_yaml(client)) == client, "a client is not read as it was written")
    changed = Client(name="New", place=client.place, notes=(*client.notes[:199], "One\x85more"))
    require(
        reader.parsed(file, rewritten(text, client, changed)) == changed, "a client is not changed as asked"
    )


def _check(file: Path) -> None:
    try:
        found = list(check_file(file).lines())
    except DataError as error:
        require_explained(error)
        return
    require(found, "checked, and nothing said")
    for line in found:
        require_harmless(line, "profile check")
