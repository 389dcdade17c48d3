"""Find and load the culture file of a code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from trustbrief import __version__
from trustbrief.culture.overlay import OverlayFile, completed, folders, single_entries
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import compiled
from trustbrief.files.text import dotted, is_folder
from trustbrief.files.typed import Reader, hint
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import Overlay, Profile

Kind = Literal["cluster", "territory", "subdivision"]
# Raise when a record gains or loses a key between releases.
LAYOUT = 4

_FOLDERS: dict[Kind, str] = {
    "cluster": "clusters",
    "territory": "countries",
    "subdivision": "subdivisions",
}


class ProfileStore:
    """The shipped culture files, and the user's own over them.

    Args:
        cultures: The folder `data/cultures`.
        cache: Keeps parsed files.
        overlays: Folders of overlays, the one that wins last.
        warn: Told of an overlay that is passed over because it cannot be used.

    """

    def __init__(
        self,
        cultures: Path,
        cache: DiskCache,
        overlays: tuple[Path, ...] = (),
        warn: Callable[[DataError], None] = lambda _: None,
    ) -> None:
        self._cultures = cultures
        self._shipped = Reader(Profile, cache.within(f"profiles-{LAYOUT}-{__version__}"), compiled=compiled)
        self._own = Reader(Overlay, cache.within(f"overlays-{LAYOUT}-{__version__}"), completed)
        self._folders = folders(tuple(path for path in overlays if _is_there(path, warn)))
        self._warn = warn

    def file(self, kind: Kind, code: str) -> Path:
        """Return where the shipped profile of a place lies, if there is one."""
        return self._cultures / _FOLDERS[kind] / f"{code.lower()}.yaml"

    def territory(self, code: str) -> Profile | None:
        """Return the shipped profile of a territory, or None when it has none.

        Args:
            code: Alpha-2 code of the fact file, never user text.

        Raises:
            DataError: the file cannot be used; the message names the line and
                the key of the first problem.

        """
        return self._shipped.read(self.file("territory", code))

    def subdivision(self, code: str) -> Profile | None:
        """Return the shipped profile of a subdivision, or None when it has none.

        Args:
            code: ISO 3166-2 code of the gazetteer, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._shipped.read(self.file("subdivision", code))

    def cluster(self, code: str) -> Profile | None:
        """Return the shipped profile of a culture cluster, or None when it has none.

        Args:
            code: Cluster id of the fact file, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._shipped.read(self.file("cluster", code))

    def everything(self) -> Iterator[tuple[PlaceKind, Profile]]:
        """Yield every profile with the sort of place it is about.

        One that cannot be used is passed over here and reported when its own
        place is asked for.
        """
        for kind, folder in _FOLDERS.items():
            for file in sorted((self._cultures / folder).glob("*.yaml")):
                with suppress(DataError):
                    profile = self._shipped.read(file)
                    if profile:
                        yield kind, profile

    def overlays(self, code: str) -> Iterator[OverlayFile]:
        """Yield the user's own files about a place, the one that wins first.

        One that cannot be used is passed over with a warning, for it must not take the
        briefing away.

        Args:
            code: Of a territory, subdivision or cluster; never user text.

        """
        for folder in self._folders:
            file = folder.file(code)
            overlay = file and self._overlay(file)
            if file and overlay:
                yield OverlayFile(file, folder.key, overlay)

    def own_files(self) -> Iterator[OverlayFile]:
        """Yield every overlay that can be used."""
        for folder in self._folders:
            try:
                for file in folder.files():
                    overlay = self._overlay(file)
                    if overlay:
                        yield OverlayFile(file, folder.key, overlay)
            except DataError as error:
                self._warn(error)

    def _overlay(self, file: Path) -> Overlay | None:
        try:
            return _named(self._own.read(file), file)
        except DataError as error:
            self._warn(error)
            return None


def _is_there(folder: Path, warn: Callable[[DataError], None]) -> bool:
    """Tell whether a folder is there, and warn where it is not: it may lie on a share that is away."""
    there = is_folder(folder)
    if not there:
        warn(DataError(f"{folder}: there is no such folder"))
    return there


def _named(overlay: Overlay | None, file: Path) -> Overlay | None:
    """Return an overlay that lies in the file of its own place."""
    if overlay and overlay.code.lower() != file.stem.lower():
        raise DataError(f"{file}: {overlay.code} belongs into {overlay.code.lower()}.yaml")
    single = next(single_entries(overlay.append), None) if overlay else None
    if single:
        raise DataError(f"{file}: {dotted(single)}: holds one entry, not a list", hint=hint(file))
    return overlay
