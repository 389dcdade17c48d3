"""The files of one place."""

from __future__ import annotations

import json

import pytest

from trustbrief.site.work import comparison_files, place_files


@pytest.fixture(scope="module")
def made(home_less, planned):
    def files(code, *others, base=None):
        found = planned(code, *others, base=base)
        return place_files(home_less, found, found.pages[code])

    return files


def by_name(files):
    return {file.name: file.text for file in files}


def test_a_place_has_a_page_markdown_json_and_calendars(made):
    found = made("BV")
    assert set(by_name(found.files)) >= {"places/bv.html", "places/bv.md", "api/v1/places/bv.json"}
    assert (found.place.code, found.place.depth, found.place.html) == ("BV", "outline", "places/bv.html")
    assert [calendar.code for calendar in found.place.calendars] == ["BV"]


def test_nothing_says_what_time_it_is(made):
    files = by_name(made("JP").files)
    record = json.loads(files["api/v1/places/jp.json"])
    assert (record["clocks"], record["status"], record["home_clock"], record["home"]) == (
        [],
        None,
        None,
        None,
    )
    assert 'data-zone="Asia/Tokyo"' in files["places/jp.html"]
    assert "at work" not in files["places/jp.md"].splitlines()[0]


def test_a_calendar_without_a_day_is_left_out(made):
    found = made("IS", "DK")
    feeds = found.place.calendars[0].feeds
    assert feeds["days"] == "calendars/is.ics"
    written = {name for name in by_name(found.files) if name.endswith(".ics")}
    assert written == {path for calendar in found.place.calendars for path in calendar.feeds.values()}
    assert all("BEGIN:VEVENT" in text for name, text in by_name(found.files).items() if name in written)


def test_a_place_without_days_says_so_as_json_and_has_no_calendar(made):
    found = made("BV")
    assert json.loads(by_name(found.files)["api/v1/holidays/bv.json"])["no_holidays"].startswith(
        "Bouvet Island is"
    )
    assert found.place.calendars[0].feeds == {}


def test_a_list_covers_whole_years(made):
    listed = json.loads(by_name(made("BV").files)["api/v1/holidays/bv.json"])
    assert (listed["from"], listed["to"]) == ("2026-01-01", "2027-12-31")


def test_a_cluster_has_no_calendar(made):
    found = made("nordic-europe")
    assert set(by_name(found.files)) == {
        "places/nordic-europe.html", "places/nordic-europe.md", "api/v1/places/nordic-europe.json",
    }  # fmt: skip
    assert found.place.calendars == ()


def test_the_calendar_of_a_part_comes_once(made):
    alone, within = made("BE-WAL"), made("BE-WAL", "BE")
    assert "calendars/be-wal.ics" in by_name(alone.files)
    assert "calendars/be-wal.ics" not in by_name(within.files)
    assert within.place.calendars == alone.place.calendars


def test_a_calendar_says_where_its_newest_state_is_found(made):
    feed = by_name(made("JP", base="https://example.org/x").files)["calendars/jp.ics"]
    assert "SOURCE;VALUE=URI:https://example.org/x/calendars/jp.ics" in feed
    assert "SOURCE" not in by_name(made("JP").files)["calendars/jp.ics"]


def test_two_places_stand_side_by_side_without_a_time(home_less, planned):
    found = planned("JP", "DE")
    files = by_name(comparison_files(home_less, found, ("DE", "JP")))
    assert set(files) == {
        "compare/de-and-jp.html", "compare/de-and-jp.md", "api/v1/compare/de-and-jp.json",
    }  # fmt: skip
    record = json.loads(files["api/v1/compare/de-and-jp.json"])
    assert [place["time"] for place in record["places"]] == [None, None]
    assert 'href="../places/jp.html"' in files["compare/de-and-jp.html"]
