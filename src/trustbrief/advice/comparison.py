"""Set briefings side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from trustbrief.advice.assemble import numbered
from trustbrief.advice.conditions import part_of
from trustbrief.model.briefing import Briefing
from trustbrief.model.comparison import (
    ComparedLine,
    ComparedPlace,
    ComparedScale,
    Comparison,
    SharedHoliday,
)

# On how many calendars a day has to stand.
SHARED = 2


def comparison(briefings: Sequence[Briefing]) -> Comparison:
    """Return briefings of different places side by side.

    Args:
        briefings: Two or more, made for the same moment.

    """
    places = tuple(_place(briefing) for briefing in briefings)
    cited = {name for place in places for name in _cited(place)}
    known = {name: source for briefing in briefings for name, source in briefing.sources.items()}
    return Comparison(
        generated=briefings[0].generated,
        date=briefings[0].date,
        places=places,
        scales=tuple(_scales(briefings)),
        shared_holidays=tuple(_shared(briefings)),
        sources=numbered({}, known, cited),
    )


def _place(briefing: Briefing) -> ComparedPlace:
    driver = briefing.trust.driver if briefing.trust else None
    greetings: Any = part_of(briefing, "first_minute.greeting")
    facts = briefing.facts
    return ComparedPlace(
        code=briefing.place.code,
        name=briefing.place.name,
        depth=briefing.coverage.depth,
        time=briefing.clocks[0].time if briefing.clocks else None,
        driver=driver.primary if driver else None,
        greeting=greetings[0] if greetings else None,
        address=_first(briefing, "first_minute.address"),
        opens=_first(briefing, "first_minute.who_opens"),
        silence=_first(briefing, "first_minute.silence"),
        earn=_first(briefing, "trust.earn"),
        lose=_first(briefing, "trust.break"),
        hours=briefing.work_rhythm.schedule if briefing.work_rhythm else None,
        weekend=facts.weekend if facts else (),
        when_not_to_call=_first(briefing, "work_rhythm.when_not_to_call"),
    )


def _first(briefing: Briefing, path: str) -> ComparedLine | None:
    lines: Any = part_of(briefing, path)
    if not lines:
        return None
    first = lines[0]
    return ComparedLine(
        text=first.text, sources=first.sources, confidence=first.confidence, origin=first.origin
    )


def _scales(briefings: Sequence[Briefing]) -> Iterator[ComparedScale]:
    for index, scale in enumerate(briefings[0].scales):
        positions = {briefing.place.code: briefing.scales[index].position for briefing in briefings}
        known = [position for position in positions.values() if position is not None]
        yield ComparedScale(
            id=scale.id,
            low=scale.low,
            high=scale.high,
            positions=positions,
            widest_gap=max(known) - min(known) if known else 0,
        )


def _shared(briefings: Sequence[Briefing]) -> Iterator[SharedHoliday]:
    days: dict[date, dict[str, str]] = {}
    estimated: set[date] = set()
    for briefing in briefings:
        for day in briefing.holidays:
            if "public" in day.kinds:
                days.setdefault(day.date, {}).setdefault(briefing.place.code, day.name)
                if day.estimated:
                    estimated.add(day.date)
    for day_, names in sorted(days.items()):
        if len(names) >= SHARED:
            yield SharedHoliday(date=day_, estimated=day_ in estimated, names=names)


def _cited(place: ComparedPlace) -> Iterator[str]:
    lines = (place.address, place.opens, place.silence, place.earn, place.lose, place.when_not_to_call)
    for item in (place.greeting, *lines):
        yield from item.sources if item else ()
