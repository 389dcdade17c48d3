"""What a meeting costs each participant, and starts that spread the cost."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from trustbrief.almanac.workday import Stretch
from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.documents.fairness import (
    Seat,
    burden,
    by_day,
    cost,
    fairest,
    kindest,
    part_of,
    proposal,
    turns,
)
from trustbrief.documents.windows import compromises, starts, windows

UTC_ZONE = ZoneInfo("UTC")
THREE_QUARTERS = timedelta(minutes=45)


def seat(office):
    return Seat("XX", office)


def on(clock, office, *, minutes=45, day="2026-11-25"):
    """A Wednesday, without anything around it."""
    start = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=UTC)
    return part_of(seat(office), start, timedelta(minutes=minutes))


@pytest.fixture
def early_bird(make):
    """At work from six to ten, with a break at noon."""
    return make.office(spans=(make.span("06:00", "22:00", ("12:00", "13:00")),))


@pytest.mark.parametrize(
    ("clock", "standing"),
    [
        ("05:59", "night"), ("06:00", "early"), ("08:29", "early"), ("08:30", "core"), ("11:15", "core"),
        ("11:16", "pause"), ("12:59", "pause"), ("13:00", "core"), ("16:45", "core"), ("16:46", "late"),
        ("21:15", "late"), ("21:16", "night"), ("22:00", "night"), ("23:59", "night"),
    ],
)  # fmt: skip
def test_a_call_is_early_late_or_at_night_by_the_minute(early_bird, clock, standing):
    assert on(clock, early_bird).standing == standing


@pytest.mark.parametrize(
    ("clock", "standing", "outside"),
    [
        ("08:59", "early", 1), ("09:00", "core", 0), ("16:15", "core", 0), ("16:16", "late", 1),
        ("07:00", "early", 120), ("19:00", "late", 165),
    ],
)  # fmt: skip
def test_minutes_outside_of_office_hours_are_counted(make, clock, standing, outside):
    part = on(clock, make.office())
    assert (part.standing, part.minutes_outside) == (standing, outside)


@pytest.mark.parametrize(
    ("clock", "minutes", "price"),
    [
        ("10:00", 45, 0), ("15:15", 45, 0), ("09:59", 45, 1), ("15:16", 45, 1), ("08:59", 45, 61),
        ("12:00", 45, 30), ("09:00", 8 * 60, 60 + 30), ("17:00", 45, 105), ("06:00", 45, 240),
        ("21:30", 45, 1000 + 375 + 15), ("22:00", 45, 1000 + 405 + 45),
    ],
)  # fmt: skip
def test_a_call_costs_minutes_outside_of_ten_to_four_and_more_in_the_break_and_at_night(
    early_bird, clock, minutes, price
):
    assert cost(on(clock, early_bird, minutes=minutes)) == price


def test_minutes_outside_of_the_office_count_twice(make):
    assert cost(on("08:30", make.office())) == 30 + 90
    assert cost(on("17:00", make.office())) == 45 + 105


def test_a_day_off_costs_more_than_a_night_and_that_more_than_an_evening(make):
    office = make.office(holidays=[make.holiday(date(2026, 11, 24))])
    evening, night = cost(on("18:00", office)), cost(on("23:00", office))
    off = on("12:00", office, day="2026-11-24")
    assert off.standing == "off"
    assert cost(on("12:00", office)) == 0 < evening < night < cost(off)
    assert cost(off) == 3000
    assert off.minutes_outside == 0


def test_a_doubt_of_the_day_is_the_remark_the_first_of_several(make):
    office = make.office(
        half_days=[make.half_day(date(2026, 11, 25), closes=time(14))],
        quiet=[make.quiet("2026-11-25", "2026-11-25")],
    )
    assert on("10:00", office).remark == "half day: Eve"
    assert on("10:00", office, day="2026-11-26").remark is None


def test_a_doubtful_day_costs_an_hour_and_a_half_more_and_less_than_a_day_off(make):
    feast = "2026-11-26"
    optional = make.office(holidays=[make.holiday(feast, kind="optional")])
    public = make.office(holidays=[make.holiday(feast)])
    assert cost(on("10:00", optional, day=feast)) == 90
    assert cost(on("09:30", optional, day=feast)) == cost(on("09:30", optional)) + 90
    assert cost(on("10:00", optional, day=feast)) < cost(on("10:00", public, day=feast))


def test_a_meeting_is_told_on_the_clock_of_each_participant(make):
    seats = [Seat("JP", make.office("Asia/Tokyo")), Seat("US", make.office("America/New_York"))]
    start = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
    found = proposal(seats, start, THREE_QUARTERS, ZoneInfo("Europe/Berlin"))
    assert f"{found.start:%H:%M}" == "01:00"
    assert [f"{part.start:%d %H:%M}" for part in found.parts] == ["25 09:00", "24 19:00"]
    assert found.payers == ("US",)
    assert burden(found) == (max(map(cost, found.parts)), sum(map(cost, found.parts)))


def week(*offices, duration=45):
    start = datetime(2026, 11, 23, tzinfo=UTC)
    seats = [Seat(office.name, office) for office in offices]
    return seats, Stretch(start, start + timedelta(days=7)), timedelta(minutes=duration)


def test_of_equal_starts_the_earliest_is_the_fairest_and_of_none_there_is_none(make):
    seats, span, duration = week(make.office())
    every = compromises(seats, span, duration, UTC_ZONE)
    assert f"{fairest(reversed(every)).start:%a %H:%M}" == "Mon 10:00"
    assert fairest([]) is None


@pytest.fixture
def apart(make):
    """A week of starts for Los Angeles and Berlin, which are nine hours apart."""
    seats, span, duration = week(make.office("America/Los_Angeles"), make.office("Europe/Berlin"))
    assert windows(seats, span, duration, UTC_ZONE) == ()
    return compromises(seats, span, duration, UTC_ZONE)


def standings(found):
    return {part.standing for part in found.parts}


def test_starts_by_day_call_nobody_at_night_or_on_a_day_off(apart):
    kept = by_day(apart)
    assert all(not {"night", "off"} & standings(found) for found in kept)
    assert all({"night", "off"} & standings(found) for found in apart if found not in kept)
    assert 0 < len(kept) < len(apart)


def test_where_every_start_is_at_night_for_somebody_they_are_all_kept(apart):
    nights = [found for found in apart if "night" in standings(found)]
    assert by_day(nights) == nights
    assert by_day([]) == []


def test_who_is_spared_pays_as_little_as_by_day_they_can(apart):
    assert kindest(apart, None) == fairest(by_day(apart))
    for who in (0, 1):
        spared = kindest(apart, who)
        assert not {"night", "off"} & standings(spared)
        assert cost(spared.parts[who]) == min(cost(found.parts[who]) for found in by_day(apart))
    nights = [found for found in apart if "night" in standings(found)]
    assert kindest(nights, 0) in nights


def test_of_starts_that_cost_who_is_spared_the_same_the_fairest_is_taken(apart):
    spared = kindest(apart, 1)
    alike = [found for found in by_day(apart) if cost(found.parts[1]) == cost(spared.parts[1])]
    assert len(alike) > 1
    assert spared == fairest(alike)


def test_the_fairest_start_comes_first_and_then_each_who_pays_for_it_is_spared_once(apart):
    assert kindest(apart, None).payers
    order = turns(apart)
    assert order[0] is None
    assert sorted(order[1:]) == [0, 1]
    paid = [cost(part) for part in kindest(apart, None).parts]
    assert paid[order[1]] >= paid[order[2]], "who pays most is spared first"
    for who in order[1:]:
        assert cost(kindest(apart, who).parts[who]) < paid[who]


def test_nobody_takes_turns_where_a_start_costs_nobody_or_no_other_start_shifts_the_cost(make):
    seats, span, duration = week(make.office(), make.office("Europe/Berlin"))
    assert turns(compromises(seats, span, duration, UTC_ZONE)) == ()
    assert turns([]) == ()
    far = [Seat("x", make.office(spans=(make.span("06:00", "07:00", days=WEEKDAYS),)))]
    assert turns(compromises(far, span, duration, UTC_ZONE)) == ()


def test_who_is_in_core_hours_is_not_spared_at_the_cost_of_another(make):
    near = make.office(spans=(make.span("09:00", "17:45", days=WEEKDAYS),))
    far = make.office("Asia/Shanghai", spans=(make.span("09:00", "18:00", days=WEEKDAYS),))
    seats, span, duration = week(near, far)
    common = [
        start
        for window in windows(seats, span, duration, UTC_ZONE)
        for start in starts(window, seats, duration, UTC_ZONE)
    ]
    assert fairest(common).payers == (seats[1].code,)
    assert turns(common) == ()
