"""Calendars: from the library once, from the cache after."""

from __future__ import annotations

import re
from datetime import date

import holidays as library
import pytest

from trustbrief.almanac.calendar import Calendar
from trustbrief.almanac.library import ramadans
from trustbrief.almanac.moon import waits_for_the_moon
from trustbrief.files.cache import DiskCache

SPAN = {"start": date(2027, 1, 1), "end": date(2027, 12, 31), "today": date(2026, 11, 24)}
ALL = sorted(library.list_supported_countries(include_aliases=False))


@pytest.fixture
def cache(tmp_path):
    return DiskCache(tmp_path)


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_cached_calendar_is_the_computed_one_and_needs_no_library(cache, monkeypatch):
    computed = Calendar("NO", cache).between(**SPAN)
    monkeypatch.setattr("trustbrief.almanac.library.calendar_year", lambda *_a, **_k: pytest.fail("computed"))
    assert Calendar("NO", cache).between(**SPAN) == computed


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"holidays":"x"}', b"\xff\xfe\x00"])
def test_a_damaged_cache_is_computed_anew(cache, tmp_path, damage):
    computed = Calendar("NO", cache).between(**SPAN)
    for file in files(tmp_path):
        file.write_bytes(damage)
    assert Calendar("NO", cache).between(**SPAN) == computed
    assert all(file.read_bytes() != damage for file in files(tmp_path))


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert Calendar("NO", DiskCache(tmp_path / "file")).between(**SPAN)
    assert Calendar("NO", DiskCache(None)).between(**SPAN)


def test_no_half_written_file_is_left_behind(cache, tmp_path):
    Calendar("NO", cache).between(**SPAN)
    assert not [file for file in files(tmp_path) if file.name.startswith(".")]


def test_languages_and_subdivisions_do_not_share_entries(cache):
    plain = Calendar("DE", cache).between(**SPAN)
    bavarian = Calendar("DE", cache, subdivision="BY").between(**SPAN)
    english = Calendar("DE", cache, language="en").between(**SPAN)
    assert len(bavarian) > len(plain)
    assert {day.local_name for day in english} == {day.name for day in plain}


LABEL = re.compile(r" \((?:observed, )?estimated\)")


def labelled():
    """Yield each name that the library labels as estimated, in English."""
    for country in ALL:
        entity = library.country_holidays(country)
        if "en_US" not in entity.supported_languages:
            continue
        for year in (2026, 2027, 2028):
            days = library.country_holidays(
                country, years=year, language="en_US", categories=tuple(entity.supported_categories)
            )
            for day in days:
                yield from (name for name in days.get_list(day) if LABEL.search(name))


def test_what_the_library_calls_estimated_is_known_to_wait_for_the_moon():
    # The Chinese calendar follows a published rule; the Maldives and Tonga count lunar state days.
    by_rule = {"Chinese New Year", "Lunar New Year", "National Day"}
    names = {LABEL.sub("", name) for name in labelled()}
    assert len(names) > 30
    unknown = {name for name in names if not waits_for_the_moon(name)}
    assert {name for name in unknown if not any(rule in name for rule in by_rule)} == set()


@pytest.mark.parametrize(
    "name",
    ["Christmas Day", "Republic Day", "Good Friday", "National Day", "Labor Day", "Death of Imam Khomeini"],
)
def test_what_does_not_wait_for_the_moon(name):
    assert not waits_for_the_moon(name)


@pytest.mark.parametrize("year", range(2020, 2041))
def test_a_ramadan_has_29_or_30_days(year):
    spans = ramadans(year)
    assert spans
    for first, last in spans:
        assert (last - first).days + 1 in {29, 30}


def test_chinas_working_weekends_are_known(cache):
    worked = Calendar("CN", cache).worked(date(2026, 1, 1), date(2026, 12, 31))
    assert date(2026, 2, 14) in worked
