"""Who takes part, which days are looked at, and what is proposed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Seat
from trustbrief.documents.meeting import _choice, meeting
from trustbrief.documents.windows import windows
from trustbrief.errors import DateError, PlaceError, UsageError

THREE_QUARTERS = timedelta(minutes=45)


@pytest.fixture
def meet(another_desk):
    def found(*names, week=None, minutes=45, **reader):
        desk = another_desk(**{"home": "DE", "home_zone": lambda: "Europe/Berlin", **reader})
        there = [desk.locality(name) for name in names]
        return meeting(there, week=week, duration=timedelta(minutes=minutes))

    return found


def test_the_home_takes_part_first_and_is_the_readers_clock(meet):
    found = meet("JP")
    assert [(guest.code, guest.home) for guest in found.participants] == [("DE", True), ("JP", False)]
    assert (found.zone, found.participants[0].zone) == ("Europe/Berlin", "Europe/Berlin")
    assert found.duration_minutes == 45


def test_a_home_named_among_the_places_takes_part_once_and_by_the_city_named(meet):
    found = meet("JP", "Munich")
    assert [(guest.name, guest.home) for guest in found.participants] == [("Munich", True), ("Japan", False)]
    assert [guest.code for guest in meet("DE", "JP").participants] == ["DE", "JP"]


def test_a_city_in_another_zone_of_the_home_is_somebody_else(meet):
    found = meet("Los Angeles", home="US", home_zone=lambda: "America/New_York")
    assert [(guest.home, guest.zone) for guest in found.participants] == [
        (True, "America/New_York"),
        (False, "America/Los_Angeles"),
    ]


def test_without_a_home_nobody_is_the_reader(meet):
    found = meet("JP", "KR", home=None)
    assert not any(guest.home for guest in found.participants)
    assert found.zone == "Europe/Berlin"


def test_a_country_of_several_clocks_is_reckoned_in_the_most_populous_and_named_so(meet):
    found = meet("US")
    assert found.participants[1].name.startswith("United States (")
    assert found.participants[1].zone == "America/New_York"


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (("DE",), "name one more place"),
        (("JP", "KR", "IN", "US", "GB", "FR", "SA", "BR"), "leave some out"),
    ],
)
def test_too_few_or_too_many_places_are_refused_with_what_to_do(meet, names, hint):
    with pytest.raises(UsageError, match=r"2 to 8 places, your home included") as refused:
        meet(*names)
    assert hint in refused.value.hint


def test_eight_places_with_the_home_are_fine(meet):
    assert len(meet("JP", "KR", "IN", "US", "GB", "FR", "SA").participants) == 8


def test_a_culture_cluster_has_no_clock_to_meet_by(meet):
    with pytest.raises(PlaceError):
        meet("nordic-europe")


def test_by_default_the_seven_days_from_now_on_are_looked_at(meet):
    found = meet("JP")
    assert found.start == datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    assert found.end == datetime(2026, 11, 30, 23, tzinfo=UTC)
    assert [day.date for day in found.heat] == [date(2026, 11, 24) + timedelta(ahead) for ahead in range(7)]


@pytest.mark.parametrize("day", [date(2026, 12, 7), date(2026, 12, 10), date(2026, 12, 13)])
def test_a_week_runs_from_monday_to_sunday_whichever_day_of_it_is_named(meet, day):
    found = meet("JP", week=day)
    assert (f"{found.start:%Y-%m-%d %H:%M}", f"{found.end:%Y-%m-%d %H:%M}") == (
        "2026-12-07 00:00",
        "2026-12-14 00:00",
    )


def test_of_this_week_what_is_left_is_looked_at_and_a_week_that_is_over_is_refused(meet):
    assert meet("JP", week=date(2026, 11, 23)).start == datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    with pytest.raises(DateError, match="is over"):
        meet("JP", week=date(2026, 11, 22))


def test_a_window_lies_in_the_hours_of_both_and_the_suggestion_in_a_window(meet):
    found = meet("GB", week=date(2026, 12, 7))
    assert found.windows
    assert found.compromises == ()
    first = found.suggested.start
    assert any(window.start <= first <= window.latest_start for window in found.windows)


def test_without_a_window_there_are_up_to_three_compromises_each_with_other_payers(meet):
    found = meet("US", "NZ", week=date(2026, 12, 7))
    assert (found.windows, found.suggested) == ((), None)
    payers = [one.payers for one in found.compromises]
    assert 1 <= len(payers) <= 3
    assert len(set(payers)) == len(payers)


def test_a_clear_window_is_suggested_before_a_doubtful_one(meet):
    found = meet("FR", week=date(2026, 12, 21))
    clear = [window for window in found.windows if not window.remarks]
    doubtful = [window for window in found.windows if window.remarks]
    assert clear
    assert doubtful
    assert any(window.start <= found.suggested.start <= window.latest_start for window in clear)


def test_who_is_away_on_a_public_holiday_is_said(meet):
    found = meet("FR", week=date(2026, 12, 21))
    assert {one.holiday.date for one in found.away if one.code == "FR"} == {date(2026, 12, 25)}


def test_a_change_of_clocks_near_the_week_is_said_of_the_place_that_has_it(meet):
    found = meet("JP", week=date(2027, 3, 22))
    assert [(change.code, change.shift_hours) for change in found.changes] == [("DE", 1.0)]
    assert meet("JP", week=date(2026, 12, 7)).changes == ()


def test_the_readers_own_hours_hold_for_the_reader_alone(meet):
    found = meet("FR", week=date(2026, 12, 7), hours=(10 * 60, 11 * 60))
    assert {(f"{w.start:%H:%M}", f"{w.end:%H:%M}") for w in found.windows} == {("10:00", "11:00")}
    assert not found.participants[0].assumed_hours


def test_hours_that_nobody_has_written_down_are_said_to_be_assumed(meet):
    assert [guest.assumed_hours for guest in meet("TV").participants] == [False, True]


def test_a_week_is_over_when_its_last_moment_is(meet):
    sunday = datetime(2026, 11, 29, 22, 59, tzinfo=UTC)
    assert meet("JP", week=date(2026, 11, 23), now=sunday).start == sunday
    with pytest.raises(DateError, match="is over"):
        meet("JP", week=date(2026, 11, 23), now=sunday + timedelta(minutes=1))


def test_only_where_every_window_is_doubtful_a_doubtful_one_is_chosen_from(make):
    quiet = (make.quiet("2026-11-23", "2026-11-24"),)
    span = Stretch(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
    seats = [Seat("XX", make.office(quiet=quiet))]
    found = windows(seats, span, THREE_QUARTERS, ZoneInfo("UTC"))

    def days(*chosen):
        return sorted({start.start.day for start in _choice(chosen, seats, THREE_QUARTERS, ZoneInfo("UTC"))})

    assert days(*found) == [25, 26, 27]
    assert days(*found[:2]) == [23, 24]
