"""The record of `trustbrief holidays`; its keys are `trustbrief.holidays/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct, field

from trustbrief.model.calendar import Holiday

FORMAT = "trustbrief.holidays/1"
# Days that one list may span: twenty years.
LONGEST = 366 * 20


class ListedPlace(Struct, frozen=True, kw_only=True):
    """The territory, and the subdivision if one was asked for."""

    code: str
    name: str
    subdivision: str | None


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
