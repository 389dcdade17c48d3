"""`trustbrief meet`: windows that are fair to everybody."""

from __future__ import annotations

from datetime import datetime, timedelta

import icalendar
import pytest


def meet(trustbrief, *words):
    return trustbrief("meet", *words, "-f", "json").json


def test_everybody_is_at_work_in_each_window_home_included(trustbrief):
    found = meet(trustbrief, "india", "--home", "DE")
    assert [guest["code"] for guest in found["participants"]] == ["DE", "IN"]
    assert found["participants"][0]["home"]
    assert found["zone"] == "Europe/Berlin"
    assert len(found["windows"]) >= 3
    for window in found["windows"]:
        for part in window["best"]["parts"]:
            assert part["minutes_outside"] == 0
            assert part["standing"] not in {"night", "off", "pause"}


def test_nothing_in_the_past_is_proposed(trustbrief):
    found = meet(trustbrief, "france", "--home", "DE")
    now = datetime.fromisoformat(found["generated"])
    assert all(datetime.fromisoformat(window["start"]) >= now for window in found["windows"])


def test_a_holiday_of_one_side_takes_the_day_out(trustbrief):
    found = meet(trustbrief, "US", "--home", "GB", "--week", "2026-11-26")
    days = {window["start"][:10] for window in found["windows"]}
    assert "2026-11-26" not in days
    # The Friday is a day off in states with most of the people.
    assert [(one["code"], one["holiday"]["name"]) for one in found["away"]] == [
        ("US", "Thanksgiving Day"),
        ("US", "Day After Thanksgiving"),
    ]
    assert found["away"][1]["holiday"]["share"] > 0.5
    assert "2026-11-27" not in days
    out = trustbrief("meet", "US", "--home", "GB", "--week", "2026-11-26").out
    assert "Thu 26 Nov: Thanksgiving Day in United States" in out
    assert "2026-11-25" in days


def test_a_weekend_of_friday_and_saturday_is_one(trustbrief):
    found = meet(trustbrief, "SA", "--home", "AE", "--week", "2026-12-07")
    assert {window["start"][:10] for window in found["windows"]} == {
        "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10",
    }  # fmt: skip


def test_without_a_common_window_the_least_bad_starts_name_who_pays(trustbrief):
    found = meet(trustbrief, "japan", "--home", "US")
    assert found["windows"] == []
    assert found["suggested"] is None
    assert found["compromises"][0]["payers"]
    assert len(found["rotation"]) > 1
    out = trustbrief("meet", "japan", "--home", "US").out
    assert "No time in which everybody is at work" in out
    assert "WEEK BY WEEK" in out


def test_your_own_hours_count(trustbrief):
    late = meet(trustbrief, "japan", "--home", "DE", "--hours", "06:00-10:00", "--week", "2026-12-07")
    assert late["windows"][0]["start"].endswith("T06:00:00+01:00")
    none = meet(trustbrief, "japan", "--home", "DE", "--hours", "12:00-18:00", "--week", "2026-12-07")
    assert none["windows"] == []


def test_a_change_of_clocks_is_pointed_out(trustbrief):
    found = meet(trustbrief, "US", "--home", "GB", "--week", "2027-03-08", "--on", "2027-03-01")
    assert {(change["code"], change["at"][:10]) for change in found["changes"]} == {
        ("US", "2027-03-14"), ("GB", "2027-03-28"),
    }  # fmt: skip
    out = trustbrief("meet", "US", "--home", "GB", "--week", "2027-03-08", "--on", "2027-03-01").out
    assert "Clocks in United States go forward on Sun 14 Mar" in out


def test_a_quiet_period_is_said_and_comes_last(trustbrief):
    found = meet(trustbrief, "JP", "--home", "AU", "--week", "2026-12-28")
    assert any("quiet period" in remark for window in found["windows"] for remark in window["remarks"])


def test_the_heat_map_has_a_row_a_day(trustbrief):
    found = meet(trustbrief, "india", "--home", "DE", "--week", "2026-12-07")
    assert [len(day["at_work"]) for day in found["heat"]] == [48] * 7
    assert max(found["heat"][0]["at_work"]) == 2
    assert set(found["heat"][6]["at_work"]) == {0}


