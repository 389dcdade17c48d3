"""Dated days, quiet periods and working time."""

from datetime import date as Date  # noqa: N812  (`date` is a key of the contract)
from datetime import datetime
from datetime import time as Time  # noqa: N812
from typing import Literal

from msgspec import Struct, field

from trustbrief.model.quiet import FineHours
from trustbrief.model.statements import Expression, Origin

# Of days, from the most to the least binding for an office; kinds not named come last, by name.
KINDS = (
    "public",
    "government",
    "bank",
    "half_day",
    "workday",
    "optional",
    "de_facto",
    "school",
    "unofficial",
)


class Holiday(Struct, frozen=True, kw_only=True):
    """One dated day of the `holidays` library, with what we know about it.

    Args:
        date: The day.
        name: English name.
        local_name: Name in the language of the place, or the one asked for.
        kind: The most binding of `kinds`.
        kinds: Every kind under which the library lists the day.
        estimated: The date rests on a moon that is not sighted yet, or on a rule
            that the state has still to confirm.
        observed: A day in lieu, moved from its own date.
        subdivisions: ISO 3166-2 codes of all parts that keep it; empty for the whole territory.
        share: Of the territory's people, those who live in these parts, 0 to 1; None for
            the whole territory, or where it is not known.
        parts: Of how many parts `subdivisions` are some, or None.
        also_called: What other parts call the same day off.
        reading: Why offices there keep the day otherwise than its kind in law says, or None.
        tone: festive, solemn or mixed, where a profile says so.
        meaning: What the day is about, in one line.
        effect: What it does to work.
        greeting: What may be written, where a source gives it.
        other_greetings: The same in further languages of the place.
        send_by: The last working day before it, for a greeting used before the day.
        send_from: The day itself, for a greeting used from then on.
        do_not_greet: Why no greeting is sent.

    """

    date: Date
    name: str
    local_name: str
    kind: str
    kinds: tuple[str, ...]
    estimated: bool
    observed: bool
    subdivisions: tuple[str, ...] = ()
    share: float | None = None
    parts: int | None = None
    also_called: tuple[str, ...] = ()
    reading: str | None = None
    tone: Literal["festive", "solemn", "mixed"] | None = None
    meaning: str | None = None
    effect: str | None = None
    greeting: Expression | None = None
    other_greetings: tuple[Expression, ...] = ()
    send_by: Date | None = None
    send_from: Date | None = None
    do_not_greet: str | None = None
    sources: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class HalfDay(Struct, frozen=True, kw_only=True):
    """A working day that is cut short, by law, agreement or custom.

    Args:
        date: The day, in the place.
        name: What it is.
        closes: When offices close, in local time; None when only `minutes` is known.
        minutes: By how much the working day is shorter, where `closes` is None.
        practice: `off` where most people take the whole day, though they need not.
        reason: On what it rests, in one line.
        source: Where that is written.

    """

    date: Date
    name: str
    closes: Time | None = None
    minutes: int = 0
    practice: Literal["half", "off"] = "half"
    reason: str
    source: str


class BridgeDay(Struct, frozen=True, kw_only=True):
    """A working day wedged between a holiday and another day off; many take it off.

    Args:
        date: The day.
        beside: Name of the holiday.

    """

    date: Date
    beside: str


class CalendarGap(Struct, frozen=True, kw_only=True):
    """Days that a year's calendar does not hold, though the place will keep them.

    Args:
        year: The year.
        missing: Which days, as in "Hindu, Sikh and Jain feasts".
        decreed: They are decreed each year and not in yet; otherwise the year is only
            covered in part.

    """

    year: int
    missing: str
    decreed: bool = False


class CalendarYear(Struct, frozen=True, kw_only=True):
    """What is known of one territory and year.

    Args:
        holidays: Days of every kind, by date and name.
        worked: Weekend days that are worked to make up for a day off.
        half_days: Working days that are cut short, by date.
        gaps: What the year does not hold.

    """

    holidays: tuple[Holiday, ...]
    worked: tuple[Date, ...]
    half_days: tuple[HalfDay, ...] = ()
    gaps: tuple[CalendarGap, ...] = ()


class CalendarInfo(Struct, frozen=True, kw_only=True):
    """What the `holidays` library offers for one territory.

    Args:
        kinds: The kinds of holidays it lists.
        languages: The languages names can be had in.
        subdivisions: Codes without the country prefix, each with its aliases.

    """

    kinds: tuple[str, ...]
    languages: tuple[str, ...]
    subdivisions: dict[str, tuple[str, ...]]


class DatedQuietPeriod(Struct, frozen=True, kw_only=True):
    """A quiet period on its days of one year; both days belong to it.

    Its `advice` is ours, drawn from the facts that `evidence` names.
    """

    start: Date
    end: Date
    name: str
    effect: str
    advice: str
    estimated: bool
    greeting: Expression | None
    send_by: Date | None = None
    send_from: Date | None = None
    fine_hours: FineHours | None = None
    slow: bool = False
    sources: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    confidence: str
    origin: Origin | None = field(name="from")


StatusKind = Literal[
    "working", "quiet-period", "half-day", "before-hours", "lunch", "prayer", "after-hours", "weekend",
    "holiday",
]  # fmt: skip


class Status(Struct, frozen=True, kw_only=True):
    """Whether anybody is at work.

    Args:
        kind: What the moment is; `quiet-period` and `half-day` for office hours in a time
            when many are away or work shorter.
        reason: The name of the holiday or break, or None.
        quiet_period: The quiet period that the day lies in, or None.
        until: End of the current stretch of work, in local time, when working.
        next_at_work: When work begins again, in local time, when not working.
        assumed_hours: The hours are our default, not the profile's.
        doubts: Why a call is doubtful at this moment although offices are open.

    """

    kind: StatusKind
    reason: str | None = None
    quiet_period: str | None = None
    until: datetime | None = None
    next_at_work: datetime | None = None
    assumed_hours: bool = False
    doubts: tuple[str, ...] = ()
