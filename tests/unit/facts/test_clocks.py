"""Clocks, and when they are about to change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.facts.clocks import city_of, clocks, further_clocks, home_clock
from trustbrief.model.facts import Zone


def clock(zone, moment, home="UTC"):
    return clocks((Zone(id=zone, city="There"),), moment, home)[0]


def test_zones_of_one_offset_are_one_clock_named_after_the_first():
    zones = (
        Zone("America/Sao_Paulo", "São Paulo"),
        Zone("America/Bahia", "Salvador"),
        Zone("America/Manaus", "Manaus"),
    )
    found = clocks(zones, datetime(2026, 11, 24, tzinfo=UTC), "Europe/London")
    assert [(item.city, item.home_offset_hours) for item in found] == [("São Paulo", -3), ("Manaus", -4)]


def test_a_change_within_three_weeks_is_told_with_the_offset_after_it():
    found = clock("Europe/Berlin", datetime(2027, 3, 10, tzinfo=UTC), "Asia/Tokyo").change
    assert found.at.isoformat() == "2027-03-28T03:00:00+02:00"
    assert (found.shift_hours, found.home_offset_hours) == (1, -7)


def test_the_readers_own_change_counts_too():
    found = home_clock("America/New_York", datetime(2027, 3, 1, tzinfo=UTC), "Asia/Tokyo").change
    assert (found.shift_hours, found.home_offset_hours) == (1, 13)


def test_half_an_hour_is_half_an_hour():
    found = clock("Australia/Lord_Howe", datetime(2027, 3, 25, tzinfo=UTC)).change
    assert found.shift_hours == -0.5


def test_no_change_is_none():
    assert clock("Asia/Tokyo", datetime(2027, 3, 10, tzinfo=UTC)).change is None
    assert clock("Europe/Berlin", datetime(2027, 1, 10, tzinfo=UTC)).change is None


ZONES = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Tehran"]
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(ZONES, MOMENTS)
def test_the_offset_holds_until_the_change_and_not_after(zone, moment):
    change = clock(zone, moment).change
    if change is not None:
        at = change.at.astimezone(UTC)
        offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
        assert moment < at <= moment + timedelta(weeks=3, minutes=1)
        assert (at - timedelta(minutes=2)).astimezone(ZoneInfo(zone)).utcoffset() == offset
        assert change.at.utcoffset() == offset + timedelta(hours=change.shift_hours)


@pytest.mark.parametrize(("minutes", "soon"), [(0, True), (1, False)])
def test_three_weeks_before_a_change_it_is_near(minutes, soon):
    moment = datetime(2027, 3, 28, 1, tzinfo=UTC) - timedelta(weeks=3, minutes=minutes)
    assert bool(clock("Europe/Berlin", moment).change) is soon


JULY = datetime(2026, 7, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("further", "cities"),
    [
        ((), ()),
        (("America/Chicago",), ("Chicago",)),
        (("America/New_York", "America/Detroit"), ()),  # the time that is shown already
        (("America/Chicago", "America/Menominee", "America/Denver"), ("Chicago", "Denver")),
        (("America/Argentina/Buenos_Aires",), ("Buenos Aires",)),
    ],
)
def test_further_zones_are_one_city_for_each_time_that_is_not_shown_yet(further, cities):
    shown = (clock("America/New_York", JULY),)
    assert further_clocks(shown, further, JULY) == cities


def test_whether_a_further_zone_shows_another_time_depends_on_the_season():
    january = datetime(2027, 1, 1, tzinfo=UTC)
    for moment, cities in ((JULY, ("Phoenix",)), (january, ())):
        assert further_clocks((clock("America/Denver", moment),), ("America/Phoenix",), moment) == cities


def test_without_a_clock_every_further_zone_counts():
    assert further_clocks((), ("Asia/Tokyo", "Asia/Seoul"), JULY) == ("Tokyo",)


@pytest.mark.parametrize(
    ("zone", "city"), [("Europe/Berlin", "Berlin"), ("America/New_York", "New York"), ("UTC", "UTC")]
)
def test_a_zone_is_called_after_its_city(zone, city):
    assert city_of(zone) == city
