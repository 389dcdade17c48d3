"""A comparison as a sheet of texts, which each format lays out in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from trustbrief.model.comparison import ComparedLine, ComparedPlace, ComparedScale, Comparison
from trustbrief.rendering import wording

NOT_COVERED = "not covered"
_STEPS = range(1, 6)


class Group(NamedTuple):
    """Rows under a heading: a label, and a text for each place."""

    heading: str
    rows: list[tuple[str, list[str]]]


def groups(comparison: Comparison) -> list[Group]:
    """Return the sheet of a comparison."""
    places = comparison.places
    return [
        Group("Scales", [_scale(scale, places) for scale in comparison.scales]),
        Group("Trust", [_row(label, read, comparison) for label, read in _TRUST]),
        Group("First minute", [_row(label, read, comparison) for label, read in _OPENING]),
        Group("Work", [_row(label, read, comparison) for label, read in _WORK]),
        Group("Shared holidays", list(_holidays(comparison))),
    ]


def _scale(scale: ComparedScale, places: tuple[ComparedPlace, ...]) -> tuple[str, list[str]]:
    return f"{scale.low} – {scale.high}", [_bar(scale.positions[place.code]) for place in places]


def _bar(position: int | None) -> str:
    if position is None:
        return NOT_COVERED
    return "─".join("●" if step == position else "·" for step in _STEPS) + f"  {position}"


_Reader = Callable[[ComparedPlace], ComparedLine | str | None]


def _greeting(place: ComparedPlace) -> str | None:
    if place.greeting is None:
        return None
    spoken = f" {place.greeting.romanised}" if place.greeting.romanised else ""
    return f"{place.greeting.native}{spoken}"


def _driver(place: ComparedPlace) -> str | None:
    return place.driver.replace("-", " ") if place.driver else None


def _weekend(place: ComparedPlace) -> str | None:
    return ", ".join(day.capitalize() for day in place.weekend) or None


def _time(place: ComparedPlace) -> str | None:
    return f"{wording.day(place.time.date())} {wording.clock(place.time)}" if place.time else None


_TRUST: tuple[tuple[str, _Reader], ...] = (
    ("rests on", _driver),
    ("earn", lambda place: place.earn),
    ("lose", lambda place: place.lose),
)
_OPENING: tuple[tuple[str, _Reader], ...] = (
    ("say", _greeting),
    ("address", lambda place: place.address),
    ("opens", lambda place: place.opens),
    ("silence", lambda place: place.silence),
)
_WORK: tuple[tuple[str, _Reader], ...] = (
    ("time there", _time),
    ("hours", lambda place: wording.hours(place.hours) if place.hours else None),
    ("weekend", _weekend),
    ("keep clear of", lambda place: place.when_not_to_call),
)


def _row(label: str, read: _Reader, comparison: Comparison) -> tuple[str, list[str]]:
    return label, [_cell(read(place), comparison) for place in comparison.places]


def _cell(value: ComparedLine | str | None, comparison: Comparison) -> str:
    if value is None:
        return NOT_COVERED
    if isinstance(value, str):
        return value
    numbers = sorted(comparison.sources[name].number for name in value.sources)
    mark = "°" if value.origin == "cluster" else ""
    return f"{value.text} {''.join(f'[{number}]' for number in numbers)}{mark}"


def _holidays(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    for day in comparison.shared_holidays:
        label = wording.day(day.date) + (" (estimated)" if day.estimated else "")
        yield label, [day.names.get(place.code, "–") for place in comparison.places]
