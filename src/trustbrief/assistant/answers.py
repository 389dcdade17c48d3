"""The questions that an assistant can ask, each answered with plain data that name source and doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from trustbrief.api import Trustbrief
from trustbrief.assistant.briefing import DATES_FROM, most_important, one_topic
from trustbrief.assistant.compact import cited, compact
from trustbrief.documents.fairness import Proposal
from trustbrief.errors import DataError, UsageError
from trustbrief.model.calendar import Holiday
from trustbrief.model.place import ShownPlace
from trustbrief.model.statements import NumberedSource
from trustbrief.reader.moments import parse_date, parse_duration, parse_on, parse_week, parse_when
from trustbrief.reader.opening import open_desk
from trustbrief.reader.settings import settings

MOST_WINDOWS, MOST_PLACES, MOST_WISHES, MOST_DETAILED = 6, 8, 4, 20
MOST_NAMES = 8
DAYS = 90


def brief(
    place: str, *, home: str | None = None, topic: str | None = None, on: str | None = None
) -> dict[str, Any]:
    """Return what to know before dealing with somebody in a place.

    Args:
        place: Any place.
        home: The reader's own.
        topic: One part, in full; without one the statements that matter most.
        on: A date, or date and time there.

    Raises:
        TrustbriefError: a place, topic or date cannot be used.

    """
    found = _tool(home).brief(place, on=parse_on(on) if on else None)
    clocks = [{"city": at.city, "time": at.time, "ahead_hours": at.home_offset_hours} for at in found.clocks]
    data = {
        "place": _name(found.place),
        "clocks": clocks,
        "status": found.status,
        **(one_topic(found, topic) if topic else most_important(found)),
        "profile": {"depth": found.coverage.depth, "reviewed": found.coverage.reviewed},
    }
    return _answer(data, found.sources, most=None if topic else 1)


def holidays(
    place: str, *, start: str | None = None, end: str | None = None, kind: str | None = None
) -> dict[str, Any]:
    """Return the holidays of a place, by default those of the next 90 days.

    Args:
        place: A country, a part of one or a city.
        start: First day.
        end: Last day.
        kind: Only this kind.

    Raises:
        TrustbriefError: the place, a date or the kind cannot be used.

    """
    found = _tool().holidays(
        place,
        start=parse_date(start) if start else None,
        end=parse_date(end) if end else None,
        days=None if end else DAYS,
        kinds=(kind,) if kind else (),
        with_quiet=True,
    )
    shown = ("half_days", "bridge_days", "quiet_periods", "no_holidays", "calendar_gaps")
    many = len(found.holidays) > MOST_DETAILED
    data = {
        "place": _name(found.place),
        "from": found.start,
        "to": found.end,
        "dates_from": DATES_FROM,
        "holidays": [_day(day) for day in found.holidays] if many else found.holidays,
        "more": "meanings and wishes: ask for fewer days or one kind, or greet" if many else None,
        **{key: getattr(found, key) for key in shown},
    }
    return _answer(data, found.sources, most=1)


def slot(
    place: str, *, when: str = "now", duration: str = "45m", my_time: bool = False, home: str | None = None
) -> dict[str, Any]:
    """Return whether a moment is safe to propose for a call.

    Args:
        place: A country, a part of one or a city.
        when: Such as `tue 15:00`.
        duration: Such as `45m`.
        my_time: The moment is on the reader's clock, not on the place's.
        home: The reader's own place.

    Raises:
        TrustbriefError: the place, the moment or the duration cannot be used.

    """
    tool = _tool(home)
    found = tool.slot(place, parse_when(when), duration=parse_duration(duration), my_time=my_time)
    shown = ("start", "home_start", "objections", "remarks", "next_safe", "safe_until")
    hours, sources = _hours(tool, found.place)
    data = {
        "place": _name(found.place),
        **{key: getattr(found, key) for key in shown},
        "holidays": [_day(day) for day in found.holidays],
        **hours,
        "dates_from": DATES_FROM,
    }
    return {"safe": found.safe, **_answer(data, sources)}


def meet(
    places: Sequence[str], *, home: str | None = None, week: str | None = None, duration: str = "45m"
) -> dict[str, Any]:
    """Return call windows in which everybody is at work, or the least bad starts.

    Args:
        places: Two to eight with the home.
        home: The reader's own place, which takes part.
        week: A day of the week to look at; by default the next seven days.
        duration: Such as `45m`.

    Raises:
        TrustbriefError: a place, the week or the duration cannot be used.

    """
    tool = _tool(home)
    day = parse_week(week, today=tool.day) if week else None
    found = tool.meet(places, week=day, duration=parse_duration(duration))
    data = {
        "zone": found.zone,
        "suggested": _start(found.suggested),
        "windows": [
            {"start": window.start, "end": window.end, "remarks": window.remarks}
            for window in found.windows[:MOST_WINDOWS]
        ],
        "compromises": [_start(one) for one in found.compromises],
        "rotation": [_start(one) for one in found.rotation],
        "clock_changes": found.changes,
        "away": [{"place": one.code, **_day(one.holiday)} for one in found.away],
        "dates_from": DATES_FROM,
    }
    hours = {one.code: _answer(*_hours(tool, one)) for one in found.participants}
    return {
        **_answer(data, {}),
        "places": {one.code: _name(one) for one in found.participants},
        "hours": hours,
    }


def greet(feast: str, *, places: Sequence[str] = ()) -> dict[str, Any]:
    """Return what to write for a feast, when and to whom, or why not.

    Args:
        feast: Any of its names.
        places: Where; empty for the places that keep it.

    Raises:
        TrustbriefError: no feast goes by that name, or a place cannot be used.

    """
    found = _tool().greet(feast, places)
    few = [
        replace(one, places=one.places[:MOST_PLACES], wishes=one.wishes[:MOST_WISHES], further={})
        for one in found.feasts
    ]
    return _answer({"date": found.date, "feasts": few, "dates_from": DATES_FROM}, found.sources)


def name(names: Sequence[str], *, place: str | None = None) -> dict[str, Any]:
    """Return which part of a name is what, how sure that is, and how to address the person.

    Args:
        names: Names of people, as they write them.
        place: Where they are.

    Raises:
        TrustbriefError: there is no name, there are too many, or the place cannot be used.

    """
    if len(names) > MOST_NAMES:
        raise UsageError(f"{len(names)} names are too many", hint=f"at most {MOST_NAMES} at a time")
    found = _tool().names(list(names), place)
    shown = ("persons", "unread", "customs", "marks", "address", "titles", "name_order")
    data = {
        "place": _name(found.place) if found.place else None,
        **{key: getattr(found, key) for key in shown},
    }
    return _answer(data, found.sources, most=1)


def _tool(home: str | None = None) -> Trustbrief:
    """Return the tool at this moment: a server runs for days, and files change."""
    return Trustbrief(open_desk(settings(home=home), None, _pass_over))


def _pass_over(_: DataError) -> None:
    """Say nothing: the shipped profile is used, and `trustbrief profile check` tells why."""


def _answer(
    data: Mapping[str, Any], sources: Mapping[str, NumberedSource], most: int | None = None
) -> dict[str, Any]:
    """Return plain data with the sources that stand in them; see `compact`."""
    plain: dict[str, Any] = compact(dict(data), sources, most)
    listed = cited(plain, sources)
    return {**plain, "sources": listed} if listed else plain


def _hours(tool: Trustbrief, place: ShownPlace) -> tuple[dict[str, Any], dict[str, NumberedSource]]:
    """Return on which working hours a judgement rests, and their sources."""
    found = tool.brief(place.code)
    rhythm = found.work_rhythm
    if rhythm is None or not (rhythm.schedule or rhythm.keep_free):
        return {"hours_assumed": "09:00 to 17:00, no source gives them"}, {}
    return {"schedule": rhythm.schedule, "keep_free": rhythm.keep_free}, found.sources


def _day(day: Holiday) -> dict[str, Any]:
    said = {"date": day.date, "name": day.name, "kind": day.kind, "estimated": day.estimated}
    return {**said, "in_parts": len(day.subdivisions) or None, "do_not_greet": bool(day.do_not_greet)}


def _start(proposal: Proposal | None) -> dict[str, Any]:
    """Return a start with the clock of each place and how it is lived there: early, late, night, off."""
    if proposal is None:
        return {}
    there = {
        part.code: " ".join(filter(None, (f"{part.start:%Y-%m-%d %H:%M}", part.standing, part.remark)))
        for part in proposal.parts
    }
    return {"start": proposal.start, "there": there, "payers": proposal.payers}


def _name(place: ShownPlace) -> str:
    """Return a place in a word or two: `Osaka, Japan`."""
    if place.country_name and not place.name.startswith(place.country_name):
        return f"{place.name}, {place.country_name}"
    return place.name
