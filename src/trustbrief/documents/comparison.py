"""Places side by side; the keys are `trustbrief.compare/1`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from trustbrief.culture.walk import part_of
from trustbrief.documents.briefing import Briefing, briefing
from trustbrief.documents.citations import cited_by, numbered
from trustbrief.documents.scales import of_few
from trustbrief.errors import UsageError
from trustbrief.locality import Locality
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Action, Claim, Driver, Expression, NumberedSource, Weekday
from trustbrief.model.when import When

FORMAT = "trustbrief.compare/1"
FEWEST, MOST = 2, 6
# On how many calendars a day has to stand.
SHARED = 2


class ComparedPlace(ShownPlace, frozen=True, kw_only=True):
    """What is set side by side of one place; None where it is not covered.

    Args:
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

    depth: str
    time: datetime | None
    driver: Driver | None
    greeting: Expression | None
    address: Claim | None
    opens: Claim | None
    silence: Claim | None
    earn: Action | None
    lose: Action | None
    hours: Schedule | None
    weekend: tuple[Weekday, ...]
    when_not_to_call: Claim | None


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


def comparison(places: Sequence[Locality], on: Date | datetime | When | None) -> Comparison:
    """Return places side by side, all at the moment that the first one's clock shows.

    Args:
        places: Two to six.
        on: The moment; see `Trustbrief.brief`.

    Raises:
        UsageError: there are too few different places, or too many.
        DataError: a culture file cannot be used.

    """
    distinct = {there.place.code: there for there in places}
    if not FEWEST <= len(distinct) <= MOST:
        message = f"a comparison has {FEWEST} to {MOST} different places, here {len(distinct)}"
        raise UsageError(message, hint="for example: JP US DE")
    first = next((there for there in distinct.values() if there.zones), None)
    moment = first.moment(on) if first else None
    return of_briefings([briefing(there, there.moment(moment or on)) for there in distinct.values()])


def of_briefings(briefings: Sequence[Briefing]) -> Comparison:
    """Return briefings of different places, made for the same moment, side by side."""
    places = tuple(_place(found) for found in briefings)
    known = {name: source for found in briefings for name, source in found.sources.items()}
    return Comparison(
        generated=briefings[0].generated,
        date=briefings[0].date,
        places=places,
        scales=tuple(_scales(briefings)),
        shared_holidays=tuple(_shared(briefings)),
        sources=numbered({}, known, cited_by(line for place in places for line in _lines(place))),
    )


def _place(found: Briefing) -> ComparedPlace:
    driver = found.trust.driver if found.trust else None
    if driver and of_few(driver.members, found.place.members):
        driver = None
    return ComparedPlace(
        **asdict(found.place),
        depth=found.coverage.depth,
        time=found.clocks[0].time if found.clocks else None,
        driver=driver.primary if driver else None,
        greeting=_first(found, "first_minute.greeting"),
        address=_first(found, "first_minute.address"),
        opens=_first(found, "first_minute.who_opens"),
        silence=_first(found, "first_minute.silence"),
        earn=_first(found, "trust.earn"),
        lose=_first(found, "trust.break"),
        hours=found.work_rhythm.schedule if found.work_rhythm else None,
        weekend=found.facts.weekend if found.facts else (),
        when_not_to_call=_first(found, "work_rhythm.when_not_to_call"),
    )


def _first(found: Briefing, path: str) -> Any:
    lines: Any = part_of(found, path)
    return max(lines, key=lambda line: line.weight) if lines else None


def _scales(briefings: Sequence[Briefing]) -> Iterator[ComparedScale]:
    for index, scale in enumerate(briefings[0].scales):
        there = {found.place.code: found.scales[index] for found in briefings}
        positions = {code: None if one.partial else one.position for code, one in there.items()}
        known = [position for position in positions.values() if position is not None]
        yield ComparedScale(
            id=scale.id,
            low=scale.low,
            high=scale.high,
            positions=positions,
            widest_gap=max(known) - min(known) if known else 0,
        )


def _shared(briefings: Sequence[Briefing]) -> Iterator[SharedHoliday]:
    days: dict[Date, dict[str, str]] = {}
    estimated: set[Date] = set()
    for found in briefings:
        for day in found.holidays:
            if "public" in day.kinds:
                days.setdefault(day.date, {}).setdefault(found.place.code, day.name)
                if day.estimated:
                    estimated.add(day.date)
    for day_, names in sorted(days.items()):
        if len(names) >= SHARED:
            yield SharedHoliday(date=day_, estimated=day_ in estimated, names=names)


def _lines(place: ComparedPlace) -> tuple[Struct | None, ...]:
    lines = (place.address, place.opens, place.silence, place.earn, place.lose, place.when_not_to_call)
    return (place.greeting, *lines)
