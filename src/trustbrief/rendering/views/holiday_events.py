"""Holidays as events of a calendar: all of what was asked for in one, or a part of it to subscribe to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from trustbrief.documents.holidays import HolidayList
from trustbrief.files.shipped import DATA_MOMENT
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import message, worded
from trustbrief.rendering.views.holiday_dates import runs_of

_NAMES = {
    "": message("Holidays of {places}"),
    "days": message("Holidays of {places}"),
    "half-days": message("Half days in {places}"),
    "quiet": message("Quiet periods in {places}"),
    "send-by": message("Wishes to {places}"),
}


def events(listing: HolidayList, options: Options) -> Events:
    """Return an event for each day or run of days, and for quiet periods where they were asked for.

    With a feed in the options that part alone; the other parts are calendars of their own, each to be
    subscribed to or not.
    """
    name = worded(_NAMES[options.feed], places=wording.place(listing.place))
    about = f"{name}, {phrases.from_to(listing.start, listing.end)}"
    found = tuple(_PARTS[options.feed](_Writer(listing)))
    return Events(name, about, DATA_MOMENT, found, address=options.address)


class _Writer:
    """Writes the events of one list."""

    def __init__(self, listing: HolidayList) -> None:
        self._listing = listing
        self._name = wording.place(listing.place)
        self._code = listing.place.subdivision or listing.place.code
        # What is an estimate in one year will be one in another, and is settled once the day has come.
        dated: tuple[Holiday | DatedQuietPeriod, ...] = (*listing.holidays, *(listing.quiet_periods or ()))
        self._moving = {day.name for day in dated if day.estimated}

    def every(self) -> Iterator[Event]:
        yield from self.days()
        if self._listing.quiet_periods is not None:
            yield from self._pauses()
            yield from self.half_days()
            yield from self._bridges()

    def days(self) -> Iterator[Event]:
        """Yield an event for each day or run of days, each with a key of its own."""
        yield from _apart(map(self._day, runs_of(self._listing.holidays)))

    def half_days(self) -> Iterator[Event]:
        return map(self._half_day, self._listing.half_days or ())

    def quiet(self) -> Iterator[Event]:
        yield from self._pauses()
        yield from self._bridges()

    def send_by(self) -> Iterator[Event]:
        """Yield a reminder of each wish, on the day by which it is to be sent or from which it is used."""
        runs = [run[0] for run in runs_of(self._listing.holidays)]
        yield from _apart(map(self._reminder, (day for day in runs if day.send_by or day.send_from)))

    def _key(self, name: str, first: date) -> tuple[str, ...]:
        # A moved estimate keeps its name and year, so the event moves instead of doubling.
        when = str(first.year) if name in self._moving else first.isoformat()
        return ("holidays", self._code, name, when)

    def _day(self, run: Sequence[Holiday]) -> Event:
        day = run[0]
        estimated = _estimated(day)
        local = f" ({day.local_name})" if day.local_name != day.name else ""
        greeting = f"{worded('Write')}: {day.greeting.native}" if day.greeting else None
        no_greeting = f"{worded('No greeting')}: {day.do_not_greet}" if day.do_not_greet else None
        kinds = ", ".join(map(phrases.kind, day.kinds))
        # A calendar shows little more than this line: who reads no kind takes each day for one off.
        kind = "" if "public" in day.kinds else f" ({kinds})"
        said = [f"{day.name}{local}", kinds, day.reading, day.meaning, day.effect, greeting, no_greeting]
        return Event(
            first=day.date,
            last=run[-1].date,
            summary=f"{self._name}: {day.name}{kind}{estimated}",
            description="\n".join(filter(None, said)),
            key=self._key(day.name, day.date),
        )

    def _reminder(self, day: Holiday) -> Event:
        when = day.send_by or day.send_from or day.date
        feast = f"{day.name}, {wording.day(day.date)}{_estimated(day)}"
        within = worded("Write today at the latest") if day.send_by else worded("Write from today on")
        lines = [f"{within}: {feast}"]
        lines += [day.greeting.native] if day.greeting else []
        return Event(
            first=when,
            last=when,
            summary=f"{self._name}: {worded('wish for {feast}', feast=day.name)}{_estimated(day)}",
            description="\n".join(lines),
            key=(*self._key(day.name, day.date), "send-by"),
        )

    def _half_day(self, half: HalfDay) -> Event:
        return Event(
            first=half.date,
            last=half.date,
            summary=f"{self._name}: {half.name}, {worded('half day')}",
            description=half.reason,
            key=("holidays", self._code, "half", half.date.isoformat()),
        )

    def _pauses(self) -> Iterator[Event]:
        yield from _apart(map(self._quiet, self._listing.quiet_periods or ()))

    def _quiet(self, period: DatedQuietPeriod) -> Event:
        return Event(
            first=period.start,
            last=period.end,
            summary=f"{self._name}: {period.name}, {worded('quiet period')}{_estimated(period)}",
            description=f"{period.effect}\n{period.advice}",
            key=self._key(period.name, period.start),
        )

    def _bridges(self) -> Iterator[Event]:
        for day in self._listing.bridge_days:
            yield Event(
                first=day.date,
                last=day.date,
                summary=f"{self._name}: {worded('bridge day')}",
                description=worded("Beside {day}; many take it off", day=day.beside),
                key=("holidays", self._code, "bridge", day.date.isoformat()),
            )


_PARTS = {
    "": _Writer.every,
    "days": _Writer.days,
    "half-days": _Writer.half_days,
    "quiet": _Writer.quiet,
    "send-by": _Writer.send_by,
}


def _estimated(day: Holiday | DatedQuietPeriod) -> str:
    return f" ({worded('estimated')})" if day.estimated else ""


def _apart(found: Iterator[Event]) -> Iterator[Event]:
    """Yield events with a key of their own each: there may be a second Eid in one year, or a day in lieu."""
    known: Counter[tuple[str, ...]] = Counter()
    for event in found:
        known[event.key] += 1
        count = known[event.key]
        yield event if count == 1 else replace(event, key=(*event.key, str(count)))
