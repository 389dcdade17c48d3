"""The usual working week of a territory, where no profile says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from trustbrief.culture.walk import keyed, stamp
from trustbrief.model.culture import Culture
from trustbrief.model.hours import HoursFile, UsualWeek
from trustbrief.model.profile import WorkSpan
from trustbrief.model.statements import WEEKDAYS, Source, Sourced, Weekday

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
    filled = {f"work_rhythm.{part}" for part in ("schedule", "keep_free") if getattr(whole, part)}
    return replace(
        culture,
        sections=replace(culture.sections, work_rhythm=whole),
        missing=tuple(path for path in culture.missing if path not in filled),
    )


def with_own_weekend(culture: Culture, weekend: Sequence[Weekday], of_country: Sequence[Weekday]) -> Culture:
    """Return a culture whose hours fall on the days that are worked in a part with days off of its own.

    Hours that a file gives for a whole country are written for its usual week: those of a day that is
    free in the part go, and a day that is worked there alone has the hours of most days. In Kelantan
    Sunday is worked, and Friday is not.

    Args:
        culture: What the files of the part and of its country say.
        weekend: Weekly days off in the part.
        of_country: Those of its country.

    """
    rhythm = culture.sections.work_rhythm
    schedule = rhythm.schedule
    if schedule is None or schedule.origin == "subdivision" or set(weekend) == set(of_country):
        return culture
    spans = tuple(_on_days_worked(schedule.spans, weekend, of_country))
    moved = replace(rhythm, schedule=replace(schedule, spans=spans) if spans else None)
    return replace(culture, sections=replace(culture.sections, work_rhythm=moved))


def _on_days_worked(
    spans: Iterable[WorkSpan], weekend: Sequence[Weekday], of_country: Sequence[Weekday]
) -> Iterator[WorkSpan]:
    kept = [replace(span, days=tuple(day for day in span.days if day not in weekend)) for span in spans]
    longest = max(kept, key=lambda span: len(span.days))
    worked = {day for span in kept for day in span.days} | set(weekend)
    added = [day for day in of_country if day not in worked]
    first = WEEKDAYS.index(weekend[-1]) + 1 if weekend else 0
    for span in kept:
        days = {*span.days, *(added if span is longest else ())}
        if days:
            yield replace(span, days=tuple(d for d in (*WEEKDAYS[first:], *WEEKDAYS[:first]) if d in days))


def hours_sources(file: HoursFile) -> dict[str, Source]:
    """Return what the weeks cite, by the ids that results have."""
    return keyed(file.sources, KEY)


def _keyed(statement: S) -> S:
    return replace(statement, **stamp(statement, KEY, "shared"))
