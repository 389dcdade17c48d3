"""A list of holidays over a span of days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.api.resources import Resources, moment_in
from trustbrief.errors import DateError, PlaceError
from trustbrief.model.holidaylist import LONGEST, HolidayList, ListedPlace
from trustbrief.model.place import Place

AHEAD = timedelta(days=365)


class Query(NamedTuple):
    """What is asked for; see `Trustbrief.holidays`."""

    start: date | None = None
    end: date | None = None
    days: int | None = None
    subdivision: str | None = None
    kinds: tuple[str, ...] = ()
    language: str | None = None
    usual_language: str | None = None


def holiday_list(resources: Resources, place: Place, query: Query) -> HolidayList:
    """Return the holidays of a place.

    Args:
        resources: Data, cache and moment.
        place: A territory, or a part of one.
        query: Span, subdivision, kinds and language.

    Raises:
        PlaceError: the place is a culture cluster.
        DateError: the span ends before it begins, or is longer than twenty years.
        UsageError: a subdivision, kind or language is unknown.

    """
    entry = resources.territory(place)
    if entry is None or place.country is None:
        raise PlaceError(f"{place.name} is a culture cluster", hint="name one country of it")
    part = _part(resources, query.subdivision, place) or place.calendar
    calendar = Calendar(
        place.country,
        resources.disk,
        subdivision=part,
        language=query.language,
        usual_language=query.usual_language,
    )
    today = moment_in(resources.zones(place), None, resources.now).date()
    first = query.start or today
    last = query.end or first + (timedelta(query.days - 1) if query.days else AHEAD)
    _require_order(first, last)
    listed = calendar.between(first, last, today=today, kinds=query.kinds)
    code = f"{place.country}-{calendar.subdivision}" if calendar.subdivision else None
    return HolidayList(
        generated=resources.now,
        place=ListedPlace(code=place.country, name=entry.name, subdivision=code),
        start=first,
        end=last,
        language=calendar.language,
        kinds=calendar.info.kinds,
        holidays=listed,
        no_holidays=absent.reason(calendar, entry.name, first, last, listed if query.kinds else None),
    )


def _part(resources: Resources, text: str | None, country: Place) -> str | None:
    """Return the library's code of a subdivision that the atlas knows, else the text itself."""
    if not text:
        return None
    try:
        found = resources.atlas.resolve(f"{text}, {country.country}").place
    except PlaceError:
        return text
    return found.calendar or text


def _require_order(first: date, last: date) -> None:
    if last < first:
        message = f"the span ends on {last}, before it begins on {first}"
        raise DateError(message, hint="swap --from and --to, or name both")
    if (last - first).days > LONGEST:
        raise DateError("the span is longer than 20 years", hint="ask for fewer years at a time")
