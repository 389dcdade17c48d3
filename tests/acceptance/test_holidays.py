"""`trustbrief holidays`."""

from __future__ import annotations

import csv
import re
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import icalendar
import pytest


def test_norway_is_norway_and_named_in_both_languages(trustbrief):
    document = trustbrief("holidays", "-c", "NO", "--year", "2027", "-f", "json").json
    assert document["place"] == {
        "code": "NO", "name": "Norway", "kind": "territory", "country": "NO", "country_name": "Norway",
        "cluster": "nordic-europe", "zone": "Europe/Oslo", "calendar": None, "members": {}, "subdivision": None,
        "part": None, "part_name": None,
    }  # fmt: skip
    names = {day["date"]: (day["name"], day["local_name"]) for day in document["holidays"]}
    assert names["2027-12-25"] == ("Christmas Day", "Første juledag")
    # Constitution Day and Whit Monday share a day, and each keeps its own translation.
    shared = [day for day in document["holidays"] if day["date"] == "2027-05-17"]
    assert {(day["name"], day["local_name"]) for day in shared} == {
        ("Constitution Day", "Grunnlovsdag"),
        ("Pentecost Monday", "Andre pinsedag"),
    }


@pytest.mark.parametrize("country", ["UA", "BV", "HM", "IO"])
def test_an_empty_calendar_is_a_sentence(trustbrief, country):
    outcome = trustbrief("holidays", "--country", country)
    assert outcome.code == 0
    assert outcome.out.rstrip().endswith(".")
    assert trustbrief("holidays", "--country", country, "-f", "json").json["no_holidays"]


def test_a_year_that_is_not_published_is_told(trustbrief):
    out = trustbrief("holidays", "--country", "LK", "--year", "2027").out
    assert "No holidays are published for Sri Lanka in 2027 yet." in out


def test_the_default_is_today_and_the_next_365_days(trustbrief):
    document = trustbrief("holidays", "--country", "BR", "-f", "json").json
    assert document["from"] == "2026-11-24"
    assert date.fromisoformat(document["to"]) - date(2026, 11, 24) == timedelta(days=365)


def test_days_count_today(trustbrief):
    document = trustbrief("holidays", "-c", "BR", "--days", "32", "-f", "json").json
    assert document["to"] == "2026-12-25"
    assert [day["name"] for day in document["holidays"]][-1] == "Christmas Day"


def test_from_and_to_are_both_included(trustbrief):
    words = ("holidays", "-c", "DE", "--from", "2026-12-25", "--to", "2026-12-26", "-f", "json")
    assert len(trustbrief(*words).json["holidays"]) == 2


def test_saudi_arabias_eid_of_2027_is_an_estimate_though_the_library_says_nothing(trustbrief):
    days = trustbrief("holidays", "-c", "SA", "--year", "2027", "-f", "json").json["holidays"]
    eid = [day for day in days if "Eid" in day["name"]]
    assert eid
    assert all(day["estimated"] for day in eid)
    assert not any("estimated" in day["name"] for day in days)
    assert not any(day["estimated"] for day in days if day["name"].startswith("National Day"))


def test_no_name_repeats_what_the_flags_say_in_any_language(trustbrief):
    days = trustbrief("holidays", "-c", "AE", "--year", "2027", "-f", "json").json["holidays"]
    eid = next(day for day in days if day["name"] == "Eid al-Fitr")
    assert (eid["local_name"], eid["estimated"]) == ("عيد الفطر", True)


def test_a_past_eid_is_settled(trustbrief):
    days = trustbrief("holidays", "-c", "SA", "--year", "2025", "-f", "json").json["holidays"]
    assert not any(day["estimated"] for day in days)


def test_a_day_in_lieu_is_marked(trustbrief):
    days = trustbrief("holidays", "-c", "JP", "--year", "2027", "-f", "json").json["holidays"]
    assert {day["date"] for day in days if day["observed"]} == {"2027-03-22"}


def test_a_subdivision_adds_its_own_days_and_marks_them(trustbrief):
    days = trustbrief("holidays", "-c", "DE", "-s", "BY", "--year", "2027", "-f", "json").json["holidays"]
    by_name = {day["name"]: day for day in days}
    # Every part that keeps the day is named, not only the one that was asked for.
    assert by_name["Epiphany"]["subdivisions"] == ["DE-BW", "DE-BY", "DE-ST"]
    assert (by_name["Epiphany"]["parts"], by_name["Epiphany"]["share"]) == (16, pytest.approx(0.32, abs=0.02))
    assert by_name["German Unity Day"]["subdivisions"] == []
    assert by_name["German Unity Day"]["share"] is None


def test_a_day_off_of_most_people_is_listed_for_the_country_with_its_parts(trustbrief):
    days = trustbrief("holidays", "DE", "--year", "2027", "-f", "json").json["holidays"]
    by_name = {day["name"]: day for day in days}
    assert by_name["All Saints' Day"]["subdivisions"] == ["DE-BW", "DE-BY", "DE-NW", "DE-RP", "DE-SL"]
    assert by_name["All Saints' Day"]["share"] > 0.5
    assert "Epiphany" not in by_name
    assert "in 5 of 16 parts, 5" in " ".join(trustbrief("holidays", "DE", "--year", "2027").out.split())


