"""What is against a meeting at a moment: each cause by itself, the next safe moment, and until when it is safe."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.almanac.workday import Stretch
from trustbrief.documents.fairness import Seat, part_of
from trustbrief.documents.judge import Judge
from trustbrief.documents.windows import overlaps

LUNCH = ("12:00", "13:00")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture
def judged(make):
    """Say what is against a meeting in a place made of plain values, seen from January 2027."""

    def judge(strictness="normal", *, minutes=45, regional=(), part=None, **values):
        office = make.office(**{"spans": (make.span("09:00", "17:00", LUNCH),), **values})
        days = SimpleNamespace(
            country="XX",
            info=SimpleNamespace(subdivisions={"AA": (), "BB": ()} if regional else {}),
            between=lambda *_, **__: regional,
        )
        there = SimpleNamespace(
            office=office,
            calendar=days,
            calendar_in=lambda **_: days,
            today=date(2027, 1, 1),
            calendar_part=part,
            desk=SimpleNamespace(now=at("2027-01-01T00:00")),
        )
        return Judge(there, timedelta(minutes=minutes), strictness)

    return judge


def against(judge, text):
    return {found.cause: found.text for found in judge.objections(at(text))}


# 7 January 2027 is a Thursday.
@pytest.mark.parametrize(
    ("clock", "found"),
    [
        ("08:59", {"hours": "before hours, offices open at 09:00"}),
        ("09:00", {}),
        ("11:15", {}),
        ("11:16", {"lunch": "lunch from 12:00 to 13:00"}),
        ("12:59", {"lunch": "lunch from 12:00 to 13:00"}),
        ("13:00", {}),
        ("16:15", {}),
        ("16:16", {"hours": "offices close at 17:00, before 45 minutes are over"}),
        ("23:30", {"hours": "after hours, offices close at 17:00"}),
    ],
)
def test_a_meeting_has_to_fit_into_open_hours_to_the_minute(judged, clock, found):
    assert against(judged(), f"2027-01-07T{clock}") == found


def test_a_meeting_longer_than_the_morning_runs_into_the_break(judged):
    assert against(judged(minutes=5 * 60), "2027-01-07T09:00") == {"lunch": "lunch from 12:00 to 13:00"}


def test_a_weekly_day_off_and_a_public_holiday_are_closed_and_told_apart(judged, make):
    judge = judged(holidays=(make.holiday("2027-01-07"),))
    assert against(judge, "2027-01-09T10:00") == {"weekend": "weekend there"}
    assert against(judge, "2027-01-07T10:00") == {"holiday": "public holiday: Feast"}


def test_a_moment_before_the_present_is_over_and_the_present_is_not(judged):
    judge = judged("lenient", spans=None)
    assert "past" in against(judge, "2026-12-31T23:59")
    assert "past" not in against(judge, "2027-01-01T00:00")


def test_a_time_that_the_clock_skips_is_no_time_to_meet(judged):
    skipped = SimpleNamespace(skipped=True, remark="02:30 does not exist")
    repeated = SimpleNamespace(skipped=False, remark="02:30 comes twice")
    found = judged("lenient").objections(at("2027-01-07T10:00"), skipped)
    assert [(one.cause, one.text) for one in found] == [("local-time", "02:30 does not exist")]
    assert judged().objections(at("2027-01-07T10:00"), repeated) == ()


DOUBTS = {
    "half-day": lambda make: {"half_days": (make.half_day("2027-01-07", closes=time(12)),)},
    "optional-holiday": lambda make: {"holidays": (make.holiday("2027-01-07", kind="optional"),)},
    "bridge-day": lambda make: {
        "holidays": (make.holiday("2027-01-06"),),
        "spans": (make.span(days=("thursday",)),),
    },
    "quiet-period": lambda make: {"quiet": (make.quiet("2027-01-07", "2027-01-07"),)},
    "keep-free": lambda make: {"keep_free": (make.keep_free("10:30", "11:00"),)},
}


@pytest.mark.parametrize("cause", DOUBTS)
def test_what_makes_an_open_office_doubtful_counts_unless_one_is_lenient(judged, make, cause):
    values = DOUBTS[cause](make)
    assert set(against(judged(**values), "2027-01-07T10:00")) == {cause}
    assert cause in against(judged("strict", **values), "2027-01-07T10:00")
    assert against(judged("lenient", **values), "2027-01-07T10:00") == {}


def test_hours_to_keep_free_count_for_a_meeting_that_touches_them_alone(judged, make):
    judge = judged(keep_free=(make.keep_free("10:30", "11:00"),))
    assert against(judge, "2027-01-07T09:45") == {}
    assert set(against(judge, "2027-01-07T09:46")) == {"keep-free"}
    assert against(judge, "2027-01-07T11:00") == {}


def test_after_a_half_day_has_ended_its_reason_is_told_instead_of_the_hours(judged, make):
    judge = judged(half_days=(make.half_day("2027-01-07", closes=time(11)),))
    assert against(judge, "2027-01-07T10:16")["hours"] == "half day: Eve, offices close around 11:00"
    little = judged(half_days=(make.half_day("2027-01-07", minutes=60),))
    assert (
        against(little, "2027-01-07T15:30")["hours"] == "offices close at 16:00, before 45 minutes are over"
    )


def test_a_calendar_that_is_not_out_yet_leaves_a_moment_unsafe_unless_one_is_lenient(judged):
    uncovered = ((2027, "no holidays are published for 2027 yet"),)
    found = {"unpublished": "no holidays are published for 2027 yet"}
    assert against(judged(uncovered=uncovered), "2027-01-07T10:00") == found
    assert against(judged(uncovered=uncovered), "2026-12-31T10:00").keys() == {"past"}
    assert against(judged("lenient", uncovered=uncovered), "2027-01-07T10:00") == {}


def test_a_half_day_that_is_over_is_told_once(judged, make):
    judge = judged(half_days=(make.half_day("2027-01-07", closes=time(11)),))
    assert [found.cause for found in judge.objections(at("2027-01-07T12:30"))] == ["hours"]


def test_a_holiday_of_some_parts_counts_when_strict_and_asked_of_the_whole_country(judged, make):
    feast = make.holiday("2027-01-07", "Epiphany", subdivisions=("XX-AA",))
    bank = make.holiday("2027-01-07", "Bank", "bank", subdivisions=("XX-AA",))
    found = against(judged("strict", regional=(feast, bank)), "2027-01-07T10:00")
    assert found == {"regional-holiday": "holiday in parts of the country: Epiphany"}
    assert against(judged("strict", regional=(feast,)), "2027-01-08T10:00") == {}
    assert (
        against(judged("strict", regional=(feast,), part=SimpleNamespace(code="XX-AA")), "2027-01-07T10:00")
        == {}
    )
    assert against(judged(regional=(feast,)), "2027-01-07T10:00") == {}


@pytest.mark.parametrize(("day", "near"), [("05", False), ("06", True), ("08", True), ("11", False)])
def test_an_estimated_holiday_may_fall_a_day_earlier_or_later_when_strict(judged, make, day, near):
    moon = make.holiday("2027-01-07", "Eid", estimated=True)
    found = against(judged("strict", holidays=(moon,)), f"2027-01-{day}T10:00")
    assert ("estimated-holiday" in found) is near
    bank = make.holiday("2027-01-07", "Eid", "bank", estimated=True)
    assert "estimated-holiday" not in against(judged("strict", holidays=(bank,)), f"2027-01-{day}T10:00")
    sure = make.holiday("2027-01-07", "Eid")
    assert "estimated-holiday" not in against(judged("strict", holidays=(sure,)), f"2027-01-{day}T10:00")


@pytest.mark.parametrize(
    ("clock", "edge"), [("09:29", True), ("09:30", False), ("15:45", False), ("15:46", True), ("16:15", True)]
)
def test_half_an_hour_at_either_end_of_the_day_is_its_edge_when_strict(judged, clock, edge):
    assert ("edge-of-day" in against(judged("strict"), f"2027-01-07T{clock}")) is edge
    assert against(judged(), f"2027-01-07T{clock}") == {}


def test_a_meeting_that_lasts_the_whole_day_runs_into_the_break_and_ends_in_time(judged):
    assert against(judged(minutes=8 * 60), "2027-01-07T09:00") == {"lunch": "lunch from 12:00 to 13:00"}
    assert set(against(judged(minutes=8 * 60 + 1), "2027-01-07T09:00")) == {"hours"}


# ----- the next safe moment


def test_the_next_safe_moment_is_the_next_half_hour_that_nothing_is_against(judged):
    judge = judged()
    assert judge.next_safe(at("2027-01-07T09:00")) == at("2027-01-07T09:30")
    assert judge.next_safe(at("2027-01-07T09:29:59")) == at("2027-01-07T09:30")
    assert judge.next_safe(at("2027-01-07T11:00")) == at("2027-01-07T13:00")
    assert judge.next_safe(at("2027-01-08T17:00")) == at("2027-01-11T09:00")


def test_the_next_safe_moment_is_a_half_hour_of_the_clock_there(judged):
    """Kathmandu is a quarter of an hour off the half hours of everybody else."""
    found = judged(zone="Asia/Kathmandu").next_safe(at("2027-01-07T03:00"))
    assert f"{found:%H:%M%z}" == "09:00+0545"
    following = judged(zone="Asia/Kathmandu").next_safe(found)
    assert f"{following:%H:%M}" == "09:30"


def test_the_next_safe_moment_is_looked_for_within_three_weeks(judged, make):
    judge = judged(holidays=[make.holiday(date(2027, 1, 7) + timedelta(ahead)) for ahead in range(21)])
    assert judge.next_safe(at("2027-01-07T08:30")) == at("2027-01-28T09:00")
    assert judge.next_safe(at("2027-01-06T17:00")) is None


# ----- until when it is safe


@pytest.mark.parametrize(
    ("clock", "until"),
    [
        ("09:00", "12:00"), ("09:10", "12:00"), ("11:45", "12:00"), ("13:00", "17:00"), ("16:45", "17:00"),
    ],
)  # fmt: skip
def test_a_safe_moment_is_safe_until_the_break_or_the_end_of_the_day(judged, clock, until):
    assert judged().safe_until(at(f"2027-01-07T{clock}")) == at(f"2027-01-07T{until}")


def test_a_call_may_last_until_hours_to_keep_free_unless_one_is_lenient(judged, make):
    kept = (make.keep_free("10:40", "11:00"),)
    assert judged(keep_free=kept).safe_until(at("2027-01-07T09:00")) == at("2027-01-07T10:40")
    assert judged("lenient", keep_free=kept).safe_until(at("2027-01-07T09:00")) == at("2027-01-07T12:00")


def test_no_call_may_last_beyond_the_minute_at_which_a_doubt_begins_nor_less_long_than_the_meeting(
    judged, make
):
    kept = (make.keep_free("10:40", "11:00"),)
    assert judged(minutes=5, keep_free=kept).safe_until(at("2027-01-07T10:32")) <= at("2027-01-07T10:40")
    judge = judged(minutes=45, keep_free=kept)
    assert judge.objections(at("2027-01-07T09:55")) == ()
    assert judge.safe_until(at("2027-01-07T09:55")) >= at("2027-01-07T10:40")


def test_a_call_may_last_longer_than_the_meeting_asked_for_and_ends_on_the_clock_of_the_place(judged):
    found = judged(minutes=15, zone="Asia/Tokyo").safe_until(at("2027-01-07T00:00"))
    assert f"{found:%H:%M%z}" == "12:00+0900"


# ----- over the shipped data


PLACES = ("DE", "JP", "SA", "IN", "US", "NP")
MOMENTS = st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31))  # noqa: DTZ001


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PLACES), MOMENTS)
def test_slot_status_and_meet_say_the_same_of_any_place_and_moment(past_desk, place, moment):
    there = past_desk.locality(place)
    start = moment.replace(second=0, microsecond=0, tzinfo=there.zone).astimezone(UTC)
    minute = timedelta(minutes=1)
    status = there.office.status(start)
    part = part_of(Seat(place, there.office), start, minute)
    objections = Judge(there, minute, "normal").objections(start)
    causes = {one.cause for one in objections} - {"unpublished"}
    closed = causes & {"hours", "lunch", "weekend", "holiday"}
    working = status.kind in {"working", "half-day", "quiet-period"}
    assert working is not bool(closed)
    assert working is bool(overlaps([there.office], Stretch(start, start + minute)))
    assert (part.standing == "off") is (status.kind in {"weekend", "holiday"})
    assert (part.standing == "pause") is (status.kind in {"lunch", "prayer"})
    if working:
        assert status.doubts == tuple(one.text for one in objections if one.cause != "unpublished")
        assert part.remark == next(iter(status.doubts), None)
        assert part.minutes_outside == 0


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(PLACES), MOMENTS, st.sampled_from(["lenient", "normal"]), st.sampled_from([15, 45, 120])
)
def test_the_next_safe_moment_is_itself_safe_and_ahead(past_desk, place, moment, strictness, minutes):
    there = past_desk.locality(place)
    judge = Judge(there, timedelta(minutes=minutes), strictness)
    start = moment.replace(tzinfo=there.zone).astimezone(UTC)
    found = judge.next_safe(start)
    if found is None:
        assert minutes == 120 or strictness == "normal"
        return
    assert start < found <= start + timedelta(days=21, minutes=30)
    assert judge.objections(found) == ()
    assert there.office.status(found).kind in {"working", "half-day", "quiet-period"}
    assert overlaps([there.office], Stretch(found.astimezone(UTC), found.astimezone(UTC) + judge.duration))


@pytest.fixture(scope="session")
def past_desk(another_desk):
    """A desk at the start of 2026, so that no moment of two years is over."""
    return another_desk(now=datetime(2025, 12, 31, tzinfo=ZoneInfo("Pacific/Kiritimati")), home="DE")
