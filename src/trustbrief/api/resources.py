"""What every result is made from: data, cache, reader and moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct

from trustbrief import __version__
from trustbrief.datafiles import data_root
from trustbrief.diskcache import DiskCache
from trustbrief.errors import DataError
from trustbrief.facts.territories import fact_file
from trustbrief.model.facts import FactFile, TerritoryFacts, Zone
from trustbrief.model.place import Place
from trustbrief.places.atlas import Atlas

if TYPE_CHECKING:
    from trustbrief.model.guidance import GapFile, Playbook
    from trustbrief.profiles.observances import ObservanceStore
    from trustbrief.profiles.store import ProfileStore

G = TypeVar("G", bound=Struct)
# A day without a time is read as its morning, when a call would be planned.
MORNING = time(9)


def _utc() -> str:
    return "UTC"


def _ignore(_: DataError) -> None:
    """Say nothing."""


@dataclass(frozen=True)
class Resources:
    """Data, cache, reader and moment; what is read is read once.

    Args:
        now: An aware datetime: the present.
        home: The reader's place as typed, or None.
        home_zone: Tells the IANA name of the zone the reader's clock shows; asked
            only when the home leaves it open.
        time_zone: IANA name of the zone the reader wants to be reckoned with, or None.
        hours: When the reader works, on their own clock, as `09:00` and `17:30`; None
            for what is usual at their home.
        data: The data folder; by default the one of this installation.
        cache: A folder for computed calendars and parsed profiles, or None.
        overlays: Folders of the user's own culture files, the one that wins last.
        warn: Told of an overlay that is passed over because it cannot be used.

    """

    now: datetime
    home: str | None = None
    home_zone: Callable[[], str] = _utc
    time_zone: str | None = None
    hours: tuple[str, str] | None = None
    data: Path = field(default_factory=data_root)
    cache: Path | None = None
    overlays: tuple[Path, ...] = ()
    warn: Callable[[DataError], None] = _ignore

    @cached_property
    def facts(self) -> FactFile:
        """Return the compiled facts."""
        return fact_file(self.data)

    @cached_property
    def atlas(self) -> Atlas:
        """Return everything that can be resolved."""
        return Atlas(self.data / "facts", self._aliases)

    @cached_property
    def disk(self) -> DiskCache:
        """Return the cache on disk."""
        return DiskCache(self.cache)

    @cached_property
    def profiles(self) -> ProfileStore:
        """Return the culture files."""
        from trustbrief.profiles.store import ProfileStore

        return ProfileStore(self.data / "cultures", self.disk, self.overlays, self.warn)

    @cached_property
    def observances(self) -> ObservanceStore:
        """Return the holidays and seasons that many places share."""
        from trustbrief.profiles.observances import ObservanceStore

        return ObservanceStore(
            self.data / "observances", self.data / "compiled" / "observances.json", self.disk
        )

    @cached_property
    def gaps(self) -> GapFile:
        """Return the advice for gaps between home and place."""
        from trustbrief.model.guidance import GapFile

        return self._guidance(GapFile, "gaps.yaml")

    @cached_property
    def playbook(self) -> Playbook:
        """Return the steps of a plan."""
        from trustbrief.model.guidance import Playbook

        return self._guidance(Playbook, "playbook.yaml")

    def _guidance(self, record: type[G], name: str) -> G:
        from trustbrief.documents.typed import Reader

        cache = self.disk.within(f"guidance-{__version__}")
        found = Reader(record, cache, lambda file: f"see: trustbrief profile check {file}").read(
            self.data / name
        )
        if found is None:
            raise DataError(f"{self.data / name} is missing", hint="reinstall trustbrief")
        return found

    def territory(self, place: Place) -> TerritoryFacts | None:
        """Return the facts of the territory that a place belongs to; None for a cluster."""
        return self.facts.territories.get(place.country or "")

    def zones(self, place: Place) -> tuple[Zone, ...]:
        """Return the zones of a place: its own one, or those of its country."""
        if place.zone:
            return (Zone(id=place.zone, city=place.name),)
        entry = self.territory(place)
        return entry.zones if entry else ()

    def reader_zone(self, zones: Sequence[Zone] = ()) -> str:
        """Return the zone to reckon the reader with.

        Args:
            zones: Those of the reader's home, the most populous first; of several
                the one that the reader's clock shows is taken.

        """
        if self.time_zone:
            return self.time_zone
        if len(zones) == 1:
            return zones[0].id
        own = self.home_zone()
        return own if not zones or own in {zone.id for zone in zones} else zones[0].id

    def _aliases(self) -> Iterator[tuple[str, str]]:
        return self.profiles.own_aliases()


def moment_in(zones: Sequence[Zone], on: date | datetime | None, now: datetime) -> datetime:
    """Return the moment asked for, in the main zone of a place.

    Args:
        zones: The place's zones; UTC when there is none.
        on: A date (09:00 there), a naive datetime (local there), an aware one, or None.
        now: The present, taken when `on` is None.

    """
    zone = ZoneInfo(zones[0].id if zones else "UTC")
    if on is None:
        return now.astimezone(zone)
    if isinstance(on, datetime):
        return on.astimezone(zone) if on.tzinfo else on.replace(tzinfo=zone)
    return datetime.combine(on, MORNING, zone)
