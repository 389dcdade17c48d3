"""What `data/gaps.yaml` and `data/playbook.yaml` hold: advice that depends on reader and place."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.observance import Key
from trustbrief.model.statements import ActionText, Driver, Label, Record, Source, Sourced, Statement

ScaleId = Literal[
    "context", "feedback", "relationship", "trust_start", "hierarchy", "decision", "disagreement", "time"
]
Stage = Literal[
    "prepare", "first-contact", "first-meeting", "proposal-and-contract", "delivery",
    "bad-news", "conflict", "late-payment", "long-term",
]  # fmt: skip
Pillar = Literal[
    "cultural-intelligence", "communication", "transparency", "reliability", "technology",
    "personal-relationships", "conflict", "legal-and-financial-clarity",
    "show-trust", "raise-issues-at-once", "respect-their-time",
]  # fmt: skip
# Parts of a language file whose words may stand under a step.
WordsPart = Literal["greeting", "thanks", "apology", "goodbye", "mail_opening", "mail_closing", "reminder"]
Step = Annotated[int, Meta(ge=1, le=5)]
# What stands beside a scale's bar at 100 columns.
ShortText = Annotated[str, Meta(min_length=8, max_length=54)]


class GapAdvice(Sourced, frozen=True, kw_only=True):
    """What a gap on a scale means at work, and what to do about it.

    Args:
        notice: What the reader will find different from home.
        advice: What to do about it.
        short: The heart of the advice, for the first screen.

    """

    notice: Statement
    advice: ActionText
    short: ShortText


class GapSizes(Record, frozen=True):
    """Advice for a gap of two steps, and for one of three or four."""

    two: GapAdvice
    more: GapAdvice


class GapDirections(Record, frozen=True):
    """Advice by direction: the place lies above or below the reader's home on the scale."""

    higher: GapSizes
    lower: GapSizes


class GapScales(Record, frozen=True):
    """Advice for each culture scale."""

    context: GapDirections
    feedback: GapDirections
    relationship: GapDirections
    trust_start: GapDirections
    hierarchy: GapDirections
    decision: GapDirections
    disagreement: GapDirections
    time: GapDirections


class GapFile(Record, frozen=True, kw_only=True):
    """The whole of `data/gaps.yaml`."""

    reviewed: date
    scales: GapScales
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=400)]


class PositionCondition(Record, frozen=True, tag_field="kind", tag="position"):
    """The place's step on a scale lies within these bounds."""

    scale: ScaleId
    at_least: Step = 1
    at_most: Step = 5


class GapCondition(Record, frozen=True, tag_field="kind", tag="gap"):
    """The place lies at least so many steps above (or below) the reader's home."""

    scale: ScaleId
    direction: Literal["higher", "lower"]
    at_least: Annotated[int, Meta(ge=1, le=4)] = 2


class DriverCondition(Record, frozen=True, tag_field="kind", tag="driver"):
    """What trust mainly rests on there is one of these."""

    any_of: Annotated[tuple[Driver, ...], Meta(min_length=1, max_length=4)]


class HolidayCondition(Record, frozen=True, tag_field="kind", tag="holiday"):
    """A public holiday falls on a working day within so many days.

    With `wished` it is a festive day, on whichever day of the week, for which a wish is known there.
    """

    within_days: Annotated[int, Meta(ge=1, le=365)]
    wished: bool = False


class QuietCondition(Record, frozen=True, tag_field="kind", tag="quiet-period"):
    """A quiet period is running or begins within so many days."""

    within_days: Annotated[int, Meta(ge=1, le=365)]


class HoursCondition(Record, frozen=True, tag_field="kind", tag="hours-apart"):
    """The clocks of reader and place differ by at least, and less than, so many hours."""

    at_least: Annotated[int, Meta(ge=0, le=14)] = 0
    below: Annotated[int, Meta(ge=1, le=15)] = 15


class FactCondition(Record, frozen=True, tag_field="kind", tag="fact"):
    """Something that open data says, of the place alone or beside the reader's home.

    Args:
        name: `english-uncommon` (a tenth of the people or fewer speak it),
            `no-english-share` (no figure), `surname-first`, `weekend-differs`,
            `several-zones`, `clock-change-soon`, `currency-differs`,
            `measurement-differs`, `iban`, `abroad` (home and place are different countries).

    """

    name: Literal[
        "english-uncommon", "no-english-share", "surname-first", "weekend-differs", "several-zones",
        "clock-change-soon", "currency-differs", "measurement-differs", "iban", "abroad",
    ]  # fmt: skip


class KnownCondition(Record, frozen=True, tag_field="kind", tag="known"):
    """The briefing has something on this part, such as `etiquette.cards`."""

    part: Annotated[str, Meta(pattern=r"^[a-z_]+(\.[a-z_]+)?$(?!\n)", max_length=60)]


Condition = (
    PositionCondition
    | GapCondition
    | DriverCondition
    | HolidayCondition
    | QuietCondition
    | HoursCondition
    | FactCondition
    | KnownCondition
)


class PlaybookStep(Sourced, frozen=True, kw_only=True):
    """One step of a plan.

    Args:
        id: Its name for scripts; stays the same between releases.
        stage: When it is due.
        pillar: Which of the eight pillars or three habits it belongs to.
        text: What to do; starts with a verb.
        why: Why it is there.
        when: Conditions that must hold together; none means in each plan.
        show: Parts of the briefing whose lines stand under the step, such as
            `first_minute.titles`.
        answers: First letters of words, one of which a line of these parts has to hold to stand
            under the step; without them any line of the parts answers it.
        words: Parts of the language file of the place whose words stand under the step.
        use: Wording that fits.
        avoid: Wording to leave out.

    """

    id: Key
    stage: Stage
    pillar: Pillar
    text: ActionText
    why: Statement
    when: tuple[Condition, ...] = ()
    show: tuple[Annotated[str, Meta(pattern=r"^[a-z_]+(\.[a-z_]+)?$(?!\n)", max_length=60)], ...] = ()
    answers: tuple[Annotated[str, Meta(pattern=r"^[a-z]+$(?!\n)", min_length=2, max_length=20)], ...] = ()
    words: Annotated[tuple[WordsPart, ...], Meta(max_length=4)] = ()
    use: tuple[Statement, ...] = ()
    avoid: tuple[Statement, ...] = ()


class Playbook(Record, frozen=True, kw_only=True):
    """The whole of `data/playbook.yaml`, with the names of stages and pillars."""

    reviewed: date
    stages: dict[Stage, Label]
    pillars: dict[Pillar, Label]
    steps: tuple[PlaybookStep, ...]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=400)]
