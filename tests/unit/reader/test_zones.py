"""A time zone as people type it."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError, UsageError
from trustbrief.facts.tzrelease import TzRelease
from trustbrief.reader import zones
from trustbrief.reader.zones import zone_named


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("EUROPE/BERLIN", "Europe/Berlin"),
        (" America/new york ", "America/New_York"),
        ("america/argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_read_whatever_its_case_and_spaces(text, zone):
    assert zone_named(text) == zone


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Berlin", "did you mean Europe/Berlin?"),
        ("Europe/Berln", "did you mean Europe/Berlin?"),
        ("new york", "did you mean America/New_York?"),
        ("Mars/Olympus", "name a zone by its region and city: Europe/Berlin"),
        ("../etc", "name a zone by its region and city: Europe/Berlin"),
        ("/etc/passwd", "name a zone by its region and city: Europe/Berlin"),
        ("", "name a zone by its region and city: Europe/Berlin"),
    ],
)
def test_what_is_no_zone_is_refused_with_the_one_that_is_meant(text, hint):
    with pytest.raises(UsageError, match="is not a time zone of a region") as refused:
        zone_named(text)
    assert refused.value.hint == hint


@pytest.mark.parametrize("text", ["EST", "CET", "GMT", "MST7MDT"])
def test_an_abbreviation_knows_no_summer_time_and_is_refused(text):
    with pytest.raises(UsageError, match="is not a time zone of a region"):
        zone_named(text)


def test_without_any_zones_the_way_to_them_is_told(monkeypatch):
    monkeypatch.setattr(zones, "use_newer_release", lambda: TzRelease(None, "missing"))
    with pytest.raises(DataError, match="there is no time-zone data") as refused:
        zone_named("Europe/Berlin")
    assert "tzdata" in refused.value.hint
