"""What one authored culture file holds; the only definition of its schema.

`profiles.schema` turns these records into the JSON Schema for editors, and
`profiles.check` holds files against it, so a key exists once, here.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import astuple

Confidence = Literal["official", "survey", "expert", "consensus", "practitioner", "contested"]
SourceKind = Literal[
    "official", "statute", "standard", "survey", "academic", "professional", "practitioner", "press"
]
Subject = Literal["behaviour", "rules", "calendar", "language"]
Depth = Literal["full", "core", "sketch"]
Driver = Literal["openness", "competence", "respect", "shared-values"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

# In a file plain; in a briefing `jp/…`, so that the ids of two layers stay apart.
SourceId = Annotated[str, Meta(pattern=r"^([a-z-]+/)?[a-z0-9][a-z0-9-]{1,39}$")]
# `shared` is an observance that many places keep.
Origin = Literal["territory", "cluster", "subdivision", "overlay", "shared"]
# In a file a source with the fact of its note, `march.quality`; in a briefing the source alone.
FactRef = Annotated[str, Meta(pattern=r"^([a-z-]+/)?[a-z0-9][a-z0-9-]{1,39}(\.[a-z0-9][a-z0-9-]{0,29})?$")]
FactRefs = Annotated[tuple[FactRef, ...], Meta(min_length=1, max_length=8)]
Weight = Annotated[int, Meta(ge=1, le=3)]
Channel = Literal["call", "mail", "visit", "money"]
Alpha2 = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
Statement = Annotated[str, Meta(min_length=12, max_length=240)]
ActionText = Annotated[str, Meta(min_length=8, max_length=110)]
Phrase = Annotated[str, Meta(min_length=1, max_length=160)]
Label = Annotated[str, Meta(min_length=2, max_length=80)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
MonthDay = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
SubdivisionCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]

# Alpha-2, 3166-2, or the id of a culture cluster.
CODE = r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]+(-[a-z]+)*)$"
CLUSTER_ID = r"^[a-z]+(-[a-z]+)*$"


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the records: frozen, and strict about unknown keys."""


def holds_anything(part: object) -> bool:
    """Tell whether a section, or a part of one, says anything at all."""
    return any(astuple(part)) if isinstance(part, Struct) else bool(part)


class Source(Record, frozen=True, kw_only=True):
    """One text that an author read and cites; only a user's own notes go without an address."""

    id: SourceId
    title: Annotated[str, Meta(min_length=3, max_length=200)]
    publisher: Annotated[str, Meta(min_length=2, max_length=120)]
    url: Annotated[str, Meta(pattern=r"^https?://[^\s<>\"]+$", max_length=500)] | None = None
    year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    accessed: date
    language: Language
    kind: SourceKind
    subject: Subject
    family: SourceId
    seen: Literal["page", "excerpt"]


class Sourced(Record, frozen=True, kw_only=True):
    """What every authored statement carries.

    `sources` point at the facts that the statement rests on, as `source.fact` of
    the evidence file. `weight` is what not knowing it may cost: 3 the relationship,
    the deal or the law, 2 goodwill or time, 1 little. `channel` is where it
    matters, where that is not plain from the section. `who` is
    the part of the text that names a group narrower than the file. `members` are
    the territories of a cluster that a line holds for. `from` and `evidence` are
    set when layers are joined.
    """

    sources: FactRefs
    confidence: Confidence
    weight: Weight = 2
    channel: Channel | None = None
    who: Label | None = None
    members: tuple[Alpha2, ...] = ()
    evidence: tuple[FactRef, ...] = ()
    origin: Origin | None = field(default=None, name="from")


class Advising(Sourced, frozen=True, kw_only=True):
    """A statement that may tell the reader what to do.

    `advice: ours` marks what we advise from the facts where no source does; the
    confidence is then that of the facts alone.
    """

    advice: Literal["ours"] | None = None


class Claim(Advising, frozen=True):
    """One statement about a habit, useful before or during an engagement."""

    text: Statement


class Action(Advising, frozen=True):
    """One thing to do or to avoid; the text starts with a verb."""

    text: ActionText


class Expression(Advising, frozen=True, kw_only=True):
    """Words to say or write, with what they mean and when they fit.

    `contact` is whom they fit, where not both; `since` and `until` are the hours of
    the day there, where not the whole day.
    """

    language: Language
    native: Phrase
    romanised: Phrase | None = None
    say_as: Phrase | None = None
    meaning: Phrase
    when: Phrase | None = None
    contact: Literal["new", "known"] | None = None
    since: ClockTime | None = None
    until: ClockTime | None = None


