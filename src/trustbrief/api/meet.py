"""Call windows that are fair to several places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from trustbrief.advice.fairness import Seat, fairest, rotation
from trustbrief.advice.meeting import away, compromises, heat, starts, windows
from trustbrief.almanac.workplace import Stretch, Workplace
from trustbrief.api.home import home_place
from trustbrief.api.resources import Resources
from trustbrief.api.workplaces import home_workplace, workplace
from trustbrief.errors import DateError, UsageError
from trustbrief.facts.clocks import clocks
from trustbrief.model.facts import Zone
from trustbrief.model.meeting import Meeting, Participant, Proposal, Window, ZoneChange
from trustbrief.model.place import Place

FEWEST, MOST = 2, 8
DAYS = 7
# Least bad starts that are shown when there is no window.
_COMPROMISES = 3


class _Guest(NamedTuple):
    place: Place
    zone: str
    home: bool


def meet(resources: Resources, places: Sequence[Place], *, week: date | None, duration: timedelta) -> Meeting:
    """Return when several places can meet; see `Trustbrief.meet`."""
    guests = _guests(resources, places)
    home = next((guest for guest in guests if guest.home), None)
    reader = ZoneInfo(home.zone if home else resources.reader_zone())
    span = _span(resources.now, week, reader)
    offices = {guest.place.code: _office(resources, guest, span) for guest in guests}
    seats = [Seat(code, office) for code, office in offices.items()]
    found = windows(seats, span, duration, reader)
    choice = _choice(found, seats, duration, reader) or compromises(seats, span, duration, reader)
    return Meeting(
        generated=resources.now,
        duration_minutes=int(duration.total_seconds()) // 60,
        zone=reader.key,
        start=span.start,
        end=span.end,
        participants=tuple(_participant(guest, offices[guest.place.code]) for guest in guests),
        windows=found,
        suggested=fairest(choice) if found else None,
        compromises=() if found else _distinct(choice),
        rotation=rotation(choice),
        changes=tuple(_changes(guests, span.start)),
        away=away(seats, span),
        heat=heat(seats, _days(span), reader),
    )


def _guests(resources: Resources, places: Sequence[Place]) -> list[_Guest]:
    home = home_place(resources)
    own = next((place for place in places if home and _same(resources, place, home)), home)
    named = [*([own] if own else []), *places]
    distinct = {place.code: place for place in named}
    if not FEWEST <= len(distinct) <= MOST:
        hint = "name one more place, or set your own: trustbrief config set home DE"
        raise UsageError(
            f"a meeting has {FEWEST} to {MOST} places, your home included; here {len(distinct)}",
            hint=hint if len(distinct) < FEWEST else "leave some out",
        )
    return [_Guest(place, _zone(resources, place, own), place is own) for place in distinct.values()]


def _same(resources: Resources, place: Place, home: Place) -> bool:
    """Tell whether a place named is the reader's own, or a part of it on the reader's clock."""
    if place.country != home.country or home.country is None:
        return False
    zones = resources.zones(place)
    return bool(zones) and zones[0].id == resources.reader_zone(resources.zones(home))


def _zone(resources: Resources, place: Place, home: Place | None) -> str:
    zones = resources.zones(place)
    return resources.reader_zone(zones) if place is home else zones[0].id if zones else ""


def _span(now: datetime, week: date | None, zone: ZoneInfo) -> Stretch:
    """Return the seven days from now on, or what is left of a week from Monday to Sunday."""
    here = now.astimezone(zone)
    monday = week - timedelta(week.weekday()) if week else here.date()
    start = datetime.combine(monday, time(), zone)
    end = datetime.combine(monday + timedelta(DAYS), time(), zone)
    if end <= here:
        raise DateError(f"the week of {week} is over", hint="name a day of this week or a later one")
    return Stretch(max(start, here), end)


def _office(resources: Resources, guest: _Guest, span: Stretch) -> Workplace:
    days = (span.end - span.start).days + 2
    if guest.home:
        return home_workplace(resources, guest.place, guest.zone, span.start, days)
    return workplace(resources, guest.place, span.start, days).named(_name(resources, guest.place))


def _name(resources: Resources, place: Place) -> str:
    """Return a place's name, with the city whose clock is meant where it has several."""
    zones = resources.zones(place)
    return f"{place.name} ({zones[0].city})" if len(zones) > 1 else place.name


def _participant(guest: _Guest, office: Workplace) -> Participant:
    return Participant(
        code=guest.place.code,
        name=office.name,
        zone=guest.zone,
        home=guest.home,
        assumed_hours=office.week.assumed,
    )


def _choice(
    found: Sequence[Window], seats: Sequence[Seat], duration: timedelta, zone: ZoneInfo
) -> list[Proposal]:
    """Return the starts of the windows that nothing is against, or of all of them."""
    clear = [window for window in found if not window.remarks] or found
    return [start for window in clear for start in starts(window, seats, duration, zone)]


def _distinct(choice: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the least bad starts, each with other payers."""
    chosen: list[Proposal] = []
    rest = list(choice)
    while rest and len(chosen) < _COMPROMISES:
        best = fairest(rest)
        if best is None:
            break
        chosen.append(best)
        rest = [found for found in rest if found.payers not in {kept.payers for kept in chosen}]
    return tuple(chosen)


def _changes(guests: Sequence[_Guest], start: datetime) -> Iterator[ZoneChange]:
    for guest in guests:
        clock = clocks([Zone(id=guest.zone, city=guest.place.name)], start, "UTC")[0]
        if clock.change:
            yield ZoneChange(
                code=guest.place.code,
                name=guest.place.name,
                at=clock.change.at,
                shift_hours=clock.change.shift_hours,
            )


def _days(span: Stretch) -> list[date]:
    first, last = span.start.date(), span.end.date()
    return [first + timedelta(ahead) for ahead in range((last - first).days)]
