"""Who takes part, which days are looked at, and what is proposed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from trustbrief.documents.meeting import meeting
from trustbrief.errors import DateError, PlaceError, UsageError


@pytest.fixture
def meet(another_desk):
    def found(*names, week=None, minutes=45, weeks=None, pick=None, **reader):
        desk = another_desk(**{"home": "DE", "home_zone": lambda: "Europe/Berlin", **reader})
        there = [desk.locality(name) for name in names]
        return meeting(there, week=week, duration=timedelta(minutes=minutes), weeks=weeks, pick=pick)

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


def test_a_whole_country_whose_parts_have_holidays_of_their_own_is_told_from_a_part(meet):
    found = {guest.name: guest.national for guest in meet("Munich", "JP", "GB-SCT").participants}
    assert found == {"Munich": False, "Japan": False, "Scotland": False}
    assert [guest.national for guest in meet("GB").participants] == [True, True]


def test_a_week_is_over_when_its_last_moment_is(meet):
    sunday = datetime(2026, 11, 29, 22, 59, tzinfo=UTC)
    assert meet("JP", week=date(2026, 11, 23), now=sunday).start == sunday
    with pytest.raises(DateError, match="is over"):
        meet("JP", week=date(2026, 11, 23), now=sunday + timedelta(minutes=1))


def test_without_a_window_the_burden_goes_round_and_with_one_a_single_week_is_enough(meet):
    found = meet("US", "NZ", week=date(2026, 12, 7))
    weeks = [start.start.isocalendar().week for start in found.rotation]
    assert weeks == list(range(weeks[0], weeks[0] + len(weeks)))
    assert len(weeks) > 1
    assert meet("GB", week=date(2026, 12, 7)).rotation == ()


def test_a_series_has_as_many_weeks_as_were_asked_for(meet):
    found = meet("GB", week=date(2026, 12, 7), weeks=3)
    assert [start.start.date() for start in found.rotation] == [
        found.suggested.start.date() + timedelta(weeks=ahead) for ahead in range(3)
    ]
    assert len(meet("US", "NZ", week=date(2026, 12, 7), weeks=6).rotation) == 6


def test_weekly_calls_are_not_on_two_days_on_end(meet):
    """Weeks run from today on, and a week of holidays may leave its last day alone."""
    found = meet("BR", "KR", weeks=8)
    starts = [start.start for start in found.rotation]
    assert len(starts) == 8
    assert min(later - earlier for earlier, later in pairwise(starts)) >= timedelta(days=4)


@pytest.mark.parametrize("pick", [1, 2])
def test_a_picked_window_keeps_its_hour_over_the_weeks(meet, pick):
    found = meet("GB", week=date(2026, 12, 7), weeks=3, pick=pick)
    first = found.windows[pick - 1].best.start
    assert [start.start for start in found.rotation] == [first + timedelta(weeks=ahead) for ahead in range(3)]


def test_a_picked_compromise_keeps_its_hour_over_the_weeks(meet):
    found = meet("US", "JP", week=date(2027, 8, 30), weeks=3, pick=1)
    first = found.compromises[0]
    assert found.rotation[0] == first
    # In the second week Monday is a holiday in one of the two; it is the same hour of the next day.
    assert [start.start - first.start for start in found.rotation] == [
        timedelta(0), timedelta(days=8), timedelta(days=14)
    ]  # fmt: skip


def test_a_number_that_no_window_has_leaves_the_burden_going_round(meet):
    usual = meet("GB", week=date(2026, 12, 7), weeks=2)
    for pick in (0, len(usual.windows) + 1):
        assert meet("GB", week=date(2026, 12, 7), weeks=2, pick=pick).rotation == usual.rotation


def test_no_compromise_calls_anybody_at_night_while_there_is_another(meet):
    for names in (("US", "NZ"), ("JP", "US"), ("BR", "JP")):
        found = meet(*names, week=date(2026, 12, 7))
        assert found.compromises
        assert not any(part.standing in {"night", "off"} for one in found.compromises for part in one.parts)
