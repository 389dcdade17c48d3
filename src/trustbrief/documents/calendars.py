"""Holidays of several places over the same days; the keys are `trustbrief.calendars/1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from trustbrief.documents.holidays import HolidayList, Query, holiday_list
from trustbrief.errors import UsageError
from trustbrief.locality import Locality

FORMAT = "trustbrief.calendars/1"
MOST = 20


class Calendars(Struct, frozen=True, kw_only=True):
    """Several lists of holidays.

    Args:
        generated: When they were made.
        start: First day, included.
        end: Last day, included.
        calendars: One list for each place, in the order asked for.

    """

    format: str = FORMAT
    generated: datetime
    start: Date = field(name="from")
    end: Date = field(name="to")
    calendars: tuple[HolidayList, ...]


def calendars(places: Sequence[Locality], query: Query) -> Calendars:
    """Return the holidays of several places, each over the days that the first one's list has.

    Args:
        places: Two or more.
        query: Span, kinds, language, and how many days of all places together; see `holiday_list`.

    Raises:
        UsageError: there are too many places, or a subdivision was named.
        PlaceError: a place is a culture cluster.

    """
    if len(places) > MOST:
        raise UsageError(f"a table has at most {MOST} places, here {len(places)}", hint="leave some out")
    if query.subdivision:
        hint = "name the parts themselves: DE-BY, CA-QC"
        raise UsageError("a subdivision belongs to one country", hint=hint)
    known = {kind for there in places for kind in there.calendar.info.kinds}
    if not known & set(query.kinds):
        places[0].calendar.require_kinds(query.kinds)
    every = _lists(places, query._replace(limit=None))
    dates = sorted(day.date for found in every for day in found.holidays)
    if query.limit and len(dates) > query.limit:
        last = dates[query.limit - 1]
        every = _lists(places, query._replace(start=every[0].start, end=last, days=None, limit=None))
        every = _first(every, query.limit)
    first = every[0]
    return Calendars(generated=first.generated, start=first.start, end=first.end, calendars=every)


def _lists(places: Sequence[Locality], query: Query) -> tuple[HolidayList, ...]:
    """Return a list for each place, all over the days of the first one."""
    first = _list(places[0], query)
    same = query._replace(start=first.start, end=first.end, days=None)
    return first, *(_list(there, same) for there in places[1:])


def _first(every: Sequence[HolidayList], limit: int) -> tuple[HolidayList, ...]:
    """Return the lists with the earliest days of them all; of one date those of the first places."""
    order = sorted((day.date, index) for index, found in enumerate(every) for day in found.holidays)
    kept = Counter(index for _, index in order[:limit])
    return tuple(replace(found, holidays=found.holidays[: kept[index]]) for index, found in enumerate(every))


def _list(there: Locality, query: Query) -> HolidayList:
    """Return the list of a place; of kinds that it does not have there are no days."""
    known = tuple(kind for kind in query.kinds if kind in there.calendar.info.kinds)
    found = holiday_list(there, query._replace(kinds=known))
    return found if known or not query.kinds else replace(found, holidays=())
