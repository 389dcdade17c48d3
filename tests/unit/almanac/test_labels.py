"""Which dates wait for somebody, read from the library's tables and not from names."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.almanac.library import calendar_year


def days(country, year, name):
    return [day for day in calendar_year(country, year).holidays if name in day.name]


@pytest.mark.parametrize(
    ("country", "year", "name"),
    [
        ("SA", 2029, "Eid al-Fitr"),  # the moon
        ("IN", 2029, "Diwali"),  # a gazette; the library sets no label
        ("IN", 2029, "Buddha Purnima"),
        ("MY", 2029, "Vesak"),
        ("MV", 2029, "National Day"),  # counted by the moon
        ("CN", 2027, "Labor Day"),  # days in lieu wait for a decree
    ],
)
def test_what_waits_for_a_sighting_a_gazette_or_a_decree_is_estimated(country, year, name):
    assert any(day.estimated for day in days(country, year, name))


@pytest.mark.parametrize(
    ("country", "year", "name"),
    [
        ("KR", 2029, "Buddha's Birthday"),  # the eighth day of the fourth month
        ("KR", 2029, "Korean New Year"),
        ("CN", 2029, "Chinese New Year's Eve"),
        ("SG", 2029, "Chinese New Year"),
        ("ID", 2029, "Lunar New Year"),
        ("HK", 2029, "Buddha"),
        ("TR", 2029, "Eid al-Fitr"),  # the state has computed them for decades ahead
        ("SG", 2027, "Eid al-Fitr"),  # gazetted
        ("SG", 2027, "Diwali"),
        ("TH", 2029, "Makha Bucha"),
        ("FR", 2029, "Christmas"),
    ],
)
def test_what_follows_a_published_rule_or_stands_in_the_gazette_is_not(country, year, name):
    found = days(country, year, name)
    assert found
    assert not any(day.estimated for day in found)


def test_no_label_of_the_library_is_left_in_a_name():
    for country in ("SA", "BN", "MY", "IN", "TG", "GB"):
        for day in calendar_year(country, 2027).holidays:
            for text in (day.name, day.local_name):
                assert "estimated" not in text
                assert "observed" not in text


@pytest.mark.parametrize(
    ("country", "name", "day"),
    [
        ("CN", "Day off (substituted from 4 January 2026)", date(2026, 1, 2)),
        ("RU", "Day off (substituted from 4 January 2026)", date(2026, 12, 31)),
    ],
)
def test_a_day_in_exchange_names_a_date_that_nobody_misreads(country, name, day):
    year = calendar_year(country, 2026, language="en_US").holidays
    found = next(entry for entry in year if entry.date == day)
    assert found.name == found.local_name == name


def test_local_names_write_such_a_date_without_slashes():
    assert not any("/" in day.local_name for day in calendar_year("VN", 2026).holidays)
