"""The record that a briefing is assembled into and every renderer reads.

Its keys are the JSON contract `trustbrief.region/1`: they are never lost or
renamed within a version. Absent knowledge is null, or an empty list inside a
section, and is named in `coverage.missing`.
"""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct, field

from trustbrief.model.calendar import DatedQuietPeriod, Holiday, Status
from trustbrief.model.facts import (
    Courtesy,
    Currency,
    GeneralTrust,
    HourCycle,
    Iban,
    Paper,
    Religion,
    SpokenLanguage,
)
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import (
    Agreements,
    Communication,
    Etiquette,
    FirstMinute,
    Topics,
    Trust,
    Variation,
    WorkRhythm,
)
from trustbrief.model.statements import Action, Claim, Confidence, NumberedSource, Origin, Weekday

FORMAT = "trustbrief.region/1"


class BriefedPlace(Struct, frozen=True, kw_only=True):
    """The place a briefing is about.

    Args:
        code: As in `Place`.
        name: English short name.
        kind: What sort of place it is.
        cluster: The culture cluster that fills its gaps.
        country: Alpha-2 code of the territory it belongs to; None for a cluster.
        country_name: That territory's name.
        calendar: ISO 3166-2 code of the part whose holidays are listed, or None
            for those of the whole country.
        members: The territories of a cluster: names by code.

    """

    code: str
    name: str
    kind: PlaceKind
    cluster: str | None
    country: str | None
    country_name: str | None = None
    calendar: str | None = None
    members: dict[str, str] = {}


class HomePlace(Struct, frozen=True, kw_only=True):
    """The reader's own place."""

    code: str
    name: str
    zone: str


class ClockChange(Struct, frozen=True, kw_only=True):
    """A change of clocks soon, there or at home.

    Args:
        at: The first moment of the new time, on that clock.
        shift_hours: How far that clock is put forward; negative for back.
        home_offset_hours: How far the place is ahead of the reader from then on.

    """

    at: datetime
    shift_hours: float
    home_offset_hours: float


class Clock(Struct, frozen=True, kw_only=True):
    """The time in one zone of the place.

    Args:
        zone: IANA name.
        city: The capital or largest city in it.
        time: Local time with its offset.
        home_offset_hours: How far it is ahead of the reader's clock.
        change: Its next change of clocks within three weeks, or None.

    """

    zone: str
    city: str
    time: datetime
    home_offset_hours: float
    change: ClockChange | None = None


class BriefedScale(Struct, frozen=True, kw_only=True):
    """One culture scale with the place and the reader's home on it.

    Args:
        id: The scale.
        low: What step 1 means.
        high: What step 5 means.
        position: The place's step, 1 to 5, or None when not covered.
        word: The step in words.
        home_position: The step of the reader's home.
        gap: `position` minus `home_position`.
        notice: What a gap of two or more means at work.
        advice: What to do about it.
        short: The heart of the advice.
        advice_sources: What notice and advice rest on.

    """

    id: str
    low: str
    high: str
    position: int | None = None
    word: str | None = None
    home_position: int | None = None
    gap: int | None = None
    notice: str | None = None
    advice: str | None = None
    short: str | None = None
    advice_sources: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    confidence: Confidence | None = None
    origin: Origin | None = field(default=None, name="from")


class Facts(Struct, frozen=True, kw_only=True):
    """What open data says about the place; None or empty where it says nothing.

    The meaning of each is told with `TerritoryFacts` and `TerritoryDetails`;
    the first of `currencies` is `currency`.
    """

    languages: tuple[SpokenLanguage, ...]
    english_percent: int | None
    currency: Currency | None
    calling_code: str | None
    weekend: tuple[Weekday, ...]
    first_day: Weekday
    measurement: str
    name_order: str | None
    time_zones: tuple[str, ...]
    currencies: tuple[Currency, ...]
    amount_example: str | None
    amount_locale: str | None
    date_example: str | None
    time_example: str | None
    hour_cycle: HourCycle | None
    paper: Paper | None
    calendars: tuple[str, ...]
    courtesy: Courtesy | None
    religions: tuple[Religion, ...]
    religions_year: str | None
    religions_note: str | None
    legal_system: str | None
    factbook_as_of: str | None
    iban: Iban | None
    sepa: bool | None
    trust: GeneralTrust | None


class Coverage(Struct, frozen=True, kw_only=True):
    """How deep the briefing is, what is inherited and what is missing.

    Args:
        depth: full, core or sketch as computed from the profile; outline without one.
        reviewed: When the profile was last held against its sources.
        claims: Statements about habits in the briefing.
        sources: What those cite; calendar and advice on gaps have further ones.
        inherited: Paths taken from the culture cluster.
        missing: Paths on which nothing is known.

    """

    depth: Literal["full", "core", "sketch", "outline"]
    reviewed: date | None
    scope: str | None
    claims: int
    sources: int
    inherited: tuple[str, ...]
    missing: tuple[str, ...]


class Briefing(Struct, frozen=True, kw_only=True):
    """Everything trustbrief has to say about one place, for one home and one moment."""

    format: str = FORMAT
    generated: datetime
    place: BriefedPlace
    home: HomePlace | None
    date: date
    clocks: tuple[Clock, ...]
    home_clock: Clock | None
    status: Status | None
    first_minute: FirstMinute | None
    scales: tuple[BriefedScale, ...]
    trust: Trust | None
    communication: Communication | None
    meetings: tuple[Claim, ...] | None
    decisions: tuple[Claim, ...] | None
    negotiation: tuple[Claim, ...] | None
    etiquette: Etiquette | None
    topics: Topics | None
    conflict: tuple[Claim, ...] | None
    bad_news: tuple[Claim, ...] | None
    do: tuple[Action, ...] | None
    dont: tuple[Action, ...] | None
    holidays: tuple[Holiday, ...]
    no_holidays: str | None
    quiet_periods: tuple[DatedQuietPeriod, ...]
    work_rhythm: WorkRhythm | None
    agreements: Agreements | None
    variation: Variation | None
    facts: Facts | None
    coverage: Coverage
    sources: dict[str, NumberedSource]
