"""Places side by side; the keys are `trustbrief.compare/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct, field

from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Confidence, Expression, NumberedSource, Origin, Weekday

FORMAT = "trustbrief.compare/1"


class ComparedLine(Struct, frozen=True, kw_only=True):
    """One line of a place's profile."""

    text: str
    sources: tuple[str, ...]
    confidence: Confidence
    origin: Origin | None = field(name="from")


class ComparedPlace(Struct, frozen=True, kw_only=True):
    """What is set side by side of one place; None where it is not covered.

    Args:
        code: The place.
        name: Its name.
        depth: How deeply it is covered.
        time: The time there.
        driver: What trust mainly rests on.
        greeting: What to say first.
        address: How to address people.
        opens: Who speaks first.
        silence: What silence means.
        earn: How trust is earned.
        lose: How it is lost.
        hours: Usual office hours.
        weekend: Weekly days off.
        when_not_to_call: Times to keep clear of.

    """

    code: str
    name: str
    depth: str
    time: datetime | None
    driver: str | None
    greeting: Expression | None
    address: ComparedLine | None
    opens: ComparedLine | None
    silence: ComparedLine | None
    earn: ComparedLine | None
    lose: ComparedLine | None
    hours: Schedule | None
    weekend: tuple[Weekday, ...]
    when_not_to_call: ComparedLine | None


class ComparedScale(Struct, frozen=True, kw_only=True):
    """One scale with a position for each place, None where it is not covered."""

    id: str
    low: str
    high: str
    positions: dict[str, int | None]
    widest_gap: int


class SharedHoliday(Struct, frozen=True, kw_only=True):
    """A day that is a public holiday in two or more of the places."""

    date: Date
    estimated: bool
    names: dict[str, str]


class Comparison(Struct, frozen=True, kw_only=True):
    """Two to six places side by side.

    Args:
        places: In the order asked for.
        scales: The eight scales.
        shared_holidays: Of the coming year.
        sources: What the lines cite.

    """

    format: str = FORMAT
    generated: datetime
    date: Date
    places: tuple[ComparedPlace, ...]
    scales: tuple[ComparedScale, ...]
    shared_holidays: tuple[SharedHoliday, ...]
    sources: dict[str, NumberedSource]
