"""From a place name to a result: look everything up and hand it to `advice`.

This is the public interface; `import trustbrief` exports it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from trustbrief.advice.assemble import Times, assemble
from trustbrief.advice.gaps import briefed_scales
from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.outlook import AHEAD, outlook
from trustbrief.datafiles import data_root
from trustbrief.diskcache import DiskCache
from trustbrief.errors import PlaceError
from trustbrief.facts.clocks import clocks, home_clock
from trustbrief.facts.summary import summary
from trustbrief.facts.territories import fact_file
from trustbrief.model.briefing import BriefedPlace, Briefing, HomePlace
from trustbrief.model.calendar import Outlook
from trustbrief.model.culture import Culture
from trustbrief.model.facts import FactFile, TerritoryFacts
from trustbrief.model.holidaylist import HolidayList, ListedPlace
from trustbrief.model.place import Place
from trustbrief.model.profile import Scales
from trustbrief.places.names import PlaceNames, place_names
from trustbrief.places.resolve import UnknownPlaceError, resolve
from trustbrief.profiles.culture import culture_of
from trustbrief.profiles.store import ProfileStore

# A day without a time is read as its morning, when a call would be planned.
MORNING = time(9)


def _utc() -> str:
    return "UTC"


@dataclass(frozen=True)
class Trustbrief:
    """The tool, bound to its data and to a reader.

    Args:
        now: An aware datetime: the present.
        home: The reader's place as typed, or None.
        home_zone: Tells the IANA name of the zone the reader's clock shows; asked
            only when the home leaves it open.
        data: The data folder; by default the one of this installation.
        cache: A folder for computed calendars and parsed profiles, or None.

    """

    now: datetime
    home: str | None = None
    home_zone: Callable[[], str] = _utc
    data: Path = field(default_factory=data_root)
    cache: Path | None = None

    def brief(self, place: str, *, on: date | datetime | None = None) -> Briefing:
        """Return the briefing for a place.

        Args:
            place: A code, English name, alias or culture cluster.
            on: The moment to brief for. A date is read as 09:00 there, a naive
                datetime as local time there; by default the present.

        Raises:
            PlaceError: the place or the home is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        found = self._resolve(place)
        entry = self._facts.territories.get(found.code)
        culture = self._culture(found)
        home = self._home()
        moment = _moment(entry, on, self.now)
        own = culture.profile
        own_scales = own.scales if own else None
        return assemble(
            BriefedPlace(
                code=found.code,
                name=found.name,
                kind=found.kind,
                cluster=entry.cluster if entry else found.code,
                country=found.country,
            ),
            culture,
            self._times(entry, moment, home),
            self._outlook(found, entry, culture, moment),
            scales=briefed_scales(self._facts.scales, own_scales, self._home_scales(home)),
            home=home,
            facts=summary(entry, moment.date()) if entry else None,
        )

    def holidays(
        self,
        country: str,
        *,
        start: date | None = None,
        end: date | None = None,
        subdivision: str | None = None,
        kinds: Collection[str] = (),
        language: str | None = None,
    ) -> HolidayList:
        """Return the holidays of a territory over a span of days.

        Args:
            country: A code, English name or alias of a territory.
            start: First day; by default today there.
            end: Last day; by default 365 days after `start`.
            subdivision: ISO 3166-2 code, with or without the country prefix.
            kinds: Keep only these kinds; empty keeps every one.
            language: Language of the local names; by default the territory's own.

        Raises:
            PlaceError: the country is unknown, ambiguous or not a territory.
            UsageError: a subdivision, kind or language is unknown.

        """
        found = self._resolve(country)
        entry = self._facts.territories.get(found.code)
        if entry is None:
            raise PlaceError(f"{found.name} is a culture cluster", hint="name one country of it")
        calendar = Calendar(found.code, self._cache, subdivision=subdivision, language=language)
        today = _moment(entry, None, self.now).date()
        first = start or today
        last = end or first + AHEAD
        days = calendar.between(first, last, today=today, kinds=kinds)
        part = f"{found.code}-{calendar.subdivision}" if calendar.subdivision else None
        return HolidayList(
            generated=self.now,
            place=ListedPlace(code=found.code, name=found.name, subdivision=part),
            start=first,
            end=last,
            language=calendar.language,
            kinds=calendar.info.kinds,
            holidays=days,
            no_holidays=absent.reason(calendar, found.name, first, last, days if kinds else None),
        )

    @cached_property
    def _facts(self) -> FactFile:
        return fact_file(self.data)

    @cached_property
    def _names(self) -> PlaceNames:
        return place_names(self._facts)

    @cached_property
    def _cache(self) -> DiskCache:
        return DiskCache(self.cache)

    @cached_property
    def _profiles(self) -> ProfileStore:
        return ProfileStore(self.data / "cultures", self._cache)

    def _resolve(self, text: str) -> Place:
        """Look in the compiled names, and in the profiles' own before giving up."""
        try:
            return resolve(text, self._names)
        except UnknownPlaceError:
            return resolve(text, place_names(self._facts, self._profiles.aliases()))

    def _culture(self, place: Place) -> Culture:
        entry = self._facts.territories.get(place.code)
        return culture_of(place, entry.cluster if entry else None, self._profiles)

    def _home(self) -> HomePlace | None:
        if not self.home:
            return None
        try:
            found = self._resolve(self.home)
        except PlaceError as error:
            raise PlaceError(f"the home: {error.message}", hint=error.hint) from error
        entry = self._facts.territories.get(found.code)
        zones = [zone.id for zone in entry.zones] if entry else []
        return HomePlace(code=found.code, name=found.name, zone=self._zone_among(zones))

    def _zone_among(self, zones: Sequence[str]) -> str:
        """Return the reader's zone if it is one of a place's, else the place's main one."""
        if len(zones) == 1:
            return zones[0]
        own = self.home_zone()
        return own if own in zones or not zones else zones[0]

    def _home_scales(self, home: HomePlace | None) -> Scales | None:
        culture = self._culture(self._names.places[home.code]) if home else Culture()
        return culture.profile.scales if culture.profile else None

    def _times(self, entry: TerritoryFacts | None, moment: datetime, home: HomePlace | None) -> Times:
        if entry is None:
            return Times(generated=self.now, moment=moment)
        zone = home.zone if home else self.home_zone()
        return Times(
            generated=self.now,
            moment=moment,
            clocks=clocks(entry.zones, moment, zone),
            home_clock=home_clock(zone, moment),
        )

    def _outlook(
        self, place: Place, entry: TerritoryFacts | None, culture: Culture, moment: datetime
    ) -> Outlook:
        if entry is None:
            return Outlook()
        return outlook(
            Calendar(place.code, self._cache),
            place.name,
            culture.profile,
            entry.weekend(moment.date()),
            moment,
            self.now.astimezone(moment.tzinfo),
        )


