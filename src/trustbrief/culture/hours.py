"""The usual working week of a territory, where no profile says it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from trustbrief.culture.walk import keyed, stamp
from trustbrief.model.culture import Culture
from trustbrief.model.hours import HoursFile, UsualWeek
from trustbrief.model.statements import Source, Sourced

KEY = "hours"
S = TypeVar("S", bound=Sourced)


def usual_week(file: HoursFile, territory: str) -> UsualWeek | None:
    """Return the week of a territory with the ids of its sources as results have them.

    Args:
        file: The whole file.
        territory: Alpha-2 code.

    """
    week = next((week for week in file.weeks if territory in week.territories), None)
    if week is None:
        return None
    return replace(
        week,
        schedule=_keyed(week.schedule) if week.schedule else None,
        keep_free=tuple(map(_keyed, week.keep_free)),
    )


def with_usual_week(culture: Culture, read: Callable[[], HoursFile], territory: str) -> Culture:
    """Return a culture with its territory's usual week where its files say nothing of one.

    Args:
        culture: What the files of a place say.
        read: Reads the file of weeks; asked only when something is missing.
        territory: Alpha-2 code.

    """
    rhythm = culture.sections.work_rhythm
    if rhythm.schedule and rhythm.keep_free:
        return culture
    usual = usual_week(read(), territory)
    if usual is None:
        return culture
    whole = replace(
        rhythm,
        schedule=rhythm.schedule or usual.schedule,
        keep_free=rhythm.keep_free or (usual.keep_free if rhythm.schedule is None else ()),
    )
    return replace(culture, sections=replace(culture.sections, work_rhythm=whole))


def hours_sources(file: HoursFile) -> dict[str, Source]:
    """Return what the weeks cite, by the ids that results have."""
    return keyed(file.sources, KEY)


def _keyed(statement: S) -> S:
    return replace(statement, **stamp(statement, KEY, "shared"))
