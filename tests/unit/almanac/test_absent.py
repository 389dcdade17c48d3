"""What a calendar does not hold is said alike by every command."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.files.cache import DiskCache

TODAY = date(2026, 11, 30)


@pytest.fixture
def calendar(tmp_path):
    return lambda country: Calendar(country, DiskCache(tmp_path))


def year(number):
    return date(number, 1, 1), date(number, 12, 31)


def test_a_year_that_the_tables_cover_in_part_is_said_to_be(calendar):
    (line,) = absent.gaps(calendar("IN"), "India", *year(2036), TODAY)
    assert line == (
        "the calendar of India for 2036 lacks Hindu, Sikh, Jain and Buddhist feasts: it is not known that far ahead"
    )
    assert absent.reason(calendar("IN"), "India", *year(2036)) == line
    assert "Hindu" in absent.uncovered(calendar("IN"), date(2036, 11, 10))


def test_a_decree_that_is_not_in_is_a_remark_and_refuses_nothing(calendar):
    (line,) = absent.gaps(calendar("CN"), "China", *year(2027), TODAY)
    assert "decreed each year in China; those of 2027 are not in this calendar: look for the notice" in line
    assert absent.reason(calendar("CN"), "China", *year(2027)) is None
    assert absent.uncovered(calendar("CN"), date(2027, 3, 1)) is None


def test_an_empty_year_is_said_once(calendar):
    (line,) = absent.gaps(calendar("LK"), "Sri Lanka", *year(2027), TODAY)
    assert line == "no holidays are published for Sri Lanka in 2027 yet"
    assert "2027" in absent.uncovered(calendar("LK"), date(2027, 3, 1))


def test_a_whole_year_and_a_past_one_lack_nothing(calendar):
    assert absent.gaps(calendar("IN"), "India", *year(2027), TODAY) == ()
    assert absent.gaps(calendar("VN"), "Vietnam", *year(2023), TODAY) == ()
    assert absent.uncovered(calendar("IN"), date(2027, 11, 10)) is None


def test_a_country_that_keeps_none_for_a_reason_lacks_nothing(calendar):
    assert absent.gaps(calendar("UA"), "Ukraine", *year(2027), TODAY) == ()
    assert absent.uncovered(calendar("UA"), date(2027, 1, 1)) is None
