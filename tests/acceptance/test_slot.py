"""`trustbrief slot`: one line and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SAFE, UNSAFE = 0, 10


def slot(trustbrief, place, when, *words):
    early = () if "--on" in words else ("--on", "2026-01-15T08:00")
    found = trustbrief("slot", place, when, "-f", "json", *(early if when < "2026-11-2" else ()), *words)
    return found.code, [item["cause"] for item in found.json["objections"]], found.json


@pytest.mark.parametrize(
    ("place", "when", "code", "causes"),
    [
        ("JP", "2026-11-25T10:00", SAFE, []),
        ("JP", "2026-11-25T08:30", UNSAFE, ["hours", "keep-free"]),
        ("JP", "2026-11-25T17:30", UNSAFE, ["hours", "keep-free"]),
        ("JP", "2026-11-25T09:00", UNSAFE, ["keep-free"]),
        ("JP", "2026-11-25T11:45", UNSAFE, ["lunch"]),
        ("JP", "2026-11-25T23:45", UNSAFE, ["hours"]),
        ("JP", "2026-11-28T10:00", UNSAFE, ["weekend"]),
        ("JP", "2027-01-01T10:00", UNSAFE, ["holiday"]),
        ("JP", "2026-12-30T10:00", UNSAFE, ["quiet-period"]),
        ("SA", "2026-11-27T10:00", UNSAFE, ["weekend"]),
        ("SA", "2026-11-29T10:00", SAFE, []),
        ("AE", "2026-11-27T13:00", UNSAFE, ["lunch", "keep-free"]),
        ("AT", "2026-05-15T10:00", UNSAFE, ["bridge-day"]),
        ("BR", "2026-02-17T10:00", UNSAFE, ["optional-holiday", "quiet-period"]),
        ("CU", "2026-12-25T10:00", UNSAFE, ["holiday"]),
        ("UA", "2026-12-25T10:00", SAFE, []),
        ("LK", "2027-02-04T10:00", UNSAFE, ["unpublished"]),
    ],
)
def test_the_reason_is_named(trustbrief, place, when, code, causes):
    found = slot(trustbrief, place, when)
    assert found[:2] == (code, causes)
    assert found[2]["safe"] is (code == SAFE)


def test_the_line_between_safe_and_not_moves(trustbrief):
    bridge = ("AT", "2026-05-15T10:00")
    assert slot(trustbrief, *bridge, "--lenient")[0] == SAFE
    assert slot(trustbrief, *bridge)[0] == UNSAFE
    kept_free = ("JP", "2026-11-25T09:00")
    assert slot(trustbrief, *kept_free, "--lenient")[0] == SAFE
    assert slot(trustbrief, *kept_free)[0] == UNSAFE
    early = ("UG", "2026-11-25T09:00")
    assert slot(trustbrief, *early)[0] == SAFE
    assert slot(trustbrief, *early, "--strict")[:2] == (UNSAFE, ["edge-of-day"])
    regional = ("DE", "2027-10-13T11:00")
    assert slot(trustbrief, *regional, "--strict")[0] == SAFE
    epiphany = ("DE", "2027-01-06T10:00")
    assert slot(trustbrief, *epiphany, "--strict")[:2] == (UNSAFE, ["regional-holiday"])
    assert slot(trustbrief, *epiphany)[0] == SAFE


def test_a_day_off_of_most_people_is_one_of_the_country(trustbrief):
    # All Saints' Day: no national law, but five states with more than half of the people.
    assert slot(trustbrief, "DE", "2027-11-01T10:00", "--lenient")[:2] == (UNSAFE, ["holiday"])
    assert slot(trustbrief, "berlin", "2027-11-01T10:00")[0] == SAFE


def test_an_estimated_holiday_makes_its_neighbours_doubtful_when_strict(trustbrief):
    days = trustbrief("holidays", "-c", "AE", "--year", "2027", "-f", "json").json["holidays"]
    eid = next(day for day in days if day["estimated"] and "public" in day["kinds"])
    assert eid["date"] == "2027-03-09"
    day_before = ("AE", "2027-03-08T10:00")
    assert "estimated-holiday" in slot(trustbrief, *day_before, "--strict")[1]
    assert "estimated-holiday" not in slot(trustbrief, *day_before)[1]


def test_the_clock_is_theirs_unless_it_is_yours_or_named(trustbrief):
    def start(when, *words):
        return slot(trustbrief, "JP", when, "--home", "DE", *words)[2]["start"]

    assert start("2026-11-25T10:00") == "2026-11-25T10:00:00+09:00"
    assert start("2026-11-25T10:00", "--my-time") == "2026-11-25T18:00:00+09:00"
    assert start("2026-11-25T10:00+00:00") == "2026-11-25T19:00:00+09:00"
    assert start("2026-11-25T10:00+00:00", "--my-time") == "2026-11-25T19:00:00+09:00"


def test_both_clocks_and_the_next_safe_moment_are_said_in_one_line(trustbrief):
    found = trustbrief("slot", "japan", "sat 10:00", "--home", "DE")
    assert found.code == UNSAFE
    assert " ".join(found.out.split()) == (
        "✗ not safe Sat 28 Nov 2026 10:00 Japan (02:00 your time) · weekend there "
        "· next: Mon 30 Nov 09:30 (01:30 your time)"
    )


def test_a_time_that_the_clocks_skip_is_not_safe_and_one_they_repeat_is_said(trustbrief):
    skipped = slot(trustbrief, "DE", "2027-03-28T02:30", "--lenient")
    assert (skipped[0], skipped[1][0]) == (UNSAFE, "local-time")
    repeated = slot(trustbrief, "EG", "2026-10-29T23:30")[2]
    assert any("comes twice" in remark for remark in repeated["remarks"])


def test_a_city_has_its_own_clock(trustbrief):
    assert slot(trustbrief, "los angeles", "wed 9am")[2]["start"] == "2026-11-25T09:00:00-08:00"
    assert slot(trustbrief, "US", "wed 9am")[2]["start"] == "2026-11-25T09:00:00-05:00"
    assert any("reckoned in Washington" in text for text in slot(trustbrief, "US", "wed 9am")[2]["remarks"])


def test_the_next_safe_moment_is_safe(trustbrief):
    for place, when in (("JP", "2026-12-29T10:00"), ("SA", "fri 10:00"), ("DE", "2027-03-26T10:00")):
        later = slot(trustbrief, place, when)[2]["next_safe"]
        assert slot(trustbrief, place, later)[0] == SAFE


@pytest.mark.parametrize(
    ("place", "now", "closed"),
    [("DE", "2026-12-24T18:00", {"2026-12-25", "2026-12-26"}), ("JP", "2026-12-31T20:00", {"2027-01-01"})],
)
def test_the_next_safe_moment_is_one_of_the_present_though_the_asked_one_is_long_over(
    trustbrief, place, now, closed
):
    later = slot(trustbrief, place, "2026-03-05T10:00", "--on", now)[2]["next_safe"]
    assert later > now
    assert later[:10] not in closed
    assert slot(trustbrief, place, later, "--on", now)[:2] == (SAFE, [])


def test_mistakes_are_answered_with_what_to_type(trustbrief):
    for words in (("japan", "sometime"), ("latin america", "tue 15:00"), ("nowhere", "tue 15:00")):
        found = trustbrief("slot", *words)
        assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)
    both = trustbrief("slot", "japan", "tue 15:00", "--strict", "--lenient")
    assert both.code == 2


def test_a_state_has_its_own_clock(trustbrief):
    assert slot(trustbrief, "california", "wed 9am")[2]["start"] == "2026-11-25T09:00:00-08:00"
    assert slot(trustbrief, "texas", "wed 9am")[2]["start"] == "2026-11-25T09:00:00-06:00"


def test_your_own_hours_are_a_remark(trustbrief, monkeypatch):
    def remarks(*words):
        return slot(trustbrief, "japan", "wed 10:00", "--home", "DE", *words)[2]["remarks"]

    assert not any("your own hours" in text for text in remarks())
    monkeypatch.setenv("TRUSTBRIEF_HOURS", "08:30-17:00")
    assert "outside your own hours, 08:30 to 17:00" in remarks()


def test_a_city_says_whose_holidays_count(trustbrief):
    assert any("whole country" in text for text in slot(trustbrief, "osaka", "wed 10:00")[2]["remarks"])
    assert not any("whole country" in text for text in slot(trustbrief, "japan", "wed 10:00")[2]["remarks"])


def test_a_moment_that_is_over_is_not_safe_and_the_next_one_is_to_come(trustbrief):
    found = slot(trustbrief, "JP", "2026-11-20T10:00", "--lenient", "--on", "2026-11-24T09:40")
    assert found[:2] == (UNSAFE, ["past"])
    assert found[2]["next_safe"] > "2026-11-24"


def test_the_answer_is_in_the_exit_code_though_nobody_reads_the_line():
    read, write = os.pipe()
    os.close(read)
    words = [sys.executable, "-m", "trustbrief", "slot", "japan", "sun 03:00"]
    with os.fdopen(write, "wb") as pipe:
        assert subprocess.run(words, stdout=pipe, check=False, timeout=60).returncode == UNSAFE


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("Wed 9 Dec 09:00", "2026-12-09T09:00:00+09:00"),
        ("Wed 9 Dec 2026 09:00", "2026-12-09T09:00:00+09:00"),
        ("9 Dec 20:00", "2026-12-09T20:00:00+09:00"),
        ("dec 9 3pm", "2026-12-09T15:00:00+09:00"),
        ("9.12. 9:00", "2026-12-09T09:00:00+09:00"),
        ("23 Nov 9:00", "2027-11-23T09:00:00+09:00"),
    ],
)
def test_a_day_without_its_year_is_the_next_one(trustbrief, typed, start):
    assert trustbrief("slot", "JP", typed, "-f", "json").json["start"] == start


def test_the_next_time_that_is_named_can_be_typed_back(trustbrief):
    named = trustbrief("slot", "JP", "sat 10:00").out.replace("\n ", "").partition("next: ")[2]
    again = trustbrief("slot", "JP", named.partition(" (")[0])
    assert (again.code, again.out.split()[1]) == (0, "safe")


def test_so_long_from_now_is_so_long_whatever_the_clocks_do(trustbrief):
    night = "2027-03-28T01:30+01:00"
    found = trustbrief("slot", "DE", "in 2 hours", "--on", night, "-f", "json").json
    assert found["start"] == "2027-03-28T04:30:00+02:00"


def test_without_its_year_a_day_is_the_next_one_on_the_clock_there(trustbrief):
    late = "2026-12-09T20:00+00:00"  # the 10th in Japan
    assert (
        trustbrief("slot", "JP", "9 Dec 9:00", "--on", late, "-f", "json").json["start"][:10] == "2027-12-09"
    )
    mine = trustbrief(
        "slot", "JP", "9 Dec 23:00", "--my-time", "--time-zone", "UTC", "--on", late, "-f", "json"
    )
    assert mine.json["home_start"] == "2026-12-09T23:00:00Z"
