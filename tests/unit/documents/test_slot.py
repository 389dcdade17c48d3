"""Whether a moment is safe to propose: the answer over the shipped data; what is against it: see `test_judge`."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from trustbrief.documents.judge import Judge
from trustbrief.documents.slot import slot
from trustbrief.errors import PlaceError
from trustbrief.model.when import When

THREE_QUARTERS = timedelta(minutes=45)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def asked(there, text, **values):
    moment = datetime.fromisoformat(text)
    when = When(moment=moment) if moment.tzinfo else When(day=moment.date(), clock=moment.time())
    values = {"duration": THREE_QUARTERS, "strictness": "normal", "my_time": False, **values}
    return slot(there, when, **values)


def test_a_moment_long_over_does_not_propose_christmas(another_desk):
    """A year's holidays were once looked up around the moment asked for, and searched from the present."""
    desk = another_desk(now=at("2026-12-24T18:00"))
    found = asked(desk.locality("DE"), "2026-03-05T10:00")
    assert [one.cause for one in found.objections] == ["past"]
    assert found.next_safe.date() not in {date(2026, 12, 25), date(2026, 12, 26)}
    assert Judge(desk.locality("DE"), THREE_QUARTERS, "normal").objections(found.next_safe) == ()


def test_the_answer_has_both_clocks_and_the_place(desk):
    found = asked(desk.locality("JP"), "2026-11-25T10:00")
    assert (found.safe, found.objections, found.next_safe) == (True, (), None)
    assert (f"{found.start:%H:%M%z}", f"{found.home_start:%H:%M%z}") == ("10:00+0900", "02:00+0100")
    assert (found.place.code, found.place.zone, found.duration_minutes) == ("JP", "Asia/Tokyo", 45)


def test_my_time_is_the_readers_clock_and_an_offset_wins_over_it(desk):
    japan = desk.locality("JP")
    assert f"{asked(japan, '2026-11-25T02:00', my_time=True).start:%H:%M}" == "10:00"
    assert f"{asked(japan, '2026-11-25T02:00+00:00', my_time=True).start:%H:%M}" == "11:00"


def test_a_holiday_of_the_day_is_given_with_its_meaning(desk):
    found = asked(desk.locality("JP"), "2027-01-01T10:00")
    assert [one.cause for one in found.objections][:1] == ["holiday"]
    assert next(day for day in found.holidays if day.name == "New Year's Day").meaning


@pytest.mark.parametrize(
    ("clock", "minutes", "outside"),
    [("09:59", 60, True), ("10:00", 60, False), ("11:00", 60, False), ("11:01", 60, True)],
)
def test_a_meeting_outside_of_the_readers_own_hours_is_remarked(another_desk, clock, minutes, outside):
    desk = another_desk(home="DE", hours=(10 * 60, 12 * 60))
    found = asked(desk.locality("DE"), f"2026-11-25T{clock}", duration=timedelta(minutes=minutes))
    assert ("outside your own hours, 10:00 to 12:00" in found.remarks) is outside


@pytest.mark.parametrize(
    ("code", "clock", "night"),
    [("JP", "13:59", True), ("JP", "14:00", False), ("US", "15:30", False), ("US", "15:31", True)],
)
def test_a_safe_moment_at_the_readers_night_is_remarked(another_desk, code, clock, night):
    """From 22:00 to 06:00 in Berlin, eight hours behind Tokyo and six ahead of New York."""
    desk = another_desk(home="DE")
    found = asked(desk.locality(code), f"2026-12-01T{clock}", duration=timedelta(minutes=30))
    assert found.safe
    assert ("it is night on your own clock" in found.remarks) is night
    own = another_desk(home="DE", hours=(0, 24 * 60))
    assert not any("your own" in text for text in asked(own.locality(code), f"2026-12-01T{clock}").remarks)


def test_what_is_not_safe_anyway_says_nothing_of_the_readers_night(another_desk):
    assert asked(another_desk(home="DE").locality("JP"), "2026-11-28T10:00").remarks == ()


def test_a_country_of_several_clocks_says_which_one_is_meant(desk):
    remarks = asked(desk.locality("US"), "2026-11-25T10:00").remarks
    assert remarks[-1].startswith("reckoned in Washington; it is 09:00 in Chicago, 07:00 in Los Angeles")


def test_hours_that_nobody_has_written_down_are_said_to_be_assumed(desk):
    assert "the hours are assumed, 09:00 to 17:00" in asked(desk.locality("TV"), "2026-11-25T10:00").remarks


def test_a_repeated_time_is_remarked_and_a_skipped_one_objected_to(desk):
    there = desk.locality("DE")
    repeated, skipped = asked(there, "2026-10-25T02:30"), asked(there, "2027-03-28T02:30")
    assert any("comes twice" in remark for remark in repeated.remarks)
    assert "local-time" in {one.cause for one in skipped.objections}
    assert not any("does not exist" in remark for remark in skipped.remarks)


def test_decrees_not_in_yet_are_a_remark(another_desk):
    desk = another_desk(now=at("2026-11-24T09:40"))
    assert any(
        "decreed each year in China" in r for r in asked(desk.locality("CN"), "2027-11-24T10:00").remarks
    )


def test_a_culture_cluster_has_no_office(desk):
    with pytest.raises(PlaceError, match=r"culture cluster|clock of its own"):
        asked(desk.locality("nordic-europe"), "2026-11-25T10:00")


def test_the_calendar_of_a_part_holds_there(desk):
    assert asked(desk.locality("DE-BY"), "2027-01-06T10:00").objections[0].text == "public holiday: Epiphany"
    assert asked(desk.locality("DE"), "2027-01-06T10:00").safe
    strict = asked(desk.locality("DE"), "2027-01-06T10:00", strictness="strict")
    assert [one.cause for one in strict.objections] == ["regional-holiday"]


def test_of_slow_weeks_it_is_not_said_on_a_day_off_that_offices_are_open(desk):
    def told(moment):
        return [
            remark for remark in asked(desk.locality("BE"), moment).remarks if "offices are open" in remark
        ]

    assert told("2027-07-20T10:00")
    assert told("2027-07-21T10:00") == []
