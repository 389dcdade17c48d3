"""What a file of `data/observances/` holds: holidays and seasons shared by many places."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.quiet import FineHours, QuietRule
from trustbrief.model.statements import (
    ActionText,
    Claim,
    Expression,
    Label,
    Record,
    Source,
    Sourced,
    Statement,
)

Alpha2 = Annotated[str, Meta(pattern=r"^[A-Z]{2}$(?!\n)")]
Key = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?!\n)", max_length=40)]
Pattern = Annotated[str, Meta(min_length=3, max_length=80)]


class Match(Record, frozen=True, kw_only=True):
    """Which days of the `holidays` library an observance is about.

    Args:
        names: English names as the library gives them; case does not matter, `*`
            stands for any text.
        unless: Names that the patterns above would catch by mistake.
        territories: Only there; empty for everywhere.
        elsewhere: Not there.

    """

    names: Annotated[tuple[Pattern, ...], Meta(min_length=1, max_length=60)]
    unless: tuple[Pattern, ...] = ()
    territories: tuple[Alpha2, ...] = ()
    elsewhere: tuple[Alpha2, ...] = ()


class Wish(Expression, frozen=True, kw_only=True):
    """A greeting, and where it is the customary one; no territory means where its language is official.

    With `greet_from` it is used from the day on, whatever the others are.
    """

    territories: tuple[Alpha2, ...] = ()
    greet_from: Literal["first-day"] | None = None


class SharedObservance(Sourced, frozen=True, kw_only=True):
    """What people do around a holiday that many places keep.

    With `greet_from` the greetings are used from that day on, not before. `feast` is the
    entry that this is a local form of: Lebaran of Eid al-Fitr. `aliases` are names that
    the `holidays` library has in no language. What is said of the feast as a whole stands
    at that entry: `kept_by` whom a wish is for and whom not, `late` what to write when the
    day is over, `reply` what to answer to a wish. An `effect` that sources tell of some
    territories alone names these in `effect_in`, and is said nowhere else.
    """

    id: Key
    name: Label
    feast: Key | None = None
    aliases: Annotated[tuple[Label, ...], Meta(max_length=40)] = ()
    match: Match
    meaning: Statement
    tone: Literal["festive", "solemn", "mixed"]
    effect: Statement | None = None
    effect_in: tuple[Alpha2, ...] = ()
    greetings: tuple[Wish, ...] = ()
    greet_from: Literal["first-day"] | None = None
    do_not_greet: Statement | None = None
    kept_by: Claim | None = None
    late: Claim | None = None
    reply: Claim | None = None


class Season(Sourced, frozen=True, kw_only=True):
    """A span of weeks in which work slows down in some territories.

    `feast` is the entry that it belongs to: the first day of Ramadan for the month.
    """

    id: Key
    name: Label
    feast: Key | None = None
    rule: QuietRule
    territories: Annotated[tuple[Alpha2, ...], Meta(min_length=1, max_length=250)]
    effect: Statement
    advice: ActionText
    fine_hours: FineHours | None = None
    slow: bool = False


class ObservanceFile(Record, frozen=True, kw_only=True):
    """One tradition's holidays and seasons, with their sources."""

    tradition: Key
    reviewed: date
    observances: tuple[SharedObservance, ...] = ()
    seasons: tuple[Season, ...] = ()
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=400)]


class TerritoryObservances(Record, frozen=True, kw_only=True, dict=True):
    """What the shared files hold for one territory.

    Args:
        observances: Those that may concern it, in the order of their files.
        seasons: Those that do.

    """

    observances: tuple[SharedObservance, ...] = ()
    seasons: tuple[Season, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, SharedObservance | None]:
        """Return what was found for names of days: the parts of a country keep the same ones."""
        return {}