def test_a_chosen_window_becomes_a_calendar_event(trustbrief):
    words = ("india", "--home", "DE", "--week", "2026-12-07")
    windows = meet(trustbrief, *words)["windows"]
    out = trustbrief("meet", *words, "-f", "ics", "--pick", "2").out
    event = icalendar.Calendar.from_ical(out).walk("VEVENT")[0]
    assert event["DTSTART"].dt == datetime.fromisoformat(windows[1]["best"]["start"])
    assert (event["DTEND"].dt - event["DTSTART"].dt).total_seconds() == 45 * 60
    assert "India: Tue 8 Dec" in event["DESCRIPTION"]
    assert out == trustbrief("meet", *words, "-f", "ics", "--pick", "2").out


@pytest.mark.parametrize(
    "words",
    [
        ("japan",),  # alone, without a home
        ("JP", "jpn", "日本"),  # one place three times
        ("JP", "CN", "IN", "SA", "AE", "DE", "FR", "GB", "US"),  # nine
        ("JP", "latin america"),
        ("JP", "DE", "--duration", "2m"),
        ("JP", "DE", "--pick", "1"),
        ("JP", "DE", "-f", "ics", "--pick", "99"),
        ("JP", "DE", "--week", "someday"),
        ("JP", "DE", "--week", "2020-01-06"),
    ],
)
def test_mistakes_are_answered_in_two_lines(trustbrief, words):
    found = trustbrief("meet", *words)
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)


@pytest.mark.parametrize("columns", ["60", "80", "100", "140"])
def test_nothing_is_wider_than_the_terminal(trustbrief, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    for words in (("india", "--home", "DE"), ("japan", "--home", "US")):
        assert max(map(len, trustbrief("meet", *words).out.splitlines())) <= int(columns)


def test_a_city_at_home_is_you_and_not_a_second_seat(trustbrief):
    found = meet(trustbrief, "berlin", "tokyo", "--home", "DE")
    assert [(guest["name"], guest["home"]) for guest in found["participants"]] == [
        ("Berlin", True),
        ("Tokyo", False),
    ]


def test_a_place_with_several_clocks_names_the_one_that_counts(trustbrief):
    assert meet(trustbrief, "US", "--home", "DE")["participants"][1]["name"] == "United States (Washington)"


def test_a_compromise_is_filed_only_when_picked(trustbrief):
    words = ("japan", "--home", "US", "-f", "ics")
    refused = trustbrief("meet", *words)
    assert (refused.code, refused.out) == (2, "")
    assert "--pick 1" in refused.err
    picked = trustbrief("meet", *words, "--pick", "1")
    assert picked.out.count("BEGIN:VEVENT") == 1


def test_words_that_join_places_are_none(trustbrief):
    found = meet(trustbrief, "seoul,", "toronto", "and", "madrid", "--home", "DE")
    assert [guest["country"] for guest in found["participants"]] == ["DE", "KR", "CA", "ES"]
    compared = trustbrief("compare", "zurich", "and", "geneva", "-f", "json").json
    assert [place["country"] for place in compared["places"]] == ["CH", "CH"]
    listed = trustbrief("holidays", "-c", "italy and spain", "-f", "json").json
    assert [one["place"]["code"] for one in listed["calendars"]] == ["IT", "ES"]


@pytest.mark.parametrize(
    ("typed", "monday"),
    [("next week", "2026-11-30"), ("next tue", "2026-11-30"), ("tue", "2026-11-23"), ("8 Dec", "2026-12-07")],
)
def test_a_week_may_be_named_as_people_say_it(trustbrief, typed, monday):
    found = meet(trustbrief, "seoul", "--home", "DE", "--week", typed)
    assert found["to"][:10] == (datetime.fromisoformat(monday) + timedelta(7)).date().isoformat()


def test_the_week_is_reckoned_from_the_day_that_is_the_readers(trustbrief):
    sunday = "2026-11-29T20:00+00:00"  # Monday in Auckland
    found = meet(trustbrief, "sydney", "--home", "NZ", "--week", "this week", "--on", sunday)
    assert found["to"][:10] == "2026-12-07"
    found = meet(trustbrief, "sydney", "--home", "GB", "--week", "next week", "--on", sunday)
    assert found["to"][:10] == "2026-12-07"
