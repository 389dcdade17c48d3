"""Facts from open data about one territory."""

from datetime import date

from msgspec import Struct, field

from trustbrief.model.profile import Weekday
from trustbrief.model.scales import ScaleWords


class SpokenLanguage(Struct, frozen=True):
    """A language of a territory.

    Args:
        code: BCP 47 tag.
        name: English name.
        official: Official in the whole territory.
        percent: Share of the people who speak it, in percent, after CLDR.

    """

    code: str
    name: str
    official: bool
    percent: int


class Currency(Struct, frozen=True):
    """The currency in use: ISO 4217 code and English name."""

    code: str
    name: str


class Zone(Struct, frozen=True):
    """A time zone of a territory.

    Args:
        id: IANA name.
        city: The capital or largest city in it.
        share: Its part of the population of the listed cities, 0 to 1.

    """

    id: str
    city: str
    share: float | None = None


class WeekendRule(Struct, frozen=True):
    """Weekly days off, and the first day on which they held."""

    days: tuple[Weekday, ...]
    since: date | None = field(default=None, name="from")


class TerritoryFacts(Struct, frozen=True, kw_only=True):
    """One territory's entry of `data/facts/territories.json`."""

    name: str
    alpha3: str | None
    numeric: str | None
    other_names: tuple[str, ...]
    cluster: str | None
    capital: str | None
    languages: tuple[SpokenLanguage, ...]
    english_percent: int | None
    currency: Currency | None
    calling_code: str | None
    first_day: Weekday
    weekends: tuple[WeekendRule, ...]
    measurement: str
    name_order: str | None
    zones: tuple[Zone, ...]

    def weekend(self, on: date) -> tuple[Weekday, ...]:
        """Return the weekly days off in force on a day."""
        current: tuple[Weekday, ...] = ()
        for rule in self.weekends:
            if rule.since is None or rule.since <= on:
                current = rule.days
        return current


class FactFile(Struct, frozen=True):
    """The whole fact file.

    Args:
        aliases: What people call a territory, with the codes it can mean.
        clusters: English names of the culture clusters.
        scales: The culture scales in words, in their fixed order.
        main: The reading that wins among several, by normalised name.
        contested: Normalised names here that the gazetteer has further readings of.
        names: Codes by normalised name.
        territories: Facts by alpha-2 code.

    """

    aliases: dict[str, list[str]]
    clusters: dict[str, str]
    scales: dict[str, ScaleWords]
    main: dict[str, str]
    contested: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    territories: dict[str, TerritoryFacts]
