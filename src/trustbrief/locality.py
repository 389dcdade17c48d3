"""One place with everything known of it, each thing looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, get_args
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.office import Office
from trustbrief.almanac.year import Authored, Year, year_of
from trustbrief.errors import PlaceError
from trustbrief.facts.clocks import Clock, clocks, further_clocks
from trustbrief.facts.localtime import local_time, placed
from trustbrief.facts.shown import shown_place
from trustbrief.model.culture import Culture
from trustbrief.model.facts import TerritoryFacts, Zone
from trustbrief.model.observance import TerritoryObservances
from trustbrief.model.place import Place, ShownPlace
from trustbrief.model.profile import Section
from trustbrief.model.quiet import QuietPeriod
from trustbrief.model.statements import Weekday
from trustbrief.model.when import When

if TYPE_CHECKING:
    from trustbrief.culture.layering import Layer
    from trustbrief.desk import Desk
    from trustbrief.model.facts import Facts
    from trustbrief.model.language import LanguageFile, LanguageWords
    from trustbrief.persons.setting import Setting

# What tells when people are at work.
RHYTHM: tuple[Section, ...] = ("work_rhythm", "quiet_periods", "observances")
# A day without a time is read as its morning, when a call would be planned.
MORNING = time(9)
# A city lies in a part, that in a larger one.
_MOST_PARTS = 4


class Locality:
    """A place, its facts, zones, culture, calendar and office.

    Args:
        desk: Where things are looked up.
        place: The place.

    """

    def __init__(self, desk: Desk, place: Place) -> None:
        self.desk = desk
        self.place = place

    @cached_property
    def territory(self) -> TerritoryFacts | None:
        """Return the facts of the territory that it belongs to; None for a cluster."""
        return self.desk.facts.territories.get(self.place.country or "")

    @cached_property
    def parts(self) -> tuple[Place, ...]:
        """Return the parts of its country that it is or lies in, the smallest first."""
        found: list[Place] = [self.place] if self.place.kind == "subdivision" else []
        code = self.place.part
        while code and len(found) < _MOST_PARTS:
            part = self.desk.atlas.resolve(code).place
            found.append(part)
            code = part.part
        return tuple(found)

    @property
    def _part_codes(self) -> tuple[str, ...]:
        return tuple(part.code for part in self.parts)

    @cached_property
    def calendar_part(self) -> Place | None:
        """Return the part, or the city itself, whose holidays hold for it; None for the whole country's."""
        return next((place for place in (self.place, *self.parts) if place.calendar), None)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """Return its own zone, or those of its country."""
        if self.place.zone:
            return (Zone(id=self.place.zone, city=self.place.name),)
        return self.territory.zones if self.territory else ()

    @cached_property
    def zone(self) -> ZoneInfo:
        """Return the zone that most of its people live in; UTC where it has none."""
        return ZoneInfo(self.zones[0].id if self.zones else "UTC")

    @property
    def today(self) -> date:
        """Return the present day there."""
        return self.desk.now.astimezone(self.zone).date()

    def moment(self, on: date | datetime | When | None) -> datetime:
        """Return a moment on its clock.

        Args:
            on: A date (09:00 there), a naive datetime (local there; one that the clock skips
                is the time that it goes on with), an aware one, one as typed, or None for the present.

        """
        if isinstance(on, When):
            return self._placed(on)
        if on is None:
            return self.desk.now.astimezone(self.zone)
        if isinstance(on, datetime) and on.tzinfo:
            return on.astimezone(self.zone)
        wall = on if isinstance(on, datetime) else datetime.combine(on, MORNING)
        return local_time(wall, self.zone).moment

    def _placed(self, typed: When) -> datetime:
        """Return a typed moment on its clock; `tomorrow` is the reader's, and a day alone is 09:00 there."""
        if typed.ahead is not None:
            typed = replace(typed, day=self.desk.day + timedelta(typed.ahead))
        return placed(typed.at(MORNING), self.desk.now, self.zone).moment

    def clocks(self, moment: datetime) -> tuple[Clock, ...]:
        """Return its clocks beside the reader's."""
        return clocks(self.zones, moment, self.desk.reader_zone)

    def further_clocks(self, moment: datetime) -> tuple[str, ...]:
        """Return the cities of zones in which few people live and that show yet another time."""
        if self.territory is None or self.place.zone:
            return ()
        return further_clocks(self.clocks(moment), self.territory.further_zones, moment)

    def facts(self, on: date) -> Facts | None:
        """Return what open data says of it on a day; None for a cluster."""
        from trustbrief.culture.layering import languages_of
        from trustbrief.facts.summary import summary

        if self.territory is None:
            return None
        return summary(self.territory, on, self._part_codes, languages_of(self.layers))

    @cached_property
    def layers(self) -> list[Layer]:
        """Return the culture files that it is described by, the most specific first.

        Raises:
            DataError: a file cannot be used.

        """
        from trustbrief.culture.layers import layers_of

        return layers_of(self.place, self._part_codes, self._cluster, self.desk.profiles)

    @property
    def _cluster(self) -> str | None:
        return self.territory.cluster if self.territory else None

    @cached_property
    def culture(self) -> Culture:
        """Return everything that its culture files say."""
        return self.part_of_culture(get_args(Section))

    def part_of_culture(self, sections: Sequence[Section]) -> Culture:
        """Return what its culture files say in some sections; of all of them once they were read."""
        from trustbrief.culture.hours import with_own_weekend, with_usual_week
        from trustbrief.culture.languages import with_hello
        from trustbrief.culture.layering import join
        from trustbrief.culture.layers import cluster_of

        known: Culture | None = self.__dict__.get("culture")
        if known is not None:
            return known
        cluster = cluster_of(self.place, self._part_codes, self._cluster, self.desk.profiles)
        found = replace(join(self.layers, sections), cluster=cluster)
        if "first_minute" in sections:
            found = with_hello(found, lambda: self.words)
        if "work_rhythm" not in sections or not self.place.country:
            return found
        found = with_usual_week(found, lambda: self.desk.hours_file, self.place.country)
        return with_own_weekend(found, self._weekend(self.today, self._part_codes), self._weekend(self.today))

    @cached_property
    def language(self) -> LanguageFile | None:
        """Return the words of the language that is used in business there, if they are known."""
        from trustbrief.culture.layering import languages_of

        spoken = self.territory.business_languages() if self.territory else ()
        return self.desk.languages.first(languages_of(self.layers) or spoken)

    @cached_property
    def words(self) -> LanguageWords | None:
        """Return these words with the ids of their sources as results have them."""
        from trustbrief.culture.languages import words_of

        return words_of(self.language, self.place.country) if self.language else None

    @cached_property
    def naming(self) -> Setting:
        """Return what names of persons there are read by."""
        from trustbrief.persons.setting import Setting

        facts = self.territory
        return Setting(
            names=self.desk.names_file,
            popular=self.desk.popular_names,
            codes=(*self._part_codes, self.place.country or self.place.code),
            languages=facts.main_languages() if facts else frozenset(),
            near=self._shares_language,
            family_first=lambda code: self.desk.facts.territories[code].name_order == "surname-first",
            order=facts.name_order if facts else None,
            formal=facts.formal_address if facts else None,
        )

    def _shares_language(self, code: str) -> bool:
        """Tell whether an official language of a territory is spoken at the place.

        For English alone it has to share the cluster, too; a cluster is near to its members.
        """
        other, own = self.desk.facts.territories[code], self.territory
        if own is None:
            return other.cluster == self.place.code
        shared = other.official_languages() & own.main_languages()
        return bool(shared - {"en"}) or (bool(shared) and other.cluster == own.cluster)

    @cached_property
    def observances(self) -> TerritoryObservances:
        """Return the holidays and seasons that it shares with others."""
        country = self.place.country
        return self.desk.observances.territory(country) if country else TerritoryObservances()

    @cached_property
    def rhythm(self) -> Culture:
        """Return what its culture files say on when people are at work."""
        return self.part_of_culture(RHYTHM)

    @cached_property
    def authored(self) -> Authored:
        """Return what people wrote about its year."""
        own = self.rhythm.languages
        languages = own or (self.territory.language_codes() if self.territory else ())
        sections = self.rhythm.sections
        kept = tuple(period for period in sections.quiet_periods if self._holds_here(period))
        sections = replace(sections, quiet_periods=kept)
        return Authored(sections, self.observances, languages, of_part=bool(own))

    def _holds_here(self, period: QuietPeriod) -> bool:
        """Tell whether a quiet period of some parts of the country holds at the place, or may."""
        here = {code.partition("-")[2] for code in self._part_codes}
        return not (period.parts and here) or bool(here & set(period.parts))

    @cached_property
    def calendar(self) -> Calendar:
        """Return its calendar.

        Raises:
            PlaceError: it is a culture cluster.

        """
        return self.calendar_in()

    def calendar_in(
        self,
        *,
        subdivision: str | None = None,
        language: str | None = None,
        usual_language: str | None = None,
    ) -> Calendar:
        """Return its calendar with names in a language, or that of a part of it; see `Calendar`."""
        return Calendar(
            self.country,
            self.desk.disk,
            subdivision=subdivision or (self.calendar_part.calendar if self.calendar_part else None),
            language=language,
            usual_language=usual_language or self._language_of_part,
        )

    @property
    def _language_of_part(self) -> str | None:
        """Return the language of a part of a country: Walloon days have French names, not Dutch ones."""
        from trustbrief.culture.layering import languages_of

        return next(iter(languages_of(self.layers)), None) if self.parts else None

    @property
    def country(self) -> str:
        """Return the alpha-2 code of its territory.

        Raises:
            PlaceError: it is a culture cluster.

        """
        if self.place.country is None or self.territory is None:
            raise PlaceError(f"{self.place.name} is a culture cluster", hint="name one country of it")
        return self.place.country

    def year(self, first: date, last: date, calendar: Calendar | None = None) -> Year:
        """Return its holidays, quiet periods and working week from one day to another."""
        weekend = self._weekend(first, self._part_codes)
        return year_of(calendar or self.calendar, self.authored, weekend, (first, last), self.today)

    def _weekend(self, on: date, parts: Sequence[str] = ()) -> tuple[Weekday, ...]:
        return self.territory.weekend(on, parts) if self.territory else ()

    @cached_property
    def office(self) -> Office:
        """Return when it is at work.

        Raises:
            PlaceError: it is a culture cluster, or has no clock.

        """
        return self.office_in(None)

    def office_in(self, zone: str | None, *, ahead: int = 30) -> Office:
        """Return when it is at work, reckoned in one of its zones.

        Args:
            zone: IANA name; None for the one that most people live in.
            ahead: How many days one look-up of holidays covers.

        """
        if not self.zones or self.territory is None or self.place.country is None:
            hint = "name one country or city of it"
            raise PlaceError(f"{self.place.name} has no clock of its own", hint=hint)
        return Office(self.place.name, zone or self.zones[0].id, self.year, ahead=ahead)

    @property
    def clock_name(self) -> str:
        """Return its name, with the city whose clock is meant where it has several."""
        name = self.place.name
        return f"{name} ({self.zones[0].city})" if len(self.zones) > 1 else name

    @cached_property
    def shown(self) -> ShownPlace:
        """Return it as results show it."""
        return shown_place(self.place, self.territory, self.parts, self.calendar_part)

    @property
    def members(self) -> dict[str, str]:
        """Return the territories of a cluster: names by code."""
        territories = self.desk.facts.territories.items()
        return {code: fact.name for code, fact in territories if fact.cluster == self.place.code}
