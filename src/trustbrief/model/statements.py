"""The kinds of statements that authored files hold, and their sources."""

from datetime import date
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field
from msgspec.structs import astuple

Confidence = Literal["official", "survey", "expert", "consensus", "practitioner", "contested"]
SourceKind = Literal[
    "official", "statute", "standard", "survey", "academic", "professional", "practitioner", "press"
]
Subject = Literal["behaviour", "rules", "calendar", "language"]
Driver = Literal["openness", "competence", "respect", "shared-values"]
# What a driver is called. Shared values are looked for in personal talk, and that is what the sources of such
# a line tell of: nobody is said to have a reader's values.
DRIVER_NAMES: dict[Driver, str] = {
    "openness": "openness",
    "competence": "competence",
    "respect": "respect",
    "shared-values": "knowing the person",
}
# Nobody there was met, or somebody was, or somebody who is addressed by family name.
Acquaintance = Literal["new", "known", "formal"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# In English, whatever the system speaks: strftime would ask that.
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

# Patterns end with `$(?!\n)`: `$` alone lets a line break at the end pass, and `\Z` is not known to the
# JSON Schema of editors.

# In a file plain; in a briefing `jp/…`, so that the ids of two layers stay apart.
SourceId = Annotated[str, Meta(pattern=r"^([a-z-]+/)?[a-z0-9][a-z0-9-]{1,39}$(?!\n)")]
# `shared` is an observance that many places keep.
Origin = Literal["territory", "cluster", "subdivision", "overlay", "shared"]
# In a file a source with the fact of its note, `march.quality`; in a briefing the source alone.
FactRef = Annotated[
    str, Meta(pattern=r"^([a-z-]+/)?[a-z0-9][a-z0-9-]{1,39}(\.[a-z0-9][a-z0-9-]{0,29})?$(?!\n)")
]
FactRefs = Annotated[tuple[FactRef, ...], Meta(min_length=1, max_length=8)]
Weight = Annotated[int, Meta(ge=1, le=3)]
Channel = Literal["call", "mail", "visit", "money"]
Alpha2 = Annotated[str, Meta(pattern=r"^[A-Z]{2}$(?!\n)")]
Statement = Annotated[str, Meta(min_length=12, max_length=240)]
ActionText = Annotated[str, Meta(min_length=8, max_length=110)]
Phrase = Annotated[str, Meta(min_length=1, max_length=160)]
Label = Annotated[str, Meta(min_length=2, max_length=80)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\n)")]
ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]


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
    url: Annotated[str, Meta(pattern=r"^https?://[^\s<>\"]+$(?!\n)", max_length=500)] | None = None
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
    the territories of a cluster that a line holds for, `languages` those that have to be
    spoken: a line of a country on one of its languages is none for the parts whose own
    files name others. `from` and `evidence` are set when layers are joined.
    """

    sources: FactRefs
    confidence: Confidence
    weight: Weight = 2
    channel: Channel | None = None
    who: Label | None = None
    members: tuple[Alpha2, ...] = ()
    languages: Annotated[tuple[Language, ...], Meta(max_length=8)] = ()
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
    the day there, where not the whole day, and `days` the weekdays, where not all.
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
    days: Annotated[tuple[Weekday, ...], Meta(max_length=6)] = ()


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


class TrustDriver(Advising, frozen=True):
    """What trust mainly rests on (Brett and Mitchell's four drivers)."""

    primary: Driver
    note: Statement
    secondary: Driver | None = None


class NumberedSource(Source, frozen=True, kw_only=True):
    """A source with the number that the text formats print."""

    number: int
