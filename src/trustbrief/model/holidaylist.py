"""The record of `trustbrief holidays`; its keys are `trustbrief.holidays/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct, field

from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.statements import NumberedSource

FORMAT = "trustbrief.holidays/1"
# Days that one list may span: twenty years.
LONGEST = 366 * 20


class ListedPlace(Struct, frozen=True, kw_only=True):
    """The territory, and the subdivision if one was asked for."""

    code: str
    name: str
    subdivision: str | None


class BridgeDay(Struct, frozen=True, kw_only=True):
    """A working day wedged between a holiday and another day off; many take it off.

    Args:
        date: The day.
        beside: Name of the holiday.

    """

    date: Date
    beside: str


class HolidayList(Struct, frozen=True, kw_only=True):
    """Holidays of one territory over a span of days.

    Args:
        generated: When the list was made.
        place: The territory.
        start: First day, included.
        end: Last day, included.
        language: Language of the local names, None for the territory's own.
        kinds: The kinds the library knows for the territory.
        holidays: By date.
        no_holidays: A sentence when there are none.
        bridge_days: Working days between a holiday and another day off.
        quiet_periods: Those that touch the span; None when they were not asked for.
        sources: What meanings, greetings and quiet periods cite.

    """

    format: str = FORMAT
    generated: datetime
    place: ListedPlace
    start: Date = field(name="from")
    end: Date = field(name="to")
    language: str | None
    kinds: tuple[str, ...]
    holidays: tuple[Holiday, ...]
    no_holidays: str | None
    bridge_days: tuple[BridgeDay, ...] = ()
    quiet_periods: tuple[DatedQuietPeriod, ...] | None = None
    sources: dict[str, NumberedSource] = {}
