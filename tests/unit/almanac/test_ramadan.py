"""Ramadan from the library's table, and a day off it without."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from trustbrief.almanac import ramadan
from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.ramadan import MUSLIM_MAJORITY, ramadans
from trustbrief.files.cache import DiskCache

YEARS = range(2020, 2041)


def test_the_library_still_keeps_its_islamic_calendar_where_we_read_it():
    assert ramadan._tabled(2027) is not None, "holidays moved calendars.islamic._IslamicLunar"


@pytest.mark.parametrize("year", YEARS)
def test_a_ramadan_has_29_or_30_days(year):
    spans = ramadans(year)
    assert spans
    for first, last in spans:
        assert (last - first).days + 1 in {29, 30}


@pytest.mark.parametrize("year", YEARS)
def test_the_arithmetic_calendar_stands_in_to_the_day_or_two(monkeypatch, year):
    known = ramadans(year)
    monkeypatch.setitem(sys.modules, "holidays.calendars.islamic", None)
    reckoned = ramadans(year)
    assert len(known) == len(reckoned)
    for ours, theirs in zip(reckoned, known, strict=True):
        assert all(abs((a - b).days) <= 2 for a, b in zip(ours, theirs, strict=True))


def test_ramadan_lasts_until_the_feast_of_the_place(tmp_path):
    calendar = Calendar("PK", DiskCache(tmp_path))
    (span,) = calendar.ramadans([2027])
    feast = min(
        day.date
        for day in calendar.between(date(2027, 3, 1), date(2027, 3, 31), today=date(2026, 11, 24))
        if day.name == "Eid al-Fitr"
    )
    assert (feast - span[1]).days == 1


def test_every_muslim_majority_has_its_ramadan(tmp_path):
    assert len(MUSLIM_MAJORITY) > 45
    for country in sorted(MUSLIM_MAJORITY):
        assert Calendar(country, DiskCache(tmp_path)).ramadans([2027])
