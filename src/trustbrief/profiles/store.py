"""Find and load the culture file of a code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from trustbrief import __version__
from trustbrief.diskcache import DiskCache
from trustbrief.errors import DataError
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import Profile
from trustbrief.profiles.text import dotted, read_text

# Raise when a record gains or loses a key between releases.
LAYOUT = 1

_FOLDERS: dict[str, PlaceKind] = {
    "clusters": "cluster",
    "countries": "territory",
    "subdivisions": "subdivision",
}


class ProfileStore:
    """The shipped culture files.

    Args:
        cultures: The folder `data/cultures`.
        cache: Keeps parsed files: reading one as YAML costs 25 ms, from the cache 1 ms.

    """

    def __init__(self, cultures: Path, cache: DiskCache) -> None:
        self._cultures = cultures
        self._cache = cache.within(f"profiles-{LAYOUT}-{__version__}")

    def territory(self, code: str) -> Profile | None:
        """Return the profile of a territory, or None when it has none.

        Args:
            code: Alpha-2 code of the fact file, never user text.

        Raises:
            DataError: the file cannot be used; the message names the line and
                the key of the first problem.

        """
        return self._load(self._cultures / "countries" / f"{code.lower()}.yaml")

    def subdivision(self, code: str) -> Profile | None:
        """Return the profile of a subdivision, or None when it has none.

        Args:
            code: ISO 3166-2 code of the gazetteer, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._load(self._cultures / "subdivisions" / f"{code.lower()}.yaml")

    def cluster(self, code: str) -> Profile | None:
        """Return the profile of a culture cluster, or None when it has none.

        Args:
            code: Cluster id of the fact file, never user text.

        Raises:
            DataError: as for `territory`.

        """
        return self._load(self._cultures / "clusters" / f"{code}.yaml")

    def everything(self) -> Iterator[tuple[PlaceKind, Profile]]:
        """Yield every profile with the sort of place it is about.

        One that cannot be used is passed over here and reported when its own
        place is asked for.
        """
        for folder, kind in _FOLDERS.items():
            for file in sorted((self._cultures / folder).glob("*.yaml")):
                with suppress(DataError):
                    profile = self._load(file)
                    if profile:
                        yield kind, profile

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Yield the further names that profiles give their places, with the code."""
        for _, profile in self.everything():
            yield from ((alias, profile.code) for alias in profile.aliases)

    def _load(self, file: Path) -> Profile | None:
        try:
            found = file.stat()
        except OSError:
            return None
        key = f"{file.stem}-{found.st_size:x}-{found.st_mtime_ns:x}"
        profile: Profile | None = self._cache.read(key, Profile)
        if profile is None:
            profile = _parsed(file)
            self._cache.write(key, profile)
        return profile


def _parsed(file: Path) -> Profile:
    # PyYAML costs 12 ms to import.
    from trustbrief.profiles.strict_yaml import parse

    hint = f"see every problem with: trustbrief profile check {file}"
    document = parse(read_text(file))
    if document.problems:
        first = min(document.problems)
        raise DataError(f"{file}:{first.line}: {dotted(first.path)}: {first.message}", hint=hint)
    try:
        return msgspec.convert(document.data, Profile)
    except msgspec.ValidationError as error:
        raise DataError(f"{file}: {error}", hint=hint) from error
