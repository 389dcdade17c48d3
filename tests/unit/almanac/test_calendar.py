"""Calendars: from the library once, from the cache after."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.almanac.calendar import Calendar
from trustbrief.files.cache import DiskCache

SPAN = {"start": date(2027, 1, 1), "end": date(2027, 12, 31), "today": date(2026, 11, 24)}


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


def test_chinas_working_weekends_are_known(cache):
    worked = Calendar("CN", cache).worked(date(2026, 1, 1), date(2026, 12, 31))
    assert date(2026, 2, 14) in worked