def test_the_place_is_an_argument_or_an_option(trustbrief):
    by_option = trustbrief("holidays", "--country", "BR").out
    assert trustbrief("holidays", "BR").out == by_option
    assert trustbrief("holidays", "BR", "--country", "brazil").out == by_option
    assert trustbrief("holidays", "south", "africa", "--days", "40").out.startswith(
        "Holidays of South Africa"
    )
    found = trustbrief("holidays")
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)


def test_several_places_share_one_list_by_date(trustbrief):
    words = ("holidays", "BR", "DE", "--year", "2027")
    found = trustbrief(*words, "-f", "json").json
    assert [listing["place"]["code"] for listing in found["calendars"]] == ["BR", "DE"]
    out = trustbrief(*words).out
    assert out.startswith("Holidays of Brazil and Germany")
    assert re.search(r"Sat 25 Dec 2027 +Germany +Christmas Day", out)
    rows = list(csv.DictReader(StringIO(trustbrief(*words, "-f", "csv").out)))
    assert {row["place"] for row in rows} == {"BR", "DE"}
    assert len(rows) == sum(len(listing["holidays"]) for listing in found["calendars"])
    alone = [trustbrief("holidays", place, *words[3:], "-f", "ics").out for place in ("BR", "DE")]
    assert trustbrief(*words, "-f", "ics").out.count("BEGIN:VEVENT") == "".join(alone).count("BEGIN:VEVENT")


@pytest.mark.parametrize("spelling", ["SCT", "GB-SCT", "Scotland", "scotland"])
def test_a_subdivision_goes_by_code_or_name(trustbrief, spelling):
    document = trustbrief("holidays", "-c", "GB", "-s", spelling, "-f", "json").json
    assert document["place"]["subdivision"] == "GB-SCT"


def test_kinds_can_be_chosen(trustbrief):
    days = trustbrief("holidays", "-c", "BR", "--kind", "optional", "-f", "json").json["holidays"]
    assert days
    assert all("optional" in day["kinds"] for day in days)


def test_the_second_name_can_be_in_another_language(trustbrief):
    words = ("holidays", "-c", "NO", "--language", "uk", "--days", "40", "-f", "json")
    assert trustbrief(*words).json["holidays"][0]["local_name"] == "Різдво Христове"


def test_the_country_goes_by_any_name(trustbrief):
    by_code = trustbrief("holidays", "--country", "BR").out
    assert by_code == trustbrief("holidays", "--country", "brazil").out


def test_csv_reads_back(trustbrief):
    text = trustbrief("holidays", "-c", "JP", "--year", "2027", "-f", "csv").out
    rows = list(csv.DictReader(StringIO(text)))
    assert rows[0]["name"] in {"New Year's Day", "Bank Holiday"}
    assert {row["date"][:4] for row in rows} == {"2027"}


