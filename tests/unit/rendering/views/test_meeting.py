"""Call windows, and the start that goes into a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from trustbrief.documents.meeting import meeting
from trustbrief.errors import UsageError
from trustbrief.rendering import wording
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.meeting import events


@pytest.fixture(scope="module")
def found(desk):
    def meet(*names, **series):
        there = [desk.locality(name) for name in names]
        return meeting(there, week=date(2026, 12, 7), duration=timedelta(minutes=45), **series)

    return {
        "window": meet("GB", "FR"),
        "none": meet("US", "NZ"),
        "series": meet("GB", "FR", weeks=3, pick=1),
    }


def text(document, **values):
    return render(replace(document, **values), "text", Options(width=140))


def test_the_fairest_start_is_the_event_unless_a_number_picks_another(found):
    meet = found["window"]
    (event,) = events(meet, Options()).events
    assert (event.first, event.last - event.first) == (meet.suggested.start, timedelta(minutes=45))
    (second,) = events(meet, Options(pick=2)).events
    assert second.first == meet.windows[1].best.start
    assert event.summary == "Call: United Kingdom, France"
    assert event.key[:4] == ("meet", "DE", "FR", "GB")
    assert len(event.description.splitlines()) == 3


def test_a_window_that_there_is_not_is_refused(found):
    meet = found["window"]
    last = len(meet.windows)
    assert events(meet, Options(pick=last)).events
    for number in (0, last + 1):
        with pytest.raises(UsageError, match=f"no window {number}") as refused:
            events(meet, Options(pick=number))
        assert refused.value.hint == f"choose 1 to {last}"


def test_without_a_window_a_compromise_has_to_be_picked(found):
    meet = found["none"]
    with pytest.raises(UsageError, match="no time in which everybody is at work"):
        events(meet, Options())
    assert events(meet, Options(pick=1)).events[0].first == meet.compromises[0].start


def test_who_pays_is_said_and_where_it_is_another_day(found):
    shown = text(found["none"])
    assert "No time in which everybody is at work." in shown
    assert "LEAST BAD" in shown
    assert "WEEK BY WEEK" in shown
    assert "the burden goes round" in shown
    rotation = found["none"].rotation
    assert len(rotation) > 1
    for week, start in enumerate(rotation, 1):
        assert f"{week} {wording.day(start.start.date())}" in shown


def test_a_series_of_one_hour_says_so(found):
    shown = render(found["series"], "text", Options(width=140, pick=1, weeks=3))
    assert "the same hour of your clock each week" in shown
    assert "the burden goes round" not in shown
    assert "WEEK BY WEEK" not in text(found["window"])


def test_each_week_of_a_series_is_an_event(found):
    meet = found["series"]
    every = events(meet, Options(pick=1, weeks=3)).events
    assert [event.first for event in every] == [start.start for start in meet.rotation]
    assert len({event.key for event in every}) == 3
    assert len(events(meet, Options(weeks=3)).events) == 3
    assert len(events(found["none"], Options(weeks=2)).events) == len(found["none"].rotation)
    with pytest.raises(UsageError, match="no window 99"):
        events(meet, Options(pick=99, weeks=3))


def test_more_than_twelve_windows_are_counted(found):
    meet = found["window"]
    many = (meet.windows * 13)[:12]
    assert "more: -f json" not in text(meet, windows=many)
    assert "1 more: -f json" in text(meet, windows=(*many, many[0]))


def test_who_is_away_and_whose_clocks_change_is_said_before_the_windows(found, make):
    from trustbrief.documents.meeting import ZoneChange
    from trustbrief.documents.windows import Away

    meet = found["window"]
    away = (Away(code="FR", holiday=make.holiday("2026-12-08", estimated=True)),)
    back = ZoneChange(code="GB", name="United Kingdom", at=datetime(2026, 12, 9, tzinfo=UTC), shift_hours=-1)
    shown = text(meet, away=away, changes=(back, replace(back, shift_hours=1)))
    assert "Tue 8 Dec: Feast in France, estimated" in shown
    assert "Clocks in United Kingdom go back on Wed 9 Dec" in shown
    assert "go forward" in shown


def test_who_is_reckoned_with_the_holidays_of_a_whole_country_is_named(found):
    meet = found["window"]
    guests = tuple(replace(guest, national=guest.code == "FR") for guest in meet.participants)
    assert "Holidays of the whole country: France; name a city or part" in text(meet, participants=guests)
    none = tuple(replace(guest, national=False) for guest in meet.participants)
    assert "Holidays of the whole country" not in text(meet, participants=none)


def test_hours_that_are_assumed_are_named(found):
    meet = found["window"]
    guests = tuple(replace(guest, assumed_hours=guest.code == "FR") for guest in meet.participants)
    assert "Hours assumed 09:00\u201317:00: France" in text(meet, participants=guests)


def test_who_pays_each_week_is_named_below_the_weeks(found):
    meet = found["none"]
    first, second = (guest.code for guest in meet.participants[-2:])
    said = f"Outside core hours in each of these weeks: {meet.participants[-2].name}"
    every = tuple(
        replace(start, payers=(first, second)[: 1 + week % 2]) for week, start in enumerate(meet.rotation)
    )
    assert said in text(meet, rotation=every)
    turns = tuple(
        replace(start, payers=((first, second)[week % 2],)) for week, start in enumerate(meet.rotation)
    )
    assert "in each of these weeks" not in text(meet, rotation=turns)
    assert "in each of these weeks" not in text(meet, rotation=every[:1])
