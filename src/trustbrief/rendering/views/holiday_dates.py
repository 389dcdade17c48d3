"""Holidays as rows of days and as events of a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec.structs import replace

from trustbrief.almanac.worktime import weekday
from trustbrief.documents.holidays import HolidayList
from trustbrief.files.shipped import DATA_MOMENT
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import worded

COLUMNS = [
    "date", "weekday", "name", "local_name", "kind", "kinds", "estimated", "observed", "subdivisions",
]  # fmt: skip


def runs_of(holidays: Sequence[Holiday]) -> list[list[Holiday]]:
    """Return days that follow each other under one name, such as school holidays, as one."""
    runs: dict[object, list[Holiday]] = {}
    done: list[list[Holiday]] = []
    for holiday in holidays:
        key = (holiday.name, holiday.local_name, holiday.kinds, holiday.estimated, holiday.observed)
        run = runs.get(key)
        if run and holiday.date - run[-1].date == timedelta(days=1):
            run.append(holiday)
        else:
            runs[key] = [holiday]
            done.append(runs[key])
    return done


def rows(listing: HolidayList, options: Options) -> list[list[str]]:
    """Return a row for each day, the heads first."""
    del options
    return [COLUMNS, *map(_row, listing.holidays)]


def _row(holiday: Holiday) -> list[str]:
    return [
        holiday.date.isoformat(),
        weekday(holiday.date),
        holiday.name,
        holiday.local_name,
        holiday.kind,
        " ".join(holiday.kinds),
        str(holiday.estimated).lower(),
        str(holiday.observed).lower(),
        " ".join(holiday.subdivisions),
    ]


def events(listing: HolidayList, options: Options) -> Events:
    """Return an event for each day or run of days, and for quiet periods where they were asked for."""
    del options
    place = listing.place
    code, name = place.subdivision or place.code, wording.place(place)
    found = list(_days(listing, code))
    if listing.quiet_periods is not None:
        found += [_quiet(period, code, name) for period in listing.quiet_periods]
        found += [_half_day(half, code, name) for half in listing.half_days or ()]
        found += [
            Event(
                first=day.date,
                last=day.date,
                summary=f"{name}: {worded('bridge day')}",
                description=worded("Beside {day}; many take it off", day=day.beside),
                key=("holidays", code, "bridge", day.date.isoformat()),
            )
            for day in listing.bridge_days
        ]
    span = phrases.from_to(listing.start, listing.end)
    about = worded("Days off in {place}, {span}", place=name, span=span)
    return Events(worded("Holidays of {places}", places=name), about, DATA_MOMENT, tuple(found))


def _days(listing: HolidayList, code: str) -> Iterator[Event]:
    """Yield an event for each day or run of days, each with a key of its own."""
    known: Counter[tuple[str, ...]] = Counter()
    for run in runs_of(listing.holidays):
        event = _event(run, code, wording.place(listing.place))
        known[event.key] += 1
        # Such as a second Eid of one year, or the day in lieu of it.
        count = known[event.key]
        yield event if count == 1 else replace(event, key=(*event.key, str(count)))


def _event(run: Sequence[Holiday], code: str, place: str) -> Event:
    day = run[0]
    estimated = f" ({worded('estimated')})" if day.estimated else ""
    local = f" ({day.local_name})" if day.local_name != day.name else ""
    greeting = f"{worded('Write')}: {day.greeting.native}" if day.greeting else None
    no_greeting = f"{worded('No greeting')}: {day.do_not_greet}" if day.do_not_greet else None
    lines = filter(None, [f"{day.name}{local}", day.meaning, day.effect, greeting, no_greeting])
    # A moved estimate keeps its name and year, so the event moves instead of doubling.
    when = str(day.date.year) if day.estimated else day.date.isoformat()
    return Event(
        first=day.date,
        last=run[-1].date,
        summary=f"{place}: {day.name}{estimated}",
        description="\n".join(lines),
        key=("holidays", code, day.name, when),
    )


def _half_day(half: HalfDay, code: str, place: str) -> Event:
    return Event(
        first=half.date,
        last=half.date,
        summary=f"{place}: {half.name}, {worded('half day')}",
        description=half.reason,
        key=("holidays", code, "half", half.date.isoformat()),
    )


def _quiet(period: DatedQuietPeriod, code: str, place: str) -> Event:
    estimated = f" ({worded('estimated')})" if period.estimated else ""
    when = str(period.start.year) if period.estimated else period.start.isoformat()
    return Event(
        first=period.start,
        last=period.end,
        summary=f"{place}: {period.name}, {worded('quiet period')}{estimated}",
        description=f"{period.effect}\n{period.advice}",
        key=("holidays", code, period.name, when),
    )