def test_the_table_marks_estimates_and_keeps_within_the_width(trustbrief, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    out = trustbrief("holidays", "-c", "AE").out
    assert "estimated" in out
    assert max(map(len, out.splitlines())) <= 80


def test_days_come_with_their_meaning_and_what_to_write(trustbrief):
    found = trustbrief("holidays", "-c", "NG", "--year", "2027", "-f", "json").json
    days = {day["name"]: day for day in found["holidays"]}
    assert days["Christmas Day"]["tone"] == "festive"
    assert days["Christmas Day"]["greeting"]["native"]
    assert days["Good Friday"]["greeting"] is None
    assert days["Good Friday"]["do_not_greet"]
    for day in found["holidays"]:
        assert set(day["sources"]) <= found["sources"].keys()
    assert "no greeting" in trustbrief("holidays", "-c", "NG", "--year", "2027").out


def test_bridge_days_and_quiet_periods_are_listed_when_asked_for(trustbrief):
    words = ("holidays", "-c", "AT", "--year", "2026")
    plain = trustbrief(*words, "-f", "json").json
    assert plain["quiet_periods"] is None
    assert {"date": "2026-05-15", "beside": "Ascension Day"} in plain["bridge_days"]
    assert "Bridge day" not in trustbrief(*words).out
    found = trustbrief("holidays", "-c", "DE", "--year", "2026", "--with-quiet", "-f", "json").json
    assert found["quiet_periods"]
    out = trustbrief("holidays", "-c", "DE", "--year", "2026", "--with-quiet").out
    assert "Bridge day beside Ascension Day" in out
    assert found["quiet_periods"][0]["name"] in out


def runs(days):
    found = []
    for day in days:
        here = date.fromisoformat(day["date"])
        same = [run for run in found if run[1] == here - timedelta(days=1) and run[2]["name"] == day["name"]]
        if same and same[0][2]["observed"] == day["observed"]:
            same[0][1] = here
        else:
            found.append([here, here, day])
    return found


def test_a_calendar_file_blocks_nobody_and_keeps_its_identifiers(trustbrief, monkeypatch):
    words = ("holidays", "-c", "SA", "--year", "2027", "--with-quiet", "-f", "ics")
    first = trustbrief(*words).out
    listed = trustbrief(*words[:-1], "json").json
    events = icalendar.Calendar.from_ical(first).walk("VEVENT")
    # Days that follow each other under one name are one event.
    days = runs(listed["holidays"])
    assert len(events) == len(days) + len(listed["quiet_periods"]) + len(listed["bridge_days"])
    spans = {(str(event["SUMMARY"]), event["DTSTART"].dt, event["DTEND"].dt) for event in events}
    for start, end, day in days:
        estimated = " (estimated)" if day["estimated"] else ""
        assert (f"Saudi Arabia: {day['name']}{estimated}", start, end + timedelta(days=1)) in spans
    assert {str(event["TRANSP"]) for event in events} == {"TRANSPARENT"}
    for event in events:
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt > event["DTSTART"].dt
    later = datetime(2026, 12, 24, tzinfo=UTC)
    monkeypatch.setattr("trustbrief.reader.surroundings.now", lambda: later)
    again = icalendar.Calendar.from_ical(trustbrief(*words).out).walk("VEVENT")
    assert [str(event["UID"]) for event in again] == [str(event["UID"]) for event in events]
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert all(len(line.encode()) <= 75 for line in first.splitlines())
    eid = next(event for event in events if "Eid al-Fitr" in event["SUMMARY"])
    assert "(estimated)" in eid["SUMMARY"]
    assert "Write:" in eid["DESCRIPTION"]
    assert eid["DTEND"].dt - eid["DTSTART"].dt == timedelta(days=4)


def test_markdown_says_what_a_day_is_about(trustbrief):
    out = trustbrief("holidays", "-c", "IN", "--year", "2027", "-f", "markdown", "--with-quiet").out
    assert out.startswith("# **Holidays of India**")
    assert "| Holiday |" in out
    row = next(line for line in out.splitlines() if "| Maha Shivaratri |" in line)
    assert "fasting, prayer and a vigil" in row
    friday = next(line for line in out.splitlines() if "| Good Friday |" in line)
    assert "no greeting" in friday
    assert "wish nobody a happy one" in friday
    assert "## Bridge days and quiet periods" in out
    body, sources = out.split("## Sources")
    cited = set(re.findall(r"\\\[(\d+)\\\]", body))
    assert cited == set(re.findall(r"^(\d+)\. ", sources, re.MULTILINE))


def test_the_next_few_are_the_same_days_in_each_format(trustbrief):
    words = ("holidays", "JP", "--kind", "public", "--limit", "3")
    every = trustbrief("holidays", "JP", "--kind", "public", "-f", "json").json["holidays"]
    found = trustbrief(*words, "-f", "json").json
    assert found["holidays"] == every[:3]
    assert found["to"] == every[2]["date"]
    dates = [day["date"] for day in every[:3]]
    rows = list(csv.DictReader(StringIO(trustbrief(*words, "-f", "csv").out)))
    assert [row["date"] for row in rows] == dates
    events = icalendar.Calendar.from_ical(trustbrief(*words, "-f", "ics").out).walk("VEVENT")
    assert {f"{event['DTSTART'].dt:%Y-%m-%d}" for event in events} == set(dates)
    assert "3 days" in trustbrief(*words).out


def test_more_than_there_are_leaves_the_list_as_it_is(trustbrief):
    words = ("holidays", "BR", "--year", "2027", "-f", "json")
    assert trustbrief(*words, "--limit", "999").json == trustbrief(*words).json


def test_of_several_places_the_next_few_are_those_of_all_together(trustbrief):
    words = ("holidays", "JP", "DE", "GB", "-f", "json")
    every = sorted(day["date"] for one in trustbrief(*words).json["calendars"] for day in one["holidays"])
    found = trustbrief(*words, "--limit", "5").json
    assert sorted(day["date"] for one in found["calendars"] for day in one["holidays"]) == every[:5]
    assert found["to"] == every[4]


def test_a_limit_is_one_at_least(trustbrief):
    assert trustbrief("holidays", "JP", "--limit", "0").code == 2


def test_what_csv_has_no_room_for_is_told(trustbrief):
    with_quiet = trustbrief("holidays", "DE-BY", "--days", "60", "-f", "csv", "--with-quiet")
    assert "half days, bridge days and quiet periods: -f json" in with_quiet.err
    assert trustbrief("holidays", "DE-BY", "--days", "60", "-f", "csv").err == ""


def test_a_year_behind_the_place_is_that_year(trustbrief):
    for words in (("BR", "2028"), ("sao", "paulo", "2028"), ("BR", "DE", "2028")):
        found = trustbrief("holidays", *words, "-f", "csv").out
        assert found.count("2028-01-01") == len({*words} - {"2028", "sao"}), words
        assert "2026-" not in found
    assert trustbrief("holidays", "2028").code == 2
