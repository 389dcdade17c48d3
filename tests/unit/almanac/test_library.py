"""A year as offices keep it: kinds read anew, days added, gaps named."""

from __future__ import annotations

import warnings
from datetime import date

import pytest

from trustbrief.almanac.library import calendar_info, calendar_year


def on(country, day, part=None):
    days = calendar_year(country, date.fromisoformat(day).year, subdivision=part).holidays
    return [found for found in days if found.date == date.fromisoformat(day)]


def closes(days):
    return any("public" in day.kinds for day in days)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("HK", "2027-03-26"),  # a general holiday
        ("KE", "2028-05-05"),  # gazetted for everybody
        ("BD", "2028-09-27"),  # Durga Puja, which the library lacks
        ("BD", "2026-05-01"),
        ("SE", "2027-06-25"),  # Midsummer Eve
        ("DK", "2026-12-24"),
        ("TT", "2027-02-08"),
        ("JP", "2026-12-31"),
    ],
)
def test_what_closes_offices_is_public_whatever_the_law_calls_it(country, day):
    assert closes(on(country, day))


@pytest.mark.parametrize(
    ("country", "part", "day"),
    [
        ("NL", None, "2027-03-26"),
        ("AR", None, "2027-03-25"),
        ("TH", None, "2027-01-09"),
        ("GB", "SCT", "2027-11-30"),
        ("KE", None, "2027-10-28"),  # Diwali, a day off of Hindus alone
    ],
)
def test_what_leaves_offices_open_is_not(country, part, day):
    days = on(country, day, part)
    assert days
    assert not closes(days)


def test_the_reason_is_said_where_a_kind_is_read_anew_and_nowhere_else():
    (friday,) = on("HK", "2027-03-26")
    assert "Cap. 149" in friday.reading
    assert friday.kinds == ("public", "optional")
    assert all(day.reading is None for day in on("HK", "2027-10-01"))


def test_a_kind_that_only_our_table_gives_can_be_asked_for():
    assert "optional" in calendar_info("GB").kinds


def test_an_afternoon_off_of_women_is_no_half_day_of_an_office():
    assert not any("half_day" in day.kinds for day in calendar_year("CN", 2027).holidays)


@pytest.mark.parametrize(
    ("country", "year", "missing", "decreed"),
    [
        ("IN", 2036, "Hindu", False),
        ("NP", 2036, "Nepali", False),
        ("CN", 2027, "worked weekends", True),
        ("LK", 2027, "every kind", True),
    ],
)
def test_what_a_year_lacks_is_named_and_the_library_warns_nobody(country, year, missing, decreed):
    with warnings.catch_warnings(action="error"):
        (gap,) = calendar_year(country, year).gaps
    assert missing in gap.missing
    assert (gap.year, gap.decreed) == (year, decreed)


@pytest.mark.parametrize(("country", "year"), [("IN", 2035), ("CN", 2026), ("LK", 2026), ("FR", 2040)])
def test_a_whole_year_has_no_gap(country, year):
    assert calendar_year(country, year).gaps == ()


def test_days_in_lieu_that_no_decree_has_settled_are_estimates_and_the_feasts_are_not():
    year = calendar_year("CN", 2027).holidays
    assert {day.estimated for day in year if day.observed} == {True}
    assert {day.estimated for day in year if not day.observed} == {False}
    assert not any(day.estimated for day in calendar_year("CN", 2026).holidays)


def test_a_feast_that_was_moved_closes_offices_on_its_day_of_the_year_asked_for():
    closed = {
        day: closes(on("TN", day))
        for day in ("2020-12-17", "2021-01-14", "2021-12-17", "2027-01-14", "2027-12-17")
    }
    assert [day for day, shut in closed.items() if shut] == ["2021-01-14", "2021-12-17", "2027-12-17"]
    (moved,) = on("TN", "2027-12-17")
    assert (moved.name, moved.estimated) == ("Revolution Day", False)
    assert "decree" in moved.reading
