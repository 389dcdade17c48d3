"""Find and load the culture file of a code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from trustbrief import __version__
from trustbrief.diskcache import DiskCache
from trustbrief.documents.typed import Reader
from trustbrief.errors import DataError
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import Overlay, Profile
from trustbrief.profiles.overlay import OverlayFile, completed, folders

# Raise when a record gains or loses a key between releases.
LAYOUT = 2

_FOLDERS: dict[str, PlaceKind] = {
    "clusters": "cluster",
    "countries": "territory",
    "subdivisions": "subdivision",
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
        self._shipped = Reader(Profile, cache.within(f"profiles-{LAYOUT}-{__version__}"), _hint)
        self._own = Reader(Overlay, cache.within(f"overlays-{LAYOUT}-{__version__}"), _hint, completed)
        self._folders = folders(overlays)
        self._warn = warn

    def territory(self, code: str) -> Profile | None:
        """Return the shipped profile of a territory, or None when it has none.

        Args:
            code: Alpha-2 code of the fact file, never user text.

        Raises:
            DataError: the file cannot be used; the message names the line and
                the key of the first problem.

        """
        return self._shipped.read(self._cultures / "countries" / f"{code.lower()}.yaml")

    def subdivision(self, code: str) -> Profile | None:
        """Return the shipped profile of a subdivision, or None when it has none.

        Args:
            code: ISO 3166-2 code of the gazetteer, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._shipped.read(self._cultures / "subdivisions" / f"{code.lower()}.yaml")

    def cluster(self, code: str) -> Profile | None:
        """Return the shipped profile of a culture cluster, or None when it has none.

        Args:
            code: Cluster id of the fact file, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._shipped.read(self._cultures / "clusters" / f"{code}.yaml")

    def everything(self) -> Iterator[tuple[PlaceKind, Profile]]:
        """Yield every profile with the sort of place it is about.

        One that cannot be used is passed over here and reported when its own
        place is asked for.
        """
        for folder, kind in _FOLDERS.items():
            for file in sorted((self._cultures / folder).glob("*.yaml")):
                with suppress(DataError):
                    profile = self._shipped.read(file)
                    if profile:
                        yield kind, profile

    def overlays(self, code: str, *, needed: bool) -> Iterator[OverlayFile]:
        """Yield the user's own files about a place, the one that wins first.

        Args:
            code: Of a territory, subdivision or cluster; never user text.
            needed: The place is the one asked for, so a file that cannot be used
                is an error; otherwise it is passed over with a warning.

        Raises:
            DataError: a needed file cannot be used.

        """
        for folder in self._folders:
            file = folder.file(code)
            overlay = file and self._overlay(file, needed=needed)
            if file and overlay:
                yield OverlayFile(file, folder.key, overlay)

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Yield the further names that files give their places, with the code."""
        for folder in self._folders:
            for file in folder.files():
                overlay = self._overlay(file, needed=False)
                if overlay:
                    yield from ((alias, overlay.code) for alias in overlay.aliases)
        for _, profile in self.everything():
            yield from ((alias, profile.code) for alias in profile.aliases)

    def _overlay(self, file: Path, *, needed: bool) -> Overlay | None:
        try:
            return _named(self._own.read(file), file)
        except DataError as error:
            if needed:
                raise
            self._warn(error)
            return None


def _named(overlay: Overlay | None, file: Path) -> Overlay | None:
    """Return an overlay that lies in the file of its own place."""
    if overlay and overlay.code.lower() != file.stem.lower():
        raise DataError(f"{file}: {overlay.code} belongs into {overlay.code.lower()}.yaml")
    return overlay


def _hint(file: Path) -> str:
    return f"see every problem with: trustbrief profile check {file}"
