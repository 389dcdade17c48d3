"""A desk for this process and this reader."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trustbrief.errors import OutputError
from trustbrief.model.settings import Settings
from trustbrief.reader import opening
from trustbrief.reader.opening import client_folder, open_desk, present


@pytest.mark.parametrize(
    ("on", "zone", "moment"),
    [
        ("2026-12-24", "UTC", "2026-12-24T09:00"),
        ("2026-12-24T15:00", "UTC", "2026-12-24T15:00"),
        ("2026-12-24T15:00", "Asia/Tokyo", "2026-12-24T06:00"),
        ("2026-12-24", "Asia/Tokyo", "2026-12-24T00:00"),
        ("2026-12-24T15:00+02:00", "Asia/Tokyo", "2026-12-24T13:00"),
        ("2027-03-28T02:30", "Europe/Berlin", "2027-03-28T01:30"),  # that clock goes on with 03:30
    ],
)
def test_what_is_typed_is_on_the_readers_own_clock(on, zone, moment):
    assert present(on, zone) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_the_present_is_the_clocks_or_typed_on_the_clock_of_the_home():
    assert open_desk(Settings(home="JP"), None, print).now == datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    assert open_desk(Settings(home="JP"), "2026-12-24T15:00", print).now == datetime(
        2026, 12, 24, 6, tzinfo=UTC
    )


def test_a_desk_has_the_readers_settings(tmp_path, calendars):
    told = []
    known = Settings(home="JP", time_zone="Asia/Tokyo", hours="08:30-17:15", cultures=(str(tmp_path),))
    desk = open_desk(known, "2026-12-24", told.append)
    assert (desk.home, desk.time_zone, desk.hours) == ("JP", "Asia/Tokyo", (510, 1035))
    assert desk.overlays[-1] == tmp_path
    assert desk.cache.is_relative_to(calendars)
    assert desk.home_zone() == "Europe/London"
    assert desk.warn == told.append


def test_a_clock_whose_zone_has_no_name_is_told_when_it_is_asked_for(monkeypatch):
    told = []
    desk = open_desk(Settings(), None, told.append)
    monkeypatch.setattr(opening.surroundings, "odd_zone", lambda: "CET-1CEST")
    monkeypatch.setattr(opening.surroundings, "zone", lambda: "UTC")
    assert told == []
    assert desk.home_zone() == "UTC"
    assert "TZ 'CET-1CEST'" in told[0].message


def test_without_hours_those_usual_at_home_hold():
    assert open_desk(Settings(), None, lambda _: None).hours is None


def test_clients_lie_in_the_readers_folder_or_nowhere(monkeypatch, tmp_path):
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path))
    assert client_folder() == tmp_path
    monkeypatch.setattr(opening.surroundings, "client_folder", lambda: None)
    with pytest.raises(OutputError) as refused:
        client_folder()
    assert "TRUSTBRIEF_CLIENTS" in refused.value.hint