class Signal(Advising, frozen=True, kw_only=True):
    """What people say or do, and what it tends to mean."""

    kind: Literal["yes", "no", "maybe", "problem"]
    says: Phrase
    native: Phrase | None = None
    romanised: Phrase | None = None
    language: Language | None = None
    means: Statement


class ScalePosition(Advising, frozen=True):
    """Our reading of the sources on one culture scale, step 1 to 5."""

    position: Annotated[int, Meta(ge=1, le=5)]
    note: Statement


class Scales(Record, frozen=True):
    """Positions on the eight culture scales; an absent one is not covered."""

    context: ScalePosition | None = None
    feedback: ScalePosition | None = None
    relationship: ScalePosition | None = None
    trust_start: ScalePosition | None = None
    hierarchy: ScalePosition | None = None
    decision: ScalePosition | None = None
    disagreement: ScalePosition | None = None
    time: ScalePosition | None = None


class FirstMinute(Record, frozen=True):
    """How to open: what to say, how to address people, who speaks first."""

    greeting: tuple[Expression, ...] = ()
    thanks: tuple[Expression, ...] = ()
    address: tuple[Claim, ...] = ()
    name_order: tuple[Claim, ...] = ()
    titles: tuple[Claim, ...] = ()
    who_opens: tuple[Claim, ...] = ()
    silence: tuple[Claim, ...] = ()
    video: tuple[Claim, ...] = ()
    your_side: tuple[Claim, ...] = ()


class TrustDriver(Advising, frozen=True):
    """What trust mainly rests on (Brett and Mitchell's four drivers)."""

    primary: Driver
    note: Statement
    secondary: Driver | None = None


class Trust(Record, frozen=True):
    """How trust is earned, tested, lost and kept."""

    driver: TrustDriver | None = None
    stance: tuple[Claim, ...] = ()
    earn: tuple[Action, ...] = ()
    check: tuple[Claim, ...] = ()
    lose: tuple[Action, ...] = field(default=(), name="break")
    keep: tuple[Action, ...] = ()


class Communication(Record, frozen=True):
    """Channels, pace and form, and how yes, no and maybe sound."""

    channels: tuple[Claim, ...] = ()
    apps: tuple[Claim, ...] = ()
    response_time: tuple[Claim, ...] = ()
    email: tuple[Claim, ...] = ()
    interruption: tuple[Claim, ...] = ()
    humour: tuple[Claim, ...] = ()
    signals: tuple[Signal, ...] = ()


class Etiquette(Record, frozen=True):
    """Manners around a meeting in person or on screen."""

    contact: tuple[Claim, ...] = ()
    cards: tuple[Claim, ...] = ()
    gifts: tuple[Claim, ...] = ()
    dining: tuple[Claim, ...] = ()
    alcohol_and_diet: tuple[Claim, ...] = ()
    dress: tuple[Claim, ...] = ()
    gestures: tuple[Claim, ...] = ()


class Topics(Record, frozen=True):
    """Subjects for small talk, and those better left alone."""

    safe: tuple[Claim, ...] = ()
    avoid: tuple[Claim, ...] = ()


class WorkSpan(Record, frozen=True):
    """Usual office hours on some weekdays, in local time.

    `pause_name` says what the break is when it is not for lunch, such as Friday
    prayer.
    """

    days: Annotated[tuple[Weekday, ...], Meta(min_length=1, max_length=7)]
    start: ClockTime
    end: ClockTime
    lunch_start: ClockTime | None = None
    lunch_end: ClockTime | None = None
    pause_name: Label | None = None


class Schedule(Sourced, frozen=True):
    """The usual working week, for clocks and call windows."""

    spans: Annotated[tuple[WorkSpan, ...], Meta(min_length=1, max_length=7)]
    note: Statement | None = None


class WorkRhythm(Record, frozen=True):
    """Hours, breaks and the times when a call is unwelcome."""

    schedule: Schedule | None = None
    hours: tuple[Claim, ...] = ()
    lunch: tuple[Claim, ...] = ()
    weekend: tuple[Claim, ...] = ()
    overtime: tuple[Claim, ...] = ()
    when_not_to_call: tuple[Claim, ...] = ()
    holidays: tuple[Claim, ...] = ()


class Agreements(Record, frozen=True):
    """Contract, money and law by name; pointers, not legal advice."""

    contract: tuple[Claim, ...] = ()
    language: tuple[Claim, ...] = ()
    invoice: tuple[Claim, ...] = ()
    payment: tuple[Claim, ...] = ()
    late_payment: tuple[Claim, ...] = ()
    data_protection: tuple[Claim, ...] = ()
    disputes: tuple[Claim, ...] = ()


