"""Moments as people type them, on clocks that skip and repeat."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from trustbrief.errors import DateError
from trustbrief.facts.localtime import local_time, placed
from trustbrief.model.when import When
from trustbrief.reader.moments import parse_duration, parse_when

BERLIN = ZoneInfo("Europe/Berlin")
# A Tuesday, 10:40 in Berlin.
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15:00", "2026-11-24T15:00"),
        ("10:00", "2026-11-25T10:00"),  # over for today
        ("tue 15:00", "2026-11-24T15:00"),
        ("tue 9:00", "2026-12-01T09:00"),
        ("Tuesday at 3pm", "2026-11-24T15:00"),
        ("9 am wed", "2026-11-25T09:00"),
        ("tomorrow 9am", "2026-11-25T09:00"),
        ("today 23.30", "2026-11-24T23:30"),
        ("next mon noon", "2026-11-30T12:00"),
        ("12am thu", "2026-11-26T00:00"),
        ("12:30pm thu", "2026-11-26T12:30"),
        ("2026-12-24 15:00", "2026-12-24T15:00"),
        ("2026-12-24T15:00", "2026-12-24T15:00"),
        ("15:00 2026-12-24", "2026-12-24T15:00"),
        ("2026-12-24T15:00+09:00", "2026-12-24T07:00"),
        ("2026-12-24T15:00Z", "2026-12-24T16:00"),
    ],
)
def test_a_moment_is_read_as_people_mean_it(text, expected):
    found = placed(parse_when(text), NOW, BERLIN).moment
    assert found == datetime.fromisoformat(expected).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    "text",
    [
        "", "tue", "15", "25:00", "13pm", "0am", "tue wed 15:00", "2026-13-01 10:00", "2026-12-24", "soon",
        "1900-01-01 10:00", "9am 10am", "x" * 10_000, "15:00 \u202e", "tue 15:00 please be so kind now",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_an_example(text):
    with pytest.raises(DateError) as refused:
        parse_when(text)
    assert "tue 15:00" in refused.value.hint or "2026-12-24" in refused.value.hint
    assert len(refused.value.message) < 100


@pytest.mark.parametrize(
    ("text", "minutes"), [("45m", 45), ("1h", 60), ("1h30m", 90), ("90", 90), ("1H30", 90)]
)
def test_a_duration_is_read(text, minutes):
    assert parse_duration(text).total_seconds() == minutes * 60


@pytest.mark.parametrize("text", ["", "4m", "13h", "1d", "-5m", "h"])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(DateError):
        parse_duration(text)


def test_a_skipped_time_becomes_the_one_the_clock_shows_then():
    found = local_time(datetime.fromisoformat("2027-03-28T02:30"), BERLIN)
    assert (found.moment.isoformat(), found.skipped) == ("2027-03-28T03:30:00+02:00", True)
    assert found.remark.startswith("02:30 does not exist in Berlin on that day")


def test_a_day_that_a_place_has_left_out_is_told_as_that():
    found = local_time(datetime.fromisoformat("2011-12-30T10:00"), ZoneInfo("Pacific/Apia"))
    assert found.remark == "2011-12-30 10:00 does not exist in Apia: it is 2011-12-31 10:00 there then"
    assert found.skipped


def test_a_repeated_time_is_the_first_one_and_said():
    found = local_time(datetime.fromisoformat("2026-10-25T02:30"), BERLIN)
    assert (found.moment.isoformat(), found.skipped) == ("2026-10-25T02:30:00+02:00", False)
    assert "comes twice in Berlin" in found.remark


def test_an_ordinary_time_has_no_remark():
    assert placed(When(day=date(2026, 12, 1), clock=time(9)), NOW, BERLIN).remark is None
