"""Whether anybody is at work at a moment, until when, and from when again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.model.quiet import FineHours

TOKYO = ZoneInfo("Asia/Tokyo")
LUNCH = ("12:00", "13:00")
# A Thursday to a Tuesday, with a feast on the Monday.
THURSDAY, FRIDAY = date(2027, 1, 7), date(2027, 1, 8)
MONDAY, TUESDAY = date(2027, 1, 11), date(2027, 1, 12)


def at(text, zone=UTC):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.fixture
def tokyo(make):
    days = (make.holiday(MONDAY), make.holiday(TUESDAY, "Bank", "bank"))
    return make.office("Asia/Tokyo", spans=(make.span("09:00", "18:00", LUNCH),), holidays=days)


@pytest.mark.parametrize(
    ("clock", "kind", "reason", "next_clock"),
    [
        ("2027-01-07T00:00", "before-hours", None, "2027-01-07T09:00"),
        ("2027-01-07T08:59", "before-hours", None, "2027-01-07T09:00"),
        ("2027-01-07T09:00", "working", None, None),
        ("2027-01-07T11:59", "working", None, None),
        ("2027-01-07T12:00", "lunch", "lunch until 13:00", "2027-01-07T13:00"),
        ("2027-01-07T12:59", "lunch", "lunch until 13:00", "2027-01-07T13:00"),
        ("2027-01-07T13:00", "working", None, None),
        ("2027-01-07T17:59", "working", None, None),
        ("2027-01-07T18:00", "after-hours", None, "2027-01-08T09:00"),
        ("2027-01-08T18:00", "after-hours", None, "2027-01-12T09:00"),  # the weekend, then the feast
        ("2027-01-09T10:00", "weekend", None, "2027-01-12T09:00"),
        ("2027-01-11T10:00", "holiday", "Feast", "2027-01-12T09:00"),
        ("2027-01-12T10:00", "working", None, None),  # a bank holiday closes banks, not offices
    ],
)
def test_status_around_the_clock(tokyo, clock, kind, reason, next_clock):
    found = tokyo.status(at(clock, TOKYO))
    assert (found.kind, found.reason) == (kind, reason)
    assert found.next_at_work == (at(next_clock, TOKYO) if next_clock else None)
    assert (found.until is not None) == (next_clock is None)


def test_a_moment_counts_on_the_clock_of_the_place_whatever_zone_it_comes_in(tokyo):
    assert tokyo.status(at("2027-01-06T23:59")).kind == "before-hours"
    assert tokyo.status(at("2027-01-07T00:00")).kind == "working"


def test_working_ends_at_lunch_or_at_the_end_of_the_day(tokyo):
    assert tokyo.status(at("2027-01-07T10:00", TOKYO)).until == at("2027-01-07T12:00", TOKYO)
    assert tokyo.status(at("2027-01-07T15:00", TOKYO)).until == at("2027-01-07T18:00", TOKYO)


def test_a_break_for_prayer_is_called_so(make):
    span = make.span("08:00", "16:00", LUNCH, pause="Friday Prayer")
    found = make.office(spans=(span,)).status(at("2027-01-08T12:30"))
    assert (found.kind, found.reason) == ("prayer", "Friday Prayer until 13:00")


def test_without_hours_a_default_is_assumed_and_said(make):
    found = make.office(spans=(), weekend=("friday", "saturday")).status(at("2027-01-10T10:00"))
    assert (found.kind, found.assumed_hours) == ("working", True)
    assert not make.office().status(at("2027-01-07T10:00")).assumed_hours


def test_where_nobody_works_within_forty_days_no_next_start_is_given(make):
    assert make.office(spans=(make.span(days=()),)).status(at("2027-01-07T10:00")).next_at_work is None


def test_status_says_half_day_in_its_hours_and_after_hours_behind_them(make):
    office = make.office(half_days=(make.half_day(THURSDAY, closes=time(12)),))
    assert office.status(at("2027-01-07T11:59")).kind == "half-day"
    assert office.status(at("2027-01-07T12:00")).kind == "after-hours"


def test_a_quiet_period_is_a_doubt_on_each_of_its_days_and_on_no_other(make):
    office = make.office(quiet=(make.quiet(THURSDAY, FRIDAY),))
    found = {day: office.status(at(f"{day}T10:00")) for day in (date(2027, 1, 6), THURSDAY, FRIDAY, MONDAY)}
    assert [status.kind for status in found.values()] == [
        "working",
        "quiet-period",
        "quiet-period",
        "working",
    ]
    assert found[THURSDAY].quiet_period == "Summer"
    assert found[THURSDAY].doubts == ("quiet period: Summer",)
    assert found[MONDAY].quiet_period is None


@pytest.mark.parametrize(
    ("clock", "kind"),
    [("09:59", "quiet-period"), ("10:00", "working"), ("14:59", "working"), ("15:00", "quiet-period")],
)
def test_hours_that_are_fine_in_a_quiet_period_are_fine(make, clock, kind):
    ramadan = make.quiet(THURSDAY, FRIDAY, "Ramadan", fine_hours=FineHours("10:00", "15:00"))
    status = make.office(quiet=(ramadan,)).status(at(f"2027-01-07T{clock}"))
    assert (status.kind, status.quiet_period) == (kind, "Ramadan")


def test_a_slow_period_is_named_and_makes_no_hour_doubtful(make):
    office = make.office(quiet=(make.quiet(THURSDAY, FRIDAY, slow=True),))
    found = office.status(at("2027-01-07T10:00"))
    assert (found.kind, found.quiet_period, found.doubts) == ("working", "Summer", ())


def test_a_half_day_is_said_before_a_quiet_period(make):
    half = (make.half_day(THURSDAY, closes=time(12)),)
    office = make.office(half_days=half, quiet=(make.quiet(THURSDAY, FRIDAY),))
    assert office.status(at("2027-01-07T10:00")).kind == "half-day"


ZONES = st.sampled_from(
    [
        "Asia/Tokyo",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "Asia/Kathmandu",
    ]
)


MOMENTS = st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2028, 12, 31))  # noqa: DTZ001


@given(MOMENTS, ZONES)
def test_the_next_start_of_work_is_ahead_and_within_hours_also_across_clock_changes(make, moment, zone):
    office = make.office(zone, spans=(make.span("09:00", "18:00", LUNCH),))
    local = moment.replace(tzinfo=ZoneInfo(zone))
    found = office.status(local)
    if found.kind == "working":
        assert found.next_at_work is None
        assert found.until > local
    else:
        assert found.next_at_work > local
        assert office.status(found.next_at_work).kind == "working"
        before = found.next_at_work.astimezone(UTC) - timedelta(minutes=1)
        assert office.status(before).kind != "working"
        assert found.next_at_work - local < timedelta(days=7)


@pytest.mark.parametrize(("closed", "found"), [(39, True), (40, True), (41, False)])
def test_the_next_start_of_work_is_looked_for_within_forty_days(make, closed, found):
    holidays = [make.holiday(THURSDAY + timedelta(ahead)) for ahead in range(closed)]
    office = make.office(holidays=holidays, spans=(make.span(days=WEEKDAYS),))
    following = office.status(at("2027-01-07T10:00")).next_at_work
    assert following == (at("2027-01-07T09:00") + timedelta(closed) if found else None)


def test_within_the_last_minute_before_a_break_people_are_at_work(make):
    office = make.office(spans=(make.span("09:00", "17:00", ("12:30", "13:30")),))
    late = datetime(2026, 11, 24, 12, 29, 50, tzinfo=UTC)
    assert office.status(late).kind == "working"
    assert office.status(late + timedelta(seconds=10)).kind == "lunch"


@pytest.mark.parametrize(
    ("clock", "kind", "until"),
    [
        ("09:30", "quiet-period", None),
        ("10:30", "working", 12),
        ("12:30", "quiet-period", None),
        ("14:00", "working", 15),
        ("16:00", "quiet-period", None),
    ],
)
def test_in_a_month_with_hours_of_its_own_nobody_is_at_lunch_nor_at_work_to_the_usual_end(
    make, clock, kind, until
):
    ramadan = make.quiet(THURSDAY, FRIDAY, "Ramadan", fine_hours=FineHours("10:00", "15:00"))
    office = make.office(spans=(make.span("09:00", "18:00", LUNCH),), quiet=(ramadan,))
    found = office.status(at(f"2027-01-07T{clock}"))
    assert (found.kind, found.until and found.until.hour) == (kind, until)
    assert (found.next_at_work is None) is (kind == "quiet-period" or until is not None)
