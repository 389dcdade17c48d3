"""From a place name to a result: look everything up and hand it to `advice`.

This is the public interface; `import trustbrief` exports it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
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
from trustbrief.errors import DateError, PlaceError
from trustbrief.facts.clocks import clocks, home_clock
from trustbrief.facts.summary import summary
from trustbrief.facts.territories import fact_file
from trustbrief.model.briefing import BriefedPlace, Briefing, HomePlace
from trustbrief.model.calendar import Outlook
from trustbrief.model.catalogue import Catalogue, ListedProfile, SearchResult
from trustbrief.model.culture import Culture
from trustbrief.model.facts import FactFile, TerritoryFacts, Zone
from trustbrief.model.holidaylist import LONGEST, HolidayList, ListedPlace
from trustbrief.model.place import Place, Resolution
from trustbrief.model.profile import Scales
from trustbrief.places.atlas import Atlas
from trustbrief.profiles.catalogue import find, listed
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

    def resolve(self, text: str) -> Resolution:
        """Return the place that a name means, with a note when it could mean another.

        Raises:
            PlaceError: the name is unknown or ambiguous.

        """
        return self._atlas.resolve(text)

    def brief(self, place: str | Place, *, on: date | datetime | None = None) -> Briefing:
        """Return the briefing for a place.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            on: The moment to brief for. A date is read as 09:00 there, a naive
                datetime as local time there; by default the present.

        Raises:
            PlaceError: the place or the home is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        found = self.resolve(place).place if isinstance(place, str) else place
        entry = self._facts.territories.get(found.country or "")
        culture = self._culture(found)
        home = self._home()
        zones = _zones(found, entry)
        moment = _moment(zones, on, self.now)
        own_scales = culture.profile.scales if culture.profile else None
        return assemble(
            self._briefed(found, entry),
            culture,
            self._times(zones, moment, home),
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
        days: int | None = None,
        subdivision: str | None = None,
        kinds: Collection[str] = (),
        language: str | None = None,
    ) -> HolidayList:
        """Return the holidays of a territory over a span of days.

        Args:
            country: A territory, or a subdivision of one.
            start: First day; by default today there.
            end: Last day; by default 365 days after `start`.
            days: How many days from `start` on, in place of `end`.
            subdivision: ISO 3166-2 code, with or without the country prefix.
            kinds: Keep only these kinds; empty keeps every one.
            language: Language of the local names; by default the territory's own.

        Raises:
            PlaceError: the country is unknown, ambiguous or not a territory.
            DateError: the span ends before it begins, or is longer than twenty years.
            UsageError: a subdivision, kind or language is unknown.

        """
        found = self.resolve(country).place
        if found.country is None:
            raise PlaceError(f"{found.name} is a culture cluster", hint="name one country of it")
        part = self._part(subdivision, found) or found.calendar
        calendar = Calendar(found.country, self._cache, subdivision=part, language=language)
        entry = self._facts.territories[found.country]
        today = _moment(_zones(found, entry), None, self.now).date()
        first = start or today
        last = end or first + (timedelta(days - 1) if days else AHEAD)
        _require_order(first, last)
        listed = calendar.between(first, last, today=today, kinds=kinds)
        code = f"{found.country}-{calendar.subdivision}" if calendar.subdivision else None
        return HolidayList(
            generated=self.now,
            place=ListedPlace(code=found.country, name=entry.name, subdivision=code),
            start=first,
            end=last,
            language=calendar.language,
            kinds=calendar.info.kinds,
            holidays=listed,
            no_holidays=absent.reason(calendar, entry.name, first, last, listed if kinds else None),
        )

    def catalogue(self, *, everything: bool = False) -> Catalogue:
        """Return what is covered, and how deeply.

        Args:
            everything: List the territories without a file too.

        """
        facts = self._facts.territories
        rows = []
        for kind, profile in self._profiles.everything():
            entry = facts.get(profile.code[:2]) if kind != "cluster" else None
            rows.append(listed(kind, profile, entry.cluster if entry else None))
        covered = {row.code for row in rows}
        outlines = [
            ListedProfile(code=code, name=fact.name, kind="territory", cluster=fact.cluster, depth="outline")
            for code, fact in facts.items()
            if code not in covered
        ]
        shown = [*rows, *outlines] if everything else rows
        return Catalogue(
            generated=self.now,
            places=tuple(sorted(shown, key=lambda row: row.name)),
            outlines=0 if everything else len(outlines),
        )

    def search(self, query: str) -> SearchResult:
        """Return the statements and sources that hold all words of a query.

        Args:
            query: Words; case and accents do not matter.

        """
        profiles = sorted((profile for _, profile in self._profiles.everything()), key=lambda p: p.name)
        return SearchResult(generated=self.now, query=query, hits=tuple(find(query, profiles)))

    @cached_property
    def _facts(self) -> FactFile:
        return fact_file(self.data)

    @cached_property
    def _atlas(self) -> Atlas:
        return Atlas(self._facts, self.data / "facts" / "places.json", self._profiles.aliases)

    @cached_property
    def _cache(self) -> DiskCache:
        return DiskCache(self.cache)

    @cached_property
    def _profiles(self) -> ProfileStore:
        return ProfileStore(self.data / "cultures", self._cache)

    def _part(self, text: str | None, country: Place) -> str | None:
        """Return the library's code of a subdivision that the atlas knows, else the text itself."""
        if not text:
            return None
        try:
            found = self.resolve(f"{text}, {country.country}").place
        except PlaceError:
            return text
        return found.calendar or text

    def _culture(self, place: Place) -> Culture:
        entry = self._facts.territories.get(place.country or "")
        return culture_of(place, entry.cluster if entry else None, self._profiles)

    def _briefed(self, place: Place, entry: TerritoryFacts | None) -> BriefedPlace:
        members = {
            code: fact.name
            for code, fact in self._facts.territories.items()
            if not entry and fact.cluster == place.code
        }
        return BriefedPlace(
            code=place.code,
            name=place.name,
            kind=place.kind,
            cluster=entry.cluster if entry else place.code,
            country=place.country,
            country_name=entry.name if entry else None,
            calendar=place.code if place.calendar else None,
            members=members,
        )

    def _home(self) -> HomePlace | None:
        if not self.home:
            return None
        try:
            found = self.resolve(self.home).place
        except PlaceError as error:
            raise PlaceError(f"the home: {error.message}", hint=error.hint) from error
        zones = [zone.id for zone in _zones(found, self._facts.territories.get(found.country or ""))]
        return HomePlace(code=found.code, name=found.name, zone=self._zone_among(zones))

    def _zone_among(self, zones: Sequence[str]) -> str:
        """Return the reader's zone if it is one of a place's, else the place's main one."""
        if len(zones) == 1:
            return zones[0]
        own = self.home_zone()
        return own if own in zones or not zones else zones[0]

    def _home_scales(self, home: HomePlace | None) -> Scales | None:
        culture = self._culture(self.resolve(home.code).place) if home else Culture()
        return culture.profile.scales if culture.profile else None

    def _times(self, zones: Sequence[Zone], moment: datetime, home: HomePlace | None) -> Times:
        if not zones:
            return Times(generated=self.now, moment=moment)
        own = home.zone if home else self.home_zone()
        return Times(
            generated=self.now,
            moment=moment,
            clocks=clocks(zones, moment, own),
            home_clock=home_clock(own, moment, zones[0].id),
        )

    def _outlook(
        self, place: Place, entry: TerritoryFacts | None, culture: Culture, moment: datetime
    ) -> Outlook:
        if entry is None or place.country is None:
            return Outlook()
        return outlook(
            Calendar(place.country, self._cache, subdivision=place.calendar),
            entry.name,
            culture.profile,
            entry.weekend(moment.date()),
            moment,
            self.now.astimezone(moment.tzinfo),
        )


def _require_order(first: date, last: date) -> None:
    if last < first:
        message = f"the span ends on {last}, before it begins on {first}"
        raise DateError(message, hint="swap --from and --to, or name both")
    if (last - first).days > LONGEST:
        raise DateError("the span is longer than 20 years", hint="ask for fewer years at a time")


def _zones(place: Place, entry: TerritoryFacts | None) -> tuple[Zone, ...]:
    """Return the zones of a place: its own one, or those of its country."""
    if place.zone:
        return (Zone(id=place.zone, city=place.name),)
    return entry.zones if entry else ()


def _moment(zones: Sequence[Zone], on: date | datetime | None, now: datetime) -> datetime:
    """Return the moment asked for, in the main zone of the place."""
    zone = ZoneInfo(zones[0].id if zones else "UTC")
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
