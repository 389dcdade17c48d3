"""The working week: hours by weekday, in minutes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trustbrief.almanac.worktime import (
    DEFAULT_END,
    DEFAULT_START,
    WEEKDAYS,
    Hours,
    Pause,
    clock_text,
    minutes,
    weekday,
    work_week,
)

WEEKEND = ("saturday", "sunday")
MONDAY = date(2027, 1, 11)


@pytest.fixture
def week(make):
    feast = make.holiday(MONDAY)
    bank = make.holiday(MONDAY + timedelta(1), "Bank", "bank")
    span = make.span("09:00", "18:00", ("12:00", "13:00"))
    return work_week((span,), WEEKEND, (feast, bank))


@pytest.mark.parametrize(("text", "minute"), [("00:00", 0), ("09:05", 545), ("23:59", 1439)])
def test_a_clock_is_minutes_from_midnight_and_back(text, minute):
    assert minutes(text) == minute
    assert clock_text(minute) == text


def test_a_weekday_has_its_english_name_whatever_the_locale():
    assert [weekday(MONDAY + timedelta(ahead)) for ahead in range(7)] == list(WEEKDAYS)


def test_hours_are_minutes_and_a_public_holiday_closes_while_a_bank_holiday_does_not(week):
    assert week.hours(MONDAY) is None
    assert week.days_off == {MONDAY: "Feast"}
    assert week.hours(MONDAY + timedelta(1)) == Hours(540, 1080, (Pause(720, 780, "lunch"),))
    assert week.hours(MONDAY + timedelta(5)) is None


def test_a_break_may_have_a_name_and_half_a_break_is_none(make):
    friday = make.span("08:00", "12:00", ("10:00", "10:30"), days=("friday",), pause="Friday prayer")
    monday = make.span("08:00", "12:00", ("10:00", None), days=("monday",))
    spans = work_week((friday, monday), WEEKEND, ()).spans
    assert spans["friday"].pauses == (Pause(600, 630, "Friday prayer"),)
    assert spans["monday"].pauses == ()


def test_without_hours_a_default_holds_on_the_days_that_are_no_weekend():
    week = work_week((), ("friday", "saturday"), ())
    assert week.assumed
    assert set(week.spans) == set(WEEKDAYS) - {"friday", "saturday"}
    assert week.spans["sunday"] == Hours(DEFAULT_START, DEFAULT_END)


def test_a_weekend_day_worked_instead_has_hours_unless_it_is_a_holiday(make):
    saturday = MONDAY + timedelta(5)
    worked = frozenset({saturday, MONDAY})
    week = work_week((make.span(),), WEEKEND, (make.holiday(MONDAY),), worked)
    assert week.hours(saturday) == Hours(540, 1020)
    assert week.hours(MONDAY) is None


def test_other_hours_are_no_assumption_and_keep_nothing_free(make):
    week = work_week((), WEEKEND, (make.holiday(MONDAY),), keep_free=(make.keep_free("10:00", "11:00"),))
    own = week.with_hours(420, 900)
    assert (own.assumed, own.keep_free) == (False, {})
    assert own.spans == dict.fromkeys(week.spans, Hours(420, 900))
    assert own.days_off == week.days_off


def test_hours_to_keep_free_are_those_of_their_weekdays_in_order(make):
    free = (
        make.keep_free("09:00", "10:00", days=("monday",)),
        make.keep_free("16:00", "17:00", "packing up"),
    )
    week = work_week((), WEEKEND, (), keep_free=free)
    assert week.keep_free["monday"] == (Pause(540, 600, "staff meeting"), Pause(960, 1020, "packing up"))
    assert week.keep_free["tuesday"] == (Pause(960, 1020, "packing up"),)
    assert "sunday" not in week.keep_free


def test_the_last_workday_before_a_day_skips_weekend_and_holidays(week):
    assert week.workday_before(MONDAY + timedelta(1)) == MONDAY - timedelta(3)


def test_where_nobody_ever_works_the_day_before_has_to_do():
    assert work_week((), WEEKDAYS, ()).workday_before(MONDAY) == MONDAY - timedelta(1)
