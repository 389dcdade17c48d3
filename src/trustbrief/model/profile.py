"""What one authored culture file holds; the only definition of its schema.

`authoring.schema` turns these records into the JSON Schema for editors, and
`authoring.check` holds files against it, so a key exists once, here.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from trustbrief.model.quiet import Observance, QuietPeriod
from trustbrief.model.statements import (
    Action,
    Claim,
    ClockTime,
    Expression,
    Label,
    Language,
    Record,
    ScalePosition,
    Signal,
    Source,
    Sourced,
    Statement,
    TrustDriver,
    Weekday,
)

Depth = Literal["full", "core", "sketch"]
# Alpha-2, 3166-2, or the id of a culture cluster.
CODE = r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]+(-[a-z]+)*)$(?!\n)"
CLUSTER_ID = r"^[a-z]+(-[a-z]+)*$(?!\n)"


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


class KeepFree(Sourced, frozen=True, kw_only=True):
    """Hours in which a call is unwelcome though offices are open, in local time."""

    days: Annotated[tuple[Weekday, ...], Meta(min_length=1, max_length=7)]
    start: ClockTime
    end: ClockTime
    reason: Label


class WorkRhythm(Record, frozen=True):
    """Hours, breaks and the times when a call is unwelcome.

    `keep_free` says in figures what `when_not_to_call` says in words.
    """

    schedule: Schedule | None = None
    keep_free: tuple[KeepFree, ...] = ()
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
    """One authored file: a culture cluster, a territory or a subdivision.

    A list of its own replaces that of the layer below; what stands under `append`
    comes after the lines of the layer below.
    """

    code: Annotated[str, Meta(pattern=CODE)]
    name: Label
    aliases: tuple[Label, ...] = ()
    cluster: Annotated[str, Meta(pattern=CLUSTER_ID)] | None = None
    languages: tuple[Language, ...] = ()
    depth: Depth
    reviewed: date
    scope: Annotated[str, Meta(min_length=40, max_length=600)]
    not_covered: tuple[Section, ...] = ()
    append: Sections = Sections()
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