class Variation(Record, frozen=True):
    """Where the profile stops fitting: regions, generations, sectors, people."""

    regions: tuple[Claim, ...] = ()
    generation: tuple[Claim, ...] = ()
    sector: tuple[Claim, ...] = ()
    counter_example: tuple[Claim, ...] = ()
    surprise: tuple[Claim, ...] = ()


class FixedSpan(Record, frozen=True, tag_field="kind", tag="fixed"):
    """The same days of every year; a span may cross the year's end."""

    start: MonthDay
    end: MonthDay


class EasterSpan(Record, frozen=True, tag_field="kind", tag="easter"):
    """Days counted from Easter Sunday; negative offsets come before it."""

    first: Annotated[int, Meta(ge=-70, le=70)]
    last: Annotated[int, Meta(ge=-70, le=70)]
    calendar: Literal["western", "orthodox"] = "western"


class HolidaySpan(Record, frozen=True, tag_field="kind", tag="holiday"):
    """Days around a holiday, named as the `holidays` library does in English."""

    name: Label
    before: Annotated[int, Meta(ge=0, le=40)] = 0
    after: Annotated[int, Meta(ge=0, le=40)] = 0


class RamadanSpan(Record, frozen=True, tag_field="kind", tag="ramadan"):
    """The month of Ramadan; future dates are estimates."""


QuietRule = FixedSpan | EasterSpan | HolidaySpan | RamadanSpan


class QuietPeriod(Sourced, frozen=True):
    """A span in which little gets decided, and what to do about it.

    With `greet_from` the greeting is used from the first day on, not before.
    """

    name: Label
    rule: QuietRule
    effect: Statement
    advice: ActionText
    greeting: Expression | None = None
    greet_from: Literal["first-day"] | None = None


class Observance(Sourced, frozen=True, kw_only=True):
    """What people do around one holiday of the `holidays` library.

    With `greet_from` the greeting is used from that day on, not before.
    """

    name: Label
    meaning: Statement
    tone: Literal["festive", "solemn", "mixed"]
    effect: Statement | None = None
    greeting: Expression | None = None
    greet_from: Literal["first-day"] | None = None
    do_not_greet: Statement | None = None


Section = Literal[
    "scales", "first_minute", "trust", "communication", "meetings", "decisions",
    "negotiation", "etiquette", "topics", "conflict", "bad_news", "work_rhythm",
    "agreements", "do", "dont", "quiet_periods", "observances", "variation",
]  # fmt: skip


class Sections(Record, frozen=True, kw_only=True):
    """Everything that an authored file says about habits."""

    scales: Scales = Scales()
    first_minute: FirstMinute = FirstMinute()
    trust: Trust = Trust()
    communication: Communication = Communication()
    meetings: tuple[Claim, ...] = ()
    decisions: tuple[Claim, ...] = ()
    negotiation: tuple[Claim, ...] = ()
    etiquette: Etiquette = Etiquette()
    topics: Topics = Topics()
    conflict: tuple[Claim, ...] = ()
    bad_news: tuple[Claim, ...] = ()
    work_rhythm: WorkRhythm = WorkRhythm()
    agreements: Agreements = Agreements()
    do: tuple[Action, ...] = ()
    dont: tuple[Action, ...] = ()
    quiet_periods: tuple[QuietPeriod, ...] = ()
    observances: tuple[Observance, ...] = ()
    variation: Variation = Variation()


class Profile(Sections, frozen=True, kw_only=True):
    """One authored file: a culture cluster, a territory or a subdivision."""

    code: Annotated[str, Meta(pattern=CODE)]
    name: Label
    aliases: tuple[Label, ...] = ()
    cluster: Annotated[str, Meta(pattern=CLUSTER_ID)] | None = None
    languages: tuple[Language, ...] = ()
    depth: Depth
    reviewed: date
    scope: Annotated[str, Meta(min_length=40, max_length=600)]
    not_covered: tuple[Section, ...] = ()
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=120)]


class Overlay(Sections, frozen=True, kw_only=True):
    """A user's or company's own file, laid over the shipped profile of a place.

    A section of its own replaces that of the layer below; what stands under
    `append` comes after the lines of the layer below.
    """

    code: Annotated[str, Meta(pattern=CODE)]
    name: Label | None = None
    aliases: tuple[Label, ...] = ()
    languages: tuple[Language, ...] = ()
    reviewed: date | None = None
    scope: Annotated[str, Meta(min_length=3, max_length=600)] | None = None
    append: Sections = Sections()
    sources: Annotated[tuple[Source, ...], Meta(max_length=120)] = ()
