"""Days and weeks in which work slows down, as authored files say it."""

from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.statements import ActionText, ClockTime, Expression, Label, Record, Sourced, Statement

PartCode = Annotated[str, Meta(pattern=r"^[A-Z0-9]{1,3}$(?!\n)")]
MonthDay = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\n)")]


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
    """Days around a holiday, named as the `holidays` library does in English.

    They are counted from the feast's own days; days in lieu that follow it belong to the span.
    """

    name: Label
    before: Annotated[int, Meta(ge=0, le=40)] = 0
    after: Annotated[int, Meta(ge=0, le=40)] = 0


class RamadanSpan(Record, frozen=True, tag_field="kind", tag="ramadan"):
    """The month of Ramadan; future dates are estimates."""


QuietRule = FixedSpan | EasterSpan | HolidaySpan | RamadanSpan


class FineHours(Record, frozen=True):
    """Hours of a quiet period in which a call is fine nevertheless, in local time."""

    start: ClockTime
    end: ClockTime


class QuietPeriod(Sourced, frozen=True):
    """A span in which little gets decided, and what we advise to do about it.

    A period that is `slow` makes its weeks slow, and no single hour unsafe. `parts` are those of the
    country that it holds for, as in ISO 3166-2 behind the hyphen, where it is not all of it.

    With `greet_from` the greeting is used from the first day on, not before.
    """

    name: Label
    rule: QuietRule
    effect: Statement
    advice: ActionText
    greeting: Expression | None = None
    greet_from: Literal["first-day"] | None = None
    fine_hours: FineHours | None = None
    slow: bool = False
    parts: Annotated[tuple[PartCode, ...], Meta(max_length=40)] = ()


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
