"""Call windows that are fair to several places; the keys are `trustbrief.meet/1`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import asdict

from trustbrief.almanac.office import Office
from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Proposal, Seat, fairest
from trustbrief.documents.series import Weeks, distinct
from trustbrief.documents.windows import Away, HeatDay, Window, away, heat, windows
from trustbrief.errors import DateError, UsageError
from trustbrief.facts.clocks import clocks
from trustbrief.locality import Locality
from trustbrief.model.facts import Zone
from trustbrief.model.place import ShownPlace

FORMAT = "trustbrief.meet/1"
FEWEST, MOST = 2, 8
DAYS = 7


class Participant(ShownPlace, frozen=True, kw_only=True):
    """One place that takes part.

    Args:
        home: It is the reader's own.
        assumed_hours: Its hours are a default of ours.
        national: It is a whole country whose parts have holidays of their own that do not count.

    """

    home: bool
    assumed_hours: bool
    national: bool = False


class ZoneChange(Struct, frozen=True, kw_only=True):
    """A change of clocks in the span or within three weeks of its start."""

    code: str
    name: str
    at: datetime
    shift_hours: float


class Meeting(Struct, frozen=True, kw_only=True):
    """Where and when several places can meet.

    Args:
        duration_minutes: How long the meeting lasts.
        zone: The reader's time zone, in which starts are given.
        start: First moment looked at.
        end: Last one.
        participants: The places.
        windows: Stretches in which everybody is at work, by time.
        suggested: The fairest start of all windows; None when there is no window.
        compromises: Without a window, the least bad starts, each with other payers.
        rotation: Starts for consecutive weeks in which the burden goes round, each in its
            own week; as many as weeks were asked for.
        changes: Changes of clocks to mind.
        away: Public holidays of the span, by date.
        heat: Who is at work when.

    """

    format: str = FORMAT
    generated: datetime
    duration_minutes: int
    zone: str
    start: datetime = field(name="from")
    end: datetime = field(name="to")
    participants: tuple[Participant, ...]
    windows: tuple[Window, ...]
    suggested: Proposal | None
    compromises: tuple[Proposal, ...]
    rotation: tuple[Proposal, ...]
    changes: tuple[ZoneChange, ...]
    away: tuple[Away, ...]
    heat: tuple[HeatDay, ...]


class _Guest(NamedTuple):
    """A participant: the place, None for a reader without a home, and the zone of its clock."""

    there: Locality
    zone: str
    home: bool


def meeting(
    places: Sequence[Locality],
    *,
    week: date | None,
    duration: timedelta,
    weeks: int | None = None,
    pick: int | None = None,
) -> Meeting:
    """Return when several places can meet.

    Args:
        places: Two to eight with the reader's home, which need not be named.
        week: A day of the week to look at; by default the seven days from now on.
        duration: How long the meeting lasts.
        weeks: How many weeks a series has; by default as many as there are turns.
        pick: With weeks, the number from 1 of the window or start whose hour the series keeps.

    Raises:
        UsageError: there are too few places, or too many.
        DateError: the week is over.
        PlaceError: a place is a culture cluster.
        DataError: a culture file cannot be used.

    """
    guests = _guests(places)
    reader = ZoneInfo(next((guest.zone for guest in guests if guest.home), places[0].desk.reader_zone))
    span = _span(places[0].desk.now, week, reader)
    seats = [Seat(guest.there.place.code, _office(guest, span)) for guest in guests]
    plans = Weeks(seats, span, duration, reader)
    return _planned(guests, seats, plans, weeks, pick)


def _planned(
    guests: Sequence[_Guest], seats: Sequence[Seat], plans: Weeks, weeks: int | None, pick: int | None
) -> Meeting:
    span, reader = plans.span, plans.zone
    choice = plans.starts(0)
    found = windows(seats, span, plans.duration, reader)
    least_bad = () if found else distinct(choice)
    picked = [window.best for window in found] or list(least_bad)
    kept = picked[pick - 1] if pick and 1 <= pick <= len(picked) else None
    return Meeting(
        generated=guests[0].there.desk.now,
        duration_minutes=int(plans.duration.total_seconds()) // 60,
        zone=reader.key,
        start=span.start.astimezone(reader),
        end=span.end.astimezone(reader),
        participants=tuple(
            _participant(guest, seat, span) for guest, seat in zip(guests, seats, strict=True)
        ),
        windows=found,
        suggested=fairest(choice) if found else None,
        compromises=least_bad,
        rotation=plans.series(kept, weeks) if kept and weeks else plans.rotation(weeks),
        changes=tuple(_changes(guests, span.start)),
        away=away(seats, span, reader),
        heat=heat(seats, _days(span, reader), reader),
    )


def _guests(places: Sequence[Locality]) -> list[_Guest]:
    home = places[0].desk.reader
    own = next((there for there in places if home and _same(there, home)), home)
    named = [*([own] if own else []), *places]
    distinct = {there.place.code: there for there in named}
    if not FEWEST <= len(distinct) <= MOST:
        few = len(distinct) < FEWEST
        raise UsageError(
            f"a meeting has {FEWEST} to {MOST} places, your home included; here {len(distinct)}",
            hint="name one more place, or set your own home" if few else "leave some out",
        )
    return [_Guest(there, _zone(there, own), there is own) for there in distinct.values()]


def _same(there: Locality, home: Locality) -> bool:
    """Tell whether a place named is the reader's own, or a part of it on the reader's clock."""
    if there.place.country != home.place.country or home.place.country is None:
        return False
    return bool(there.zones) and there.zones[0].id == there.desk.reader_zone


def _zone(there: Locality, own: Locality | None) -> str:
    return there.desk.zone_of(there.zones) if there is own else there.zone.key


def _span(now: datetime, week: date | None, zone: ZoneInfo) -> Stretch:
    """Return the seven days from now on, or what is left of a week from Monday to Sunday."""
    here = now.astimezone(zone)
    monday = week - timedelta(week.weekday()) if week else here.date()
    start = datetime.combine(monday, time(), zone)
    end = datetime.combine(monday + timedelta(DAYS), time(), zone)
    if end <= here:
        raise DateError(f"the week of {week} is over", hint="name a day of this week or a later one")
    return Stretch(max(start, here).astimezone(UTC), end.astimezone(UTC))


def _office(guest: _Guest, span: Stretch) -> Office:
    """Return a participant at work; the reader at their own hours where they are known."""
    office = guest.there.office_in(guest.zone)
    hours = guest.there.desk.hours
    if guest.home and hours:
        office = office.with_hours(*hours)
    office.name = guest.there.place.name if guest.home else guest.there.clock_name
    office.load(span.start.date() - timedelta(1), span.end.date() + timedelta(1))
    return office


def _participant(guest: _Guest, seat: Seat, span: Stretch) -> Participant:
    shown = {**asdict(guest.there.shown), "zone": guest.zone, "name": seat.office.name}
    assumed = seat.office.assumed(span.start.date())
    there = guest.there
    national = there.calendar_part is None and bool(there.calendar.info.subdivisions)
    return Participant(**shown, home=guest.home, assumed_hours=assumed, national=national)


def _changes(guests: Sequence[_Guest], start: datetime) -> Iterator[ZoneChange]:
    for guest in guests:
        place = guest.there.place
        clock = clocks([Zone(id=guest.zone, city=place.name)], start, "UTC")[0]
        if clock.change:
            yield ZoneChange(
                code=place.code,
                name=place.name,
                at=clock.change.at,
                shift_hours=clock.change.shift_hours,
            )


def _days(span: Stretch, zone: ZoneInfo) -> list[date]:
    first, last = (moment.astimezone(zone).date() for moment in span)
    return [first + timedelta(ahead) for ahead in range((last - first).days)]
