"""Facts from open data about one territory."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Raw, Struct, field

from trustbrief.model.statements import Weekday

# Percent of the people.
TENTH = 10
HourCycle = Literal[12, 24]
Paper = Literal["A4", "US-Letter"]


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


class Courtesy(Struct, frozen=True, kw_only=True):
    """The local forms of Mr and Ms, after the GNU C Library.

    Args:
        mr: The form for a man.
        ms: The form for a woman that tells nothing of marriage.
        mrs: The form of Mrs, where the source has none of Ms.
        language: English name of the language they are in.

    """

    mr: str
    ms: str | None = None
    mrs: str | None = None
    language: str


class Religion(Struct, frozen=True, kw_only=True):
    """A religion, after the World Factbook.

    Args:
        name: As there; `none` and `unspecified` are groups as well.
        percent: Share of the people, or None where there is no single figure.

    """

    name: str
    percent: float | None = None


class Iban(Struct, frozen=True):
    """The account number of the country: how many characters it has, after SWIFT's registry."""

    length: int


class GeneralTrust(Struct, frozen=True, kw_only=True):
    """How many agree that most people can be trusted: people in general, not business partners.

    Args:
        percent: Share of those who answered, rounded.
        survey: WVS (World Values Survey) or EVS (European Values Study).
        years: Those of the survey's wave, `2017-2021`.
        contested: Waves of the survey differ too much to rely on one.

    """

    percent: int
    survey: str
    years: str
    contested: bool = False


class TerritoryDetails(Struct, frozen=True, kw_only=True):
    """Facts that a briefing alone needs, as the file holds them; absent where the data is silent.

    Args:
        amount_example: 1234567.89 in the local currency, as its main language
            writes it; with no more decimals than CLDR gives the currency.
        amount_locale: BCP 47 tag of that language there; also that of the next two.
        date_example: 2026-11-24 of the Gregorian calendar in CLDR's short form.
        time_example: 15:05 in CLDR's short form.
        hour_cycle: The clock that is customary, of 12 or of 24 hours.
        paper: The size of office paper.
        calendars: Where CLDR names more than the Gregorian one, all of them,
            the preferred one first.
        courtesy: Mr and Ms.
        religions: Groups of at least one percent in the order of the source.
        religions_year: The year of the figures, `2021` or `2016-17`.
        religions_note: What the figures do not cover.
        legal_system: The kind of law in one phrase.
        factbook_as_of: State of the World Factbook that religions and law are from.
        iban: Account numbers, or None for a country outside SWIFT's registry.
        sepa: Whether it is in the Single Euro Payments Area; None for
            dependent territories of members, which its list does not name.
        trust: Trust in people in general.
        currencies: Legal tender, the main one first.

    """

    amount_example: str | None = None
    amount_locale: str | None = None
    date_example: str | None = None
    time_example: str | None = None
    hour_cycle: HourCycle | None = None
    paper: Paper | None = None
    calendars: tuple[str, ...] = ()
    courtesy: Courtesy | None = None
    religions: tuple[Religion, ...] = ()
    religions_year: str | None = None
    religions_note: str | None = None
    legal_system: str | None = None
    factbook_as_of: str | None = None
    iban: Iban | None = None
    sepa: bool | None = None
    trust: GeneralTrust | None = None
    currencies: tuple[Currency, ...] = ()


class Facts(TerritoryDetails, frozen=True, kw_only=True):
    """What open data says about a place on a day; None or empty where it says nothing.

    The meaning of the further keys is told with `TerritoryFacts`.
    """

    languages: tuple[SpokenLanguage, ...] = ()
    english_percent: int | None = None
    currency: Currency | None = None
    calling_code: str | None = None
    weekend: tuple[Weekday, ...] = ()
    first_day: Weekday = "monday"
    measurement: str | None = None
    name_order: str | None = None
    time_zones: tuple[str, ...] = ()


class TerritoryFacts(Struct, frozen=True, kw_only=True):
    """One territory's entry of `data/facts/territories.json`.

    Args:
        formal_address: Which part of a name CLDR's formal address uses there.
        details: A `TerritoryDetails` as JSON; only those of the place asked for
            are decoded, see `facts.details`.

    """

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
    part_weekends: dict[str, tuple[WeekendRule, ...]] = {}
    measurement: str
    name_order: str | None
    formal_address: Literal["family", "given", "whole"] | None = None
    zones: tuple[Zone, ...]
    further_zones: tuple[str, ...] = ()
    details: Raw = Raw(b"{}")

    def language_codes(self) -> tuple[str, ...]:
        """Return its official languages, the most spoken first."""
        spoken = sorted(self.languages, key=lambda language: -language.percent)
        return tuple(language.code for language in spoken if language.official)

    def business_languages(self) -> tuple[str, ...]:
        """Return the official languages, or those that people speak where none is official."""
        spoken = sorted(self.languages, key=lambda language: -language.percent)
        return self.language_codes() or tuple(language.code for language in spoken)

    def official_languages(self) -> frozenset[str]:
        """Return its official languages without script or region."""
        return frozenset(code.partition("-")[0] for code in self.language_codes())

    def main_languages(self) -> frozenset[str]:
        """Return those that are official or that a tenth of the people speak, without script or region."""
        return frozenset(
            language.code.partition("-")[0]
            for language in self.languages
            if language.official or language.percent >= TENTH
        )

    def weekend(self, on: date, parts: Iterable[str] = ()) -> tuple[Weekday, ...]:
        """Return the weekly days off in force on a day.

        Args:
            on: The day.
            parts: ISO 3166-2 codes that a place lies in; a part's own week wins.

        """
        rules = next(
            (self.part_weekends[code] for code in parts if code in self.part_weekends), self.weekends
        )
        current: tuple[Weekday, ...] = ()
        for rule in rules:
            if rule.since is None or rule.since <= on:
                current = rule.days
        return current
