"""Plain values for unit tests: days, offices, statements, files, and one desk for the whole run."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from trustbrief.almanac.office import Office
from trustbrief.almanac.worktime import WEEKDAYS, work_week
from trustbrief.almanac.year import MARGIN, Year
from trustbrief.desk import Desk
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.model.profile import KeepFree, Profile, WorkSpan
from trustbrief.model.statements import Action, Claim, Source

# A Tuesday, 18:40 in Tokyo.
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
WEEKEND = ("saturday", "sunday")


class Make:
    """Makes records; each value has a default that a test may replace."""

    now = NOW
    weekend = WEEKEND

    @staticmethod
    def holiday(day, name="Feast", kind="public", **values):
        values = {"kinds": (kind,), "estimated": False, "observed": False, "local_name": name, **values}
        return Holiday(date=_day(day), name=name, kind=kind, **values)

    @staticmethod
    def half_day(day, name="Eve", **values):
        return HalfDay(date=_day(day), name=name, **{"reason": "custom", "source": "a book", **values})

    @staticmethod
    def quiet(start, end, name="Summer", **values):
        values = {"effect": "Many are away", "advice": "Wait until after", "estimated": False, **values}
        values = {"greeting": None, "confidence": "expert", "origin": None, **values}
        return DatedQuietPeriod(start=_day(start), end=_day(end), name=name, **values)

    @staticmethod
    def keep_free(start, end, reason="staff meeting", days=WEEKDAYS[:5]):
        return KeepFree(days=days, start=start, end=end, reason=reason, sources=("x.y",), confidence="expert")

    @staticmethod
    def span(start="09:00", end="17:00", lunch=None, days=WEEKDAYS[:5], pause=None):
        first, last = lunch or (None, None)
        return WorkSpan(days=days, start=start, end=end, lunch_start=first, lunch_end=last, pause_name=pause)

    @staticmethod
    def office(
        zone="UTC", *, holidays=(), quiet=(), half_days=(), spans=None, weekend=WEEKEND, worked=(),
        keep_free=(), name=None, ahead=30, looked_up=None, uncovered=(),
    ):  # fmt: skip
        """Return an office that knows of the days it is asked for, and of no others."""
        spans = (
            (Make.span(days=tuple(day for day in WEEKDAYS if day not in weekend)),)
            if spans is None
            else spans
        )

        def year_of(first, last):
            if looked_up is not None:
                looked_up.append((first, last))
            known = tuple(day for day in holidays if first <= day.date <= last)
            around = tuple(day for day in holidays if first - MARGIN <= day.date <= last + MARGIN)
            return Year(
                work_week(spans, weekend, around, frozenset(worked), keep_free),
                known,
                tuple(period for period in quiet if period.start <= last and period.end >= first),
                tuple(half for half in half_days if first <= half.date <= last),
                uncovered,
            )

        return Office(name or zone, zone, year_of, ahead=ahead)

    @staticmethod
    def source(name="one", **values):
        return Source(
            **{
                "id": name, "title": f"Title of {name}", "publisher": "A publisher",
                "url": "https://example.org", "kind": "professional", "subject": "behaviour",
                "accessed": date(2026, 11, 22), "language": "en", "family": name, "seen": "page", **values,
            }
        )  # fmt: skip

    @staticmethod
    def claim(text="Meetings tend to begin on time", *sources, **values):
        return Claim(text=text, sources=sources or ("one.fact",), **{"confidence": "expert", **values})

    @staticmethod
    def action(text="Send an agenda before", *sources, **values):
        return Action(text=text, sources=sources or ("one.fact",), **{"confidence": "expert", **values})

    @staticmethod
    def profile(code="XX", **values):
        values = {"depth": "sketch", "reviewed": date(2026, 11, 22), "scope": "x" * 40, **values}
        values = {"sources": (Make.source(),), "name": f"Place {code}", **values}
        return Profile(code=code, **values)


def _day(day):
    return date.fromisoformat(day) if isinstance(day, str) else day


@pytest.fixture(scope="session")
def make():
    return Make


@pytest.fixture(scope="session")
def desk(calendars):
    """One desk over the shipped data for the whole run, with Germany as home."""
    return Desk(now=NOW, home="DE", home_zone=lambda: "Europe/Berlin", cache=calendars)


@pytest.fixture(scope="session")
def another_desk(calendars):
    """Return a maker of further desks over the same data and cache."""
    return lambda **values: Desk(**{"now": NOW, "cache": calendars, **values})


@pytest.fixture(scope="session")
def days():
    return lambda count: timedelta(days=count)
