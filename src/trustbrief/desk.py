"""The desk: data, cache, reader and moment, and each place that was looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from trustbrief import __version__
from trustbrief.errors import DataError, PlaceError
from trustbrief.facts.territories import FactFile, fact_file
from trustbrief.facts.tzrelease import use_newer_release
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import compiled, data_root
from trustbrief.locality import Locality
from trustbrief.model.facts import Zone
from trustbrief.model.place import Place
from trustbrief.places.atlas import Atlas

if TYPE_CHECKING:
    from trustbrief.culture.languages import LanguageStore
    from trustbrief.culture.observances import ObservanceStore
    from trustbrief.culture.overlay import OverlayFile
    from trustbrief.culture.store import ProfileStore
    from trustbrief.model.guidance import GapFile, Playbook
    from trustbrief.model.hours import HoursFile
    from trustbrief.model.names import NamesFile
    from trustbrief.model.synonyms import Synonyms
    from trustbrief.persons.popular import PopularNames

G = TypeVar("G", bound=Struct)


def _utc() -> str:
    return "UTC"


def _ignore(_: DataError) -> None:
    """Say nothing."""


class Desk(Struct, frozen=True, eq=False, dict=True):
    """Data, cache, reader and moment; what is read is read once.

    Args:
        now: An aware datetime: the present.
        home: The reader's place as typed, or None.
        home_zone: Tells the IANA name of the zone the reader's clock shows; asked
            only when the home leaves it open.
        time_zone: IANA name of the zone the reader wants to be reckoned with, or None.
        hours: When the reader works on their own clock, in minutes from midnight; None
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
    hours: tuple[int, int] | None = None
    data: Path = field(default_factory=data_root)
    cache: Path | None = None
    overlays: tuple[Path, ...] = ()
    warn: Callable[[DataError], None] = _ignore

    def __post_init__(self) -> None:
        """Read clocks from the newer tz database, before the first one is looked at."""
        use_newer_release()

    @cached_property
    def _known(self) -> dict[str, Locality]:
        """Return the places that were asked for; a desk at another moment begins without any."""
        return {}

    @cached_property
    def facts(self) -> FactFile:
        """Return the compiled facts."""
        return fact_file(self.data)

    @cached_property
    def atlas(self) -> Atlas:
        """Return everything that can be resolved."""
        return Atlas(self.data / "facts", self._aliases)

    def _aliases(self) -> Iterator[tuple[str, str]]:
        """Yield the further names that the reader's own files give to places, with the code.

        Those of the shipped files are compiled into the gazetteer.
        """
        for own in self.own_files():
            yield from ((alias, own.overlay.code) for alias in own.overlay.aliases)

    def own_files(self) -> Iterator[OverlayFile]:
        """Yield every culture file of the reader's own that can be used; the others are warned of."""
        for own in self.profiles.own_files():
            if self.atlas.place(own.overlay.code):
                yield own
            else:
                self.warn(DataError(f"{own.path}: {own.overlay.code} is the code of no place"))

    @cached_property
    def disk(self) -> DiskCache:
        """Return the cache on disk."""
        return DiskCache(self.cache)

    @cached_property
    def profiles(self) -> ProfileStore:
        """Return the culture files."""
        from trustbrief.culture.store import ProfileStore

        return ProfileStore(self.data / "cultures", self.disk, self.overlays, self.warn)

    @cached_property
    def observances(self) -> ObservanceStore:
        """Return the holidays and seasons that many places share."""
        from trustbrief.culture.observances import ObservanceStore

        ready = self.data / "compiled" / "observances.json"
        return ObservanceStore(self.data / "observances", ready, self.disk)

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

    @cached_property
    def hours_file(self) -> HoursFile:
        """Return the working weeks of territories whose profile says nothing of them."""
        from trustbrief.model.hours import HoursFile

        return self._guidance(HoursFile, "hours.yaml")

    @cached_property
    def synonyms(self) -> Synonyms:
        """Return words that mean the same to somebody who searches."""
        from trustbrief.model.synonyms import Synonyms

        return self._guidance(Synonyms, "synonyms.yaml")

    @cached_property
    def names_file(self) -> NamesFile:
        """Return how names are built in places, and what single words in them say."""
        from trustbrief.model.names import NamesFile

        return self._guidance(NamesFile, "names.yaml")

    @cached_property
    def popular_names(self) -> PopularNames:
        """Return the lists of popular names."""
        from trustbrief.persons.popular import PopularNames

        return PopularNames(self.data / "facts")

    @cached_property
    def languages(self) -> LanguageStore:
        """Return the words of languages."""
        from trustbrief.culture.languages import LanguageStore

        return LanguageStore(self.data / "languages", self.disk.within(f"languages-{__version__}"))

    def _guidance(self, record: type[G], name: str) -> G:
        from trustbrief.files.typed import Reader

        cache = self.disk.within(f"guidance-{__version__}")
        found = Reader(record, cache, compiled=compiled).read(self.data / name)
        if found is None:
            raise DataError(f"{self.data / name} is missing", hint="reinstall trustbrief")
        return found

    def locality(self, place: str | Place) -> Locality:
        """Return a place with everything known of it, looked up once.

        Args:
            place: A code, a name, or a place that `resolve` returned.

        Raises:
            PlaceError: the name is unknown or ambiguous.

        """
        found = self.atlas.resolve(place).place if isinstance(place, str) else place
        if found.code not in self._known:
            self._known[found.code] = Locality(self, found)
        return self._known[found.code]

    @cached_property
    def reader(self) -> Locality | None:
        """Return the reader's home, or None when none is set.

        Raises:
            PlaceError: it is unknown or ambiguous.

        """
        if not self.home:
            return None
        try:
            return self.locality(self.home)
        except PlaceError as error:
            raise PlaceError(f"the home: {error.message}", hint=error.hint) from error

    @cached_property
    def reader_zone(self) -> str:
        """Return the IANA name of the zone to reckon the reader with."""
        return self.zone_of(self.reader.zones if self.reader else ())

    @property
    def day(self) -> date:
        """Return the reader's day."""
        return self.now.astimezone(ZoneInfo(self.reader_zone)).date()

    def zone_of(self, zones: Sequence[Zone]) -> str:
        """Return the zone to reckon the reader with in a place that is theirs.

        Args:
            zones: Those of the place, the most populous first; of several the one that
                the reader's clock shows is taken.

        """
        if self.time_zone:
            return self.time_zone
        if len(zones) == 1:
            return zones[0].id
        own = self.home_zone()
        return own if not zones or own in {zone.id for zone in zones} else zones[0].id
