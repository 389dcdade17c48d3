"""Find what the shared observance files hold for a territory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import replace

from trustbrief import __version__
from trustbrief.culture.walk import keyed, stamp, statements
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import state_of
from trustbrief.files.typed import Reader
from trustbrief.model.observance import Match, ObservanceFile, Season, SharedObservance, TerritoryObservances
from trustbrief.model.statements import Source, Sourced

S = TypeVar("S", bound=Sourced)
# What an observance says of wishes beside the words.
_SAID = ("kept_by", "late", "reply")
# Raise when a record gains or loses a key between releases.
LAYOUT = 5


class ObservanceStore:
    """The shared holidays and seasons.

    Args:
        folder: `data/observances`.
        compiled: The same files as one, in an installed package; reading them
            as YAML takes 0.3 s.
        cache: Keeps what concerns each territory.

    """

    def __init__(self, folder: Path, compiled: Path, cache: DiskCache) -> None:
        self._folder = folder
        self._compiled = compiled
        self._cache = cache.within(f"observances-{LAYOUT}-{__version__}")
        # A country and its parts have the same.
        self._known: dict[str, TerritoryObservances] = {}
        self._sources: dict[str, dict[str, Source]] = {}

    def territory(self, code: str) -> TerritoryObservances:
        """Return what may concern a territory.

        Args:
            code: Alpha-2 code of the fact file, never user text.

        Raises:
            DataError: a file cannot be used.

        """
        if code not in self._known:
            key = f"{code}-{self._fingerprint}"
            found: TerritoryObservances | None = self._cache.read(key, TerritoryObservances)
            self._known[code] = self._filled(code)[0] if found is None else found
        return self._known[code]

    def sources(self, code: str) -> dict[str, Source]:
        """Return what a territory's observances cite; the ids start with the tradition.

        Raises:
            DataError: a file cannot be used.

        """
        if code not in self._sources:
            key = f"{code}-sources-{self._fingerprint}"
            found: dict[str, Source] | None = self._cache.read(key, dict[str, Source])
            self._sources[code] = self._filled(code)[1] if found is None else found
        return self._sources[code]

    def everything(self) -> tuple[TerritoryObservances, dict[str, Source]]:
        """Return what the files hold for any territory, and all that they cite.

        Raises:
            DataError: a file cannot be used.

        """
        held = self._held
        return _together(held.observances, held.seasons), held.sources

    def _filled(self, code: str) -> tuple[TerritoryObservances, dict[str, Source]]:
        """Return what the files hold for a territory, and keep it."""
        held = self._held
        own = [_said_in(entry, code) for entry in held.observances if applies(entry.statement.match, code)]
        spans = [entry for entry in held.seasons if code in entry.statement.territories]
        found = _together(own, spans)
        cited = {name for entries in (own, spans) for entry in entries for name in entry.cited}
        sources = {name: source for name, source in held.sources.items() if name in cited}
        self._cache.write(f"{code}-{self._fingerprint}", found)
        self._cache.write(f"{code}-sources-{self._fingerprint}", sources)
        return found, sources

    @cached_property
    def _held(self) -> _Held:
        """Return what all files hold: to decode them takes 6 ms, and `today` wants many territories."""
        files = self.files()
        return _Held(
            observances=[_Entry(entry, file.tradition) for file in files for entry in file.observances],
            seasons=[_Entry(season, file.tradition) for file in files for season in file.seasons],
            sources=dict(chain.from_iterable(keyed(file.sources, file.tradition).items() for file in files)),
        )

    def files(self) -> tuple[ObservanceFile, ...]:
        """Return what each file holds, by tradition."""
        if self._compiled.exists():
            return compiled(self._compiled)
        reader = Reader(ObservanceFile, self._cache)
        return tuple(file for path in self._paths() if (file := reader.read(path)))

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob("*.yaml"))

    @cached_property
    def _fingerprint(self) -> str:
        """Return what changes when a file does."""
        files = [self._compiled] if self._compiled.exists() else self._paths()
        return f"{hash(tuple(state_of(file.stat()) for file in files)) & 0xFFFFFFFF:x}"


def compiled(file: Path) -> tuple[ObservanceFile, ...]:
    """Return the files as the build wrote them into one.

    Raises:
        DataError: it is damaged.

    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[ObservanceFile, ...])
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error


class _Entry(msgspec.Struct, Generic[S], frozen=True, eq=False, dict=True):
    """An observance or a season, and the tradition whose file it stands in."""

    statement: S
    tradition: str

    @cached_property
    def keyed(self) -> S:
        """Return it as results have it, see `_keyed`."""
        return _keyed(self.statement, self.tradition)

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """Return the ids of its sources as results have them."""
        return tuple(_cited(self.keyed))


class _Held(msgspec.Struct, frozen=True, eq=False):
    """What all files hold, and what they cite."""

    observances: list[_Entry[SharedObservance]]
    seasons: list[_Entry[Season]]
    sources: dict[str, Source]


def _together(
    observances: Iterable[_Entry[SharedObservance]], seasons: Iterable[_Entry[Season]]
) -> TerritoryObservances:
    return TerritoryObservances(
        observances=tuple(entry.keyed for entry in observances),
        seasons=tuple(entry.keyed for entry in seasons),
    )


def _said_in(entry: _Entry[SharedObservance], code: str) -> _Entry[SharedObservance]:
    """Return an entry without an effect that is not that of a territory."""
    there = entry.statement.effect_in
    if not there or code in there:
        return entry
    return _Entry(replace(entry.statement, effect=None), entry.tradition)


def applies(match: Match, code: str) -> bool:
    """Tell whether an observance is about days of a territory."""
    return (not match.territories or code in match.territories) and code not in match.elsewhere


def _keyed(statement: S, tradition: str) -> S:
    """Return a statement that says where it comes from, as its source ids do."""
    changes = stamp(statement, tradition, "shared")
    if isinstance(statement, SharedObservance):
        changes["greetings"] = tuple(_keyed(wish, tradition) for wish in statement.greetings)
        said = {name: getattr(statement, name) for name in _SAID}
        changes |= {name: _keyed(claim, tradition) for name, claim in said.items() if claim}
    return replace(statement, **changes)


def _cited(statement: Sourced) -> Iterator[str]:
    yield from statement.sources
    yield from (name for inner in statements(statement) for name in inner.sources)