def _moment(entry: TerritoryFacts | None, on: date | datetime | None, now: datetime) -> datetime:
    """Return the moment asked for, in the main zone of the place."""
    zone = ZoneInfo(entry.zones[0].id if entry and entry.zones else "UTC")
    if on is None:
        return now.astimezone(zone)
    if isinstance(on, datetime):
        return on.astimezone(zone) if on.tzinfo else on.replace(tzinfo=zone)
    return datetime.combine(on, MORNING, zone)


def brief(
    place: str, *, home: str | None = None, on: date | datetime | None = None, now: datetime | None = None
) -> Briefing:
    """Return the briefing for a place; see `Trustbrief.brief`.

    Args:
        place: A code, English name, alias or culture cluster.
        home: The reader's place.
        on: The moment to brief for.
        now: The present, aware; by default what the system clock says.

    """
    return Trustbrief(now=now or datetime.now(UTC), home=home).brief(place, on=on)


def holidays(country: str, *, now: datetime | None = None, **query: Any) -> HolidayList:
    """Return the holidays of a territory; see `Trustbrief.holidays` for the query.

    Args:
        country: A code, English name or alias of a territory.
        now: The present, aware; by default what the system clock says.
        query: `start`, `end`, `subdivision`, `kinds`, `language`.

    """
    return Trustbrief(now=now or datetime.now(UTC)).holidays(country, **query)
