"""Weekly starts: the same hour each week, or the burden going round."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Seat, burden, by_day, cost, fairest, kindest, turns
from trustbrief.documents.series import Weeks, distinct
from trustbrief.documents.windows import compromises, starts, windows

BERLIN, UTC_ZONE = ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")
THREE_QUARTERS = timedelta(minutes=45)
MONDAY = date(2026, 11, 23)


def span(first=MONDAY, zone=UTC_ZONE, clock=time()):
    start = datetime.combine(first, clock, zone)
    end = datetime.combine(first + timedelta(days=7), time(), zone)
    return Stretch(start.astimezone(UTC), end.astimezone(UTC))


def weeks(*offices, first=MONDAY, zone=UTC_ZONE, clock=time()):
    seats = [Seat(office.name, office) for office in offices]
    return Weeks(seats, span(first, zone, clock), THREE_QUARTERS, zone)


@pytest.fixture
def apart(make):
    """Los Angeles and Berlin, nine hours apart: without any time in which both are at work."""
    return make.office("America/Los_Angeles"), make.office("Europe/Berlin")


def days(found):
    return sorted({start.start.day for start in found})


# ----- the starts of one week


def test_the_starts_of_a_week_are_all_those_of_its_windows(make):
    seats = [Seat("XX", make.office()), Seat("DE", make.office("Europe/Berlin"))]
    expected = [
        start
        for window in windows(seats, span(), THREE_QUARTERS, UTC_ZONE)
        for start in starts(window, seats, THREE_QUARTERS, UTC_ZONE)
    ]
    assert expected
    assert Weeks(seats, span(), THREE_QUARTERS, UTC_ZONE).starts(0) == expected


def test_only_where_every_window_is_doubtful_a_doubtful_one_is_chosen_from(make):
    quiet = make.office(quiet=(make.quiet("2026-11-23", "2026-11-24"),))
    assert days(weeks(quiet).starts(0)) == [25, 26, 27]
    always = make.office(quiet=(make.quiet("2026-11-23", "2026-11-29"),))
    assert days(weeks(always).starts(0)) == [23, 24, 25, 26, 27]


def test_without_a_window_the_least_bad_starts_are_chosen_from(apart):
    seats = [Seat(office.name, office) for office in apart]
    assert windows(seats, span(), THREE_QUARTERS, UTC_ZONE) == ()
    expected = compromises(seats, span(), THREE_QUARTERS, UTC_ZONE)
    assert Weeks(seats, span(), THREE_QUARTERS, UTC_ZONE).starts(0) == expected


def test_a_later_week_is_a_whole_one_though_the_first_has_begun(make):
    plans = weeks(make.office(), clock=time(12, 0), first=date(2026, 11, 25))
    assert f"{plans.starts(0)[0].start:%a %d %H:%M}" == "Wed 25 12:00"
    assert f"{plans.starts(1)[0].start:%a %d %H:%M}" == "Wed 02 09:00"
    assert days(plans.starts(1)) == [2, 3, 4, 7, 8]


def test_a_later_week_has_its_own_holidays(make):
    plans = weeks(make.office(holidays=[make.holiday("2026-12-02")]))
    assert days(plans.starts(0)) == [23, 24, 25, 26, 27]
    assert days(plans.starts(1)) == [1, 3, 4, 30]


def test_a_week_is_looked_up_once(make):
    plans = weeks(make.office())
    assert plans.starts(1) is plans.starts(1)


def test_a_later_week_begins_at_midnight_of_the_readers_clock_though_that_changes(make):
    night = make.office("Europe/Berlin", spans=(make.span("00:00", "01:00", days=("monday",)),))
    plans = weeks(night, first=date(2027, 3, 22), zone=BERLIN)
    assert [f"{week[0].start:%d %H:%M%z}" for week in (plans.starts(0), plans.starts(1))] == [
        "22 00:00+0100",
        "29 00:00+0200",
    ]


# ----- the burden goes round


def test_where_a_start_costs_nobody_there_is_no_rotation_unless_weeks_are_asked_for(make):
    plans = weeks(make.office(), make.office("Europe/Berlin"))
    assert plans.rotation(None) == ()
    found = plans.rotation(3)
    assert [start.start for start in found] == [
        fairest(plans.starts(0)).start + timedelta(weeks=week) for week in range(3)
    ]
    assert not any(start.payers for start in found)


def test_the_burden_goes_round_and_each_turn_has_a_week_of_its_own(apart):
    plans = weeks(*apart)
    order = turns(plans.starts(0))
    found = plans.rotation(None)
    assert len(found) == len(order) == 3
    assert [(start.start.date() - MONDAY).days // 7 for start in found] == [0, 1, 2]
    for week, who in enumerate(order):
        best = kindest(plans.starts(week), who)
        if who is not None:
            assert cost(found[week].parts[who]) == cost(best.parts[who])
    for place in (0, 1):
        costs = [cost(start.parts[place]) for start in found]
        assert min(costs) < max(costs)


def test_more_weeks_than_turns_begin_anew(apart):
    plans = weeks(*apart)
    found = plans.rotation(7)
    assert [start.payers for start in found[3:6]] == [start.payers for start in found[:3]]
    assert found[6].start - found[0].start == timedelta(weeks=6)
    assert plans.rotation(1) == found[:1]


def test_nobody_is_called_at_night_in_turn(make):
    around = [make.office(zone) for zone in ("Asia/Tokyo", "America/New_York", "Europe/Berlin")]
    plans = weeks(*around)
    assert by_day(plans.starts(0)) != plans.starts(0)
    standings = {part.standing for start in plans.rotation(4) for part in start.parts}
    assert "night" not in standings


def test_a_week_whose_usual_day_is_off_has_another_one(make):
    plans = weeks(make.office(holidays=[make.holiday("2026-11-30")]))
    assert [f"{start.start:%a %H:%M}" for start in plans.rotation(3)] == [
        "Mon 10:00",
        "Tue 10:00",
        "Mon 10:00",
    ]


def test_the_hour_stays_on_the_readers_clock_when_the_clocks_of_all_change_alike(make):
    plans = weeks(
        make.office("Europe/Berlin"), make.office("Europe/Paris"), first=date(2027, 3, 22), zone=BERLIN
    )
    assert [f"{start.start:%a %H:%M%z}" for start in plans.rotation(2)] == [
        "Mon 10:00+0100",
        "Mon 10:00+0200",
    ]


def test_the_hour_stays_when_another_one_is_a_little_fairer_and_nobody_leaves_the_core_hours(make):
    """New York is on summer time from the middle of March, Berlin from the end of it."""
    plans = weeks(
        make.office("Europe/Berlin"), make.office("America/New_York"), first=date(2027, 3, 8), zone=BERLIN
    )
    before, after = plans.rotation(2)
    assert after.start - before.start == timedelta(weeks=1)
    assert burden(after) > burden(fairest(plans.starts(1)))
    assert after.payers == ()


def test_the_hour_moves_when_somebody_would_pay_more_for_it_than_for_another(make):
    """Without summer time in Berlin, Tokyo goes home when Berlin begins."""
    plans = weeks(
        make.office("Europe/Berlin"), make.office("Asia/Tokyo"), first=date(2026, 10, 19), zone=BERLIN
    )
    before, after = plans.rotation(2)
    assert not before.payers
    best = kindest(plans.starts(1), None)
    assert (best.payers, after) == (after.payers, best)
    assert f"{after.start:%H:%M}" != f"{before.start:%H:%M}"
    (same,) = plans.series(before, 2)[1:]
    assert burden(after) < burden(same)


def test_who_is_spared_in_turn_is_spared_after_a_change_of_clocks_too(make):
    """In the last week of October Europe is back on winter time and New York is not."""
    offices = make.office("America/New_York"), make.office("Asia/Tokyo")
    plans = weeks(*offices, first=date(2026, 10, 12), zone=BERLIN)
    order = turns(plans.starts(0))
    assert order[2] == 0
    (_, _, found) = plans.rotation(3)
    assert cost(found.parts[0]) == cost(kindest(plans.starts(2), 0).parts[0])


# ----- the same hour each week


def test_a_series_keeps_the_hour_of_the_readers_clock_over_a_change_of_clocks(make):
    tokyo = make.office("Asia/Tokyo", spans=(make.span("09:00", "18:00"),))
    plans = weeks(make.office("Europe/Berlin"), tokyo, first=date(2027, 3, 15), zone=BERLIN)
    found = plans.series(plans.starts(0)[0], 3)
    assert [f"{start.start:%a %d %H:%M%z}" for start in found] == [
        "Mon 15 09:00+0100",
        "Mon 22 09:00+0100",
        "Mon 29 09:00+0200",
    ]
    assert [f"{start.parts[1].start:%H:%M}" for start in found] == ["17:00", "17:00", "16:00"]


def test_a_series_takes_another_day_of_a_week_in_which_somebody_has_that_one_off(make):
    plans = weeks(make.office(holidays=[make.holiday("2026-11-30")]))
    kept = plans.starts(0)[4]
    found = plans.series(kept, 3)
    assert found[0] == kept
    assert [start.parts[0].standing for start in found] == ["core", "core", "core"]
    assert [start.start.weekday() for start in found] == [0, 1, 0]
    assert {(start.start.hour, start.start.minute) for start in found} == {
        (kept.start.hour, kept.start.minute)
    }


def test_a_week_that_is_off_as_a_whole_keeps_its_hour_and_says_so(make):
    away = [
        make.holiday(f"2026-{month}-{day:02}")
        for month, day in ((11, 30), (12, 1), (12, 2), (12, 3), (12, 4))
    ]
    plans = weeks(make.office(holidays=away))
    found = plans.series(plans.starts(0)[4], 2)
    assert (found[1].start.weekday(), found[1].parts[0].standing) == (0, "off")


# ----- least bad starts


def test_least_bad_starts_are_up_to_three_each_with_other_payers_the_fairest_first(apart):
    every = weeks(*apart).starts(0)
    found = distinct(every)
    assert 1 < len(found) <= 3
    assert found[0] == fairest(by_day(every))
    assert len({start.payers for start in found}) == len(found)
    assert [burden(start) for start in found] == sorted(map(burden, found))
    assert set(found) <= set(by_day(every))


def test_least_bad_starts_are_at_night_where_there_are_no_others(apart):
    every = weeks(*apart).starts(0)
    nights = [start for start in every if any(part.standing == "night" for part in start.parts)]
    assert set(distinct(nights)) <= set(nights)
    assert distinct(nights)[0] == fairest(nights)
    assert distinct([]) == ()
