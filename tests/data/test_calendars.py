"""The tables about calendars: each entry is about something that there is, and says why."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from functools import cache

import holidays as library
import pytest

from trustbrief.almanac import tables
from trustbrief.almanac.library import calendar_year
from trustbrief.almanac.listing import Lister
from trustbrief.almanac.ramadan import MUSLIM_MAJORITY
from trustbrief.almanac.regional import MOST
from trustbrief.facts.territories import fact_file

YEARS = (2024, 2026)
READINGS = [
    (country, entry) for country, entries in tables.office_kinds().readings.items() for entry in entries
]
ADDED = [(country, entry) for country, entries in tables.office_kinds().added.items() for entry in entries]
GAPS = [(country, entry) for country, entries in tables.gap_rules().items() for entry in entries]
HALVES = [(country, entry) for country, entries in tables.half_day_rules().items() for entry in entries]


def listed(country, part=None):
    for year in YEARS:
        for key, marks in Lister(country, year).days(part).items():
            yield key.name, marks.kinds


@pytest.mark.parametrize(("country", "entry"), READINGS)
def test_a_reading_is_about_days_that_the_library_lists_under_its_kind(country, entry):
    assert entry.kind in library.country_holidays(country).supported_categories
    assert entry.kind != entry.reads
    known = set()
    for part in entry.parts or (
        None,
        *(library.country_holidays(country).subdivisions if country in {"AU", "GB"} else ()),
    ):
        known |= {name for name, kinds in listed(country, part) if entry.kind in kinds}
    for pattern in entry.names:
        assert any(fnmatchcase(name, pattern) for name in known), pattern
    assert known


@pytest.mark.parametrize(("country", "entry"), ADDED)
def test_an_added_day_has_its_date_in_the_other_calendar_and_is_not_in_its_own(country, entry):
    assert bool(entry.day) != bool(entry.dated)
    assert entry.day or {entry.dated} <= {name for name, _ in listed(entry.country)}
    assert entry.name not in {name for name, _ in listed(country)}


@pytest.mark.parametrize(("country", "entry"), GAPS)
def test_a_marker_stands_in_a_year_that_is_whole(country, entry):
    names = {key.name for year in (2025, 2026, 2027) for key in Lister(country, year).days()}
    assert any(fnmatchcase(name, entry.marker) for name in names)


@pytest.mark.parametrize(("country", "entry"), HALVES)
def test_a_half_day_is_shorter_by_an_hour_of_day_or_by_minutes(country, entry):
    assert country in fact_file().territories
    assert bool(entry.closes) != bool(entry.minutes)
    assert entry.day is None or isinstance(entry.on(2027), date)


@pytest.mark.parametrize(("country", "entry"), [*READINGS, *ADDED, *HALVES])
def test_every_entry_says_why_and_where_that_is_written(country, entry):
    assert country.isupper()
    assert len(entry.reason) > 10
    assert len(entry.source) > 10
    assert not entry.reason.endswith(".")


@cache
def library_days(country, part=None):
    """Every day of 2027 with the library's own kinds."""
    days = {}
    for kind in library.country_holidays(country).supported_categories:
        for day in library.country_holidays(country, subdiv=part, years=2027, categories=(kind,)):
            days.setdefault(day, set()).add(kind)
    return days


@pytest.mark.parametrize("country", sorted(library.list_supported_countries(include_aliases=False)))
def test_a_year_is_the_librarys_own_but_for_what_says_why(country):
    nationally = library_days(country)
    listed = {}
    for day in calendar_year(country, 2027).holidays:
        listed.setdefault(day.date, set()).update(day.kinds)
        if day.subdivisions:
            assert day.share > MOST
            parts = [code.partition("-")[2] for code in day.subdivisions]
            assert all(day.date in library_days(country, part) for part in parts), day
        elif not day.reading:
            assert set(day.kinds) <= nationally[day.date], day
    # What offices read otherwise keeps its day, under another kind.
    assert listed.keys() >= nationally.keys()
    read_otherwise = {day.date for day in calendar_year(country, 2027).holidays if day.reading}
    for day in nationally.keys() - read_otherwise:
        assert listed[day] >= nationally[day], day


def test_there_are_days_of_each_sort():
    found = [
        day for country in ("CH", "DE", "JP", "SE", "UA") for day in calendar_year(country, 2027).holidays
    ]
    assert any(day.subdivisions for day in found)
    assert any(day.reading for day in found)
    assert any(not day.subdivisions and not day.reading for day in found)


def test_the_tables_are_in_order():
    for table in (
        tables.office_kinds().readings,
        tables.half_day_rules(),
        tables.gap_rules(),
        tables.shares(),
    ):
        assert list(table) == sorted(table)


def test_shares_of_people_add_up_and_belong_to_parts_of_the_library():
    for country, parts in tables.shares().items():
        assert sum(parts.values()) == pytest.approx(1, abs=0.01)
        assert set(parts) <= set(library.country_holidays(country).subdivisions), country


def test_muslim_majorities_are_those_of_the_facts():
    facts = fact_file().territories
    unclear = {"EH", "IQ", "MV", "SA", "SD"}  # named without a share
    from trustbrief.facts.details import details

    shares = {code: details(entry).religions for code, entry in facts.items()}
    majority = {
        code
        for code, religions in shares.items()
        if sum(group.percent or 0 for group in religions if "Muslim" in group.name) > 50
    }
    assert majority | unclear | {"PS", "YT"} == MUSLIM_MAJORITY
