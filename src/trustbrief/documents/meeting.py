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
from trustbrief.documents.fairness import Proposal, Seat, burden, by_day, fairest, kindest, turns
from trustbrief.documents.windows import Away, HeatDay, Window, away, compromises, heat, starts, windows
from trustbrief.errors import DateError, UsageError
from trustbrief.facts.clocks import clocks
from trustbrief.locality import Locality
from trustbrief.model.facts import Zone
from trustbrief.model.place import ShownPlace

FORMAT = "trustbrief.meet/1"
FEWEST, MOST = 2, 8
DAYS = 7
# Least bad starts that are shown when there is no window.
_COMPROMISES = 3


class Participant(ShownPlace, frozen=True, kw_only=True):
    """One place that takes part.

    Args:
        home: It is the reader's own.
        assumed_hours: Its hours are a default of ours.

    """

    home: bool
    assumed_hours: bool


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
    places: Sequence[Locality], *, week: date | None, duration: timedelta, weeks: int | None = None
) -> Meeting:
    """Return when several places can meet.

    Args:
        places: Two to eight with the reader's home, which need not be named.
        week: A day of the week to look at; by default the seven days from now on.
        duration: How long the meeting lasts.
        weeks: How many weeks a series has; by default as many as there are turns.

    Raises:
        UsageError: there are too few places, or too many.
        DateError: the week is over.
        PlaceError: a place is a culture cluster.
        DataError: a culture file cannot be used.

    """
    desk = places[0].desk
    guests = _guests(places)
    home = next((guest for guest in guests if guest.home), None)
    reader = ZoneInfo(home.zone if home else desk.reader_zone)
    span = _span(desk.now, week, reader)
    seats = [Seat(guest.there.place.code, _office(guest, span)) for guest in guests]
    found = windows(seats, span, duration, reader)
    plans = _Weeks(seats, span, duration, reader)
    choice = plans.starts(0)
    return Meeting(
        generated=desk.now,
        duration_minutes=int(duration.total_seconds()) // 60,
        zone=reader.key,
        start=span.start.astimezone(reader),
        end=span.end.astimezone(reader),
        participants=tuple(
            _participant(guest, seat, span) for guest, seat in zip(guests, seats, strict=True)
        ),
        windows=found,
        suggested=fairest(choice) if found else None,
        compromises=() if found else _distinct(choice),
        rotation=plans.rotation(weeks),
        changes=tuple(_changes(guests, span.start)),
        away=away(seats, span),
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
    return Participant(**shown, home=guest.home, assumed_hours=assumed)


class _Weeks:
    """The starts of consecutive weeks, each looked up with its own holidays and clocks."""

    def __init__(self, seats: Sequence[Seat], span: Stretch, duration: timedelta, zone: ZoneInfo) -> None:
        self._seats, self._span, self._duration, self._zone = seats, span, duration, zone
        self._known: dict[int, list[Proposal]] = {}

    def starts(self, week: int) -> list[Proposal]:
        """Return the starts of a week that nothing is against, or the least bad ones."""
        if week not in self._known:
            span = self._shifted(week)
            found = windows(self._seats, span, self._duration, self._zone)
            clear = [window for window in found if not window.remarks] or found
            common = [p for w in clear for p in starts(w, self._seats, self._duration, self._zone)]
            self._known[week] = common or compromises(self._seats, span, self._duration, self._zone)
        return self._known[week]

    def _shifted(self, week: int) -> Stretch:
        """Return the span some weeks later by the reader's clock, from midnight on."""
        if not week:
            return self._span
        first, last = (moment.astimezone(self._zone) for moment in self._span)
        start = datetime.combine(first.date() + timedelta(weeks=week), time(), self._zone)
        end = datetime.combine(last.date() + timedelta(weeks=week), time(), self._zone)
        return Stretch(start.astimezone(UTC), end.astimezone(UTC))

    def rotation(self, weeks: int | None) -> tuple[Proposal, ...]:
        """Return a start for each week, the burden going round where there is one."""
        order = turns(self.starts(0)) or (None,)
        count = weeks or (len(order) if len(order) > 1 else 0)
        return tuple(self._start(week, order[week % len(order)]) for week in range(count))

    def _start(self, week: int, who: int | None) -> Proposal:
        """Return the start of a week: at the hour of the first one, where that is as fair as any."""
        best = kindest(self.starts(week), who)
        usual = kindest(self.starts(0), who).start
        same = [p for p in self.starts(week) if _hour(p.start) == _hour(usual)]
        return next((p for p in same if burden(p) <= burden(best) or not p.payers), best)


def _hour(moment: datetime) -> tuple[int, int, int]:
    """Return weekday, hour and minute on the reader's clock."""
    return moment.weekday(), moment.hour, moment.minute


def _distinct(choice: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the least bad starts, each with other payers."""
    chosen: list[Proposal] = []
    rest = list(by_day(choice))
    while rest and len(chosen) < _COMPROMISES:
        best = fairest(rest)
        if best is None:
            break
        chosen.append(best)
        rest = [found for found in rest if found.payers not in {kept.payers for kept in chosen}]
    return tuple(chosen)


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
