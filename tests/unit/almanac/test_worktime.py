"""Whether anybody is at work, and when they will be."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.almanac.worktime import WEEKDAYS, status, work_week
from trustbrief.model.calendar import Holiday
from trustbrief.model.profile import WorkSpan

TOKYO = ZoneInfo("Asia/Tokyo")
OFFICE = WorkSpan(days=WEEKDAYS[:5], start="09:00", end="18:00", lunch_start="12:00", lunch_end="13:00")
SHORT_FRIDAY = WorkSpan(days=("friday",), start="08:00", end="12:00")
WEEKEND = ("saturday", "sunday")


def holiday(day, name="Feast", kind="public"):
    return Holiday(
        date=day, name=name, local_name=name, kind=kind, kinds=(kind,), estimated=False, observed=False
    )


FEAST = holiday(date(2027, 1, 11))
WEEK = work_week((OFFICE,), WEEKEND, (FEAST, holiday(date(2027, 1, 12), "Bank", "bank")))


@pytest.mark.parametrize(
    ("clock", "kind", "next_clock"),
    [
        ("2027-01-07T08:59", "before-hours", "2027-01-07T09:00"),
        ("2027-01-07T09:00", "working", None),
        ("2027-01-07T12:00", "lunch", "2027-01-07T13:00"),
        ("2027-01-07T13:00", "working", None),
        ("2027-01-07T18:00", "after-hours", "2027-01-08T09:00"),
        ("2027-01-08T18:00", "after-hours", "2027-01-12T09:00"),  # the weekend, then the feast
        ("2027-01-09T10:00", "weekend", "2027-01-12T09:00"),
        ("2027-01-11T10:00", "holiday", "2027-01-12T09:00"),
        ("2027-01-12T10:00", "working", None),  # a bank holiday closes banks, not offices
    ],
)
def test_status_around_the_clock(clock, kind, next_clock):
    found = status(WEEK, datetime.fromisoformat(clock).replace(tzinfo=TOKYO))
    assert found.kind == kind
    expected = datetime.fromisoformat(next_clock).replace(tzinfo=TOKYO) if next_clock else None
    assert found.next_at_work == expected


def test_working_ends_at_lunch_or_at_the_end_of_the_day():
    def until(clock):
        return status(WEEK, datetime.fromisoformat(clock).replace(tzinfo=TOKYO)).until

    assert f"{until('2027-01-07T10:00'):%H:%M}" == "12:00"
    assert f"{until('2027-01-07T15:00'):%H:%M}" == "18:00"


def test_a_holiday_is_told_by_name():
    assert status(WEEK, datetime(2027, 1, 11, 10, tzinfo=TOKYO)).reason == "Feast"


def test_days_may_have_hours_of_their_own():
    monday_to_thursday = WorkSpan(days=WEEKDAYS[:4], start="09:00", end="18:00")
    week = work_week((monday_to_thursday, SHORT_FRIDAY), WEEKEND, ())
    assert status(week, datetime(2027, 1, 8, 13, tzinfo=TOKYO)).kind == "after-hours"


def test_a_weekend_day_worked_instead_is_worked():
    week = work_week((OFFICE,), WEEKEND, (), frozenset({date(2027, 1, 9)}))
    assert status(week, datetime(2027, 1, 9, 10, tzinfo=TOKYO)).kind == "working"


def test_without_hours_a_default_is_assumed_and_said():
    week = work_week((), ("friday", "saturday"), ())
    found = status(week, datetime(2027, 1, 10, 10, tzinfo=TOKYO))  # a Sunday
    assert (found.kind, found.assumed_hours) == ("working", True)


def test_the_last_workday_before_a_day_skips_weekend_and_holidays():
    assert WEEK.workday_before(date(2027, 1, 12)) == date(2027, 1, 8)


ZONES = st.sampled_from(
    ["Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]
)
MOMENTS = st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2028, 12, 31))  # noqa: DTZ001


@given(MOMENTS, ZONES)
def test_the_next_start_of_work_is_ahead_and_within_hours_also_across_clock_changes(moment, zone):
    local = moment.replace(tzinfo=ZoneInfo(zone))
    found = status(WEEK, local)
    if found.kind == "working":
        assert found.next_at_work is None
    else:
        assert found.next_at_work is not None
        assert found.next_at_work > local
        assert status(WEEK, found.next_at_work).kind == "working"
        assert found.next_at_work - local < timedelta(days=7)
