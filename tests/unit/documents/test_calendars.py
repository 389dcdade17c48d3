"""Holidays of several places over the same days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trustbrief.documents.calendars import MOST, calendars
from trustbrief.documents.holidays import AHEAD, Query, holiday_list
from trustbrief.errors import PlaceError, UsageError

DECEMBER = Query(start=date(2026, 12, 1), end=date(2026, 12, 31))


@pytest.fixture
def asked(desk):
    return lambda *names, query=DECEMBER: calendars([desk.locality(name) for name in names], query)


def test_each_place_has_its_list_in_the_order_asked_for(asked, desk):
    found = asked("JP", "DE", "DE-BY")
    assert [listing.place.name for listing in found.calendars] == ["Japan", "Germany", "Bavaria"]
    assert (found.start, found.end, found.generated) == (DECEMBER.start, DECEMBER.end, desk.now)
    assert found.calendars[1] == holiday_list(desk.locality("DE"), DECEMBER)
    assert "Christmas Day" in {day.name for day in found.calendars[1].holidays}
    assert "Christmas Day" not in {day.name for day in found.calendars[0].holidays}


def test_every_list_has_the_days_of_the_first_one_though_it_is_another_day_elsewhere(another_desk):
    from datetime import UTC, datetime

    late = another_desk(now=datetime(2026, 11, 24, 16, tzinfo=UTC))  # the 25th in Japan
    found = calendars([late.locality("JP"), late.locality("US")], Query())
    assert (found.start, found.end) == (date(2026, 11, 25), date(2026, 11, 25) + AHEAD)
    assert {(listing.start, listing.end) for listing in found.calendars} == {(found.start, found.end)}


def test_a_number_of_days_is_one_span_for_all(asked):
    found = asked("JP", "DE", query=Query(start=date(2026, 12, 1), days=10))
    assert {(listing.start, listing.end) for listing in found.calendars} == {
        (date(2026, 12, 1), date(2026, 12, 1) + timedelta(9))
    }


def test_a_kind_that_some_places_lack_is_passed_over_for_them_and_refused_if_all_do(asked):
    query = Query(start=date(2026, 1, 1), end=date(2026, 12, 31), kinds=("public", "bank"))
    for order in (("JP", "GB"), ("GB", "JP")):
        lists = {found.place.code: found for found in asked(*order, query=query).calendars}
        assert {"public", "bank"} <= {kind for day in lists["JP"].holidays for kind in day.kinds}
        assert lists["GB"].holidays
        assert all("public" in day.kinds for day in lists["GB"].holidays)
    with pytest.raises(UsageError, match="'armed_forces' is not a kind of GB"):
        asked("GB", "JP", query=query._replace(kinds=("armed_forces",)))


def test_a_place_that_has_none_of_the_kinds_asked_for_has_no_days(asked):
    query = Query(start=date(2026, 1, 1), end=date(2026, 12, 31), kinds=("bank",))
    japan, britain = asked("JP", "GB", query=query).calendars
    assert japan.holidays
    assert britain.holidays == ()


def test_too_many_places_and_a_part_of_one_are_refused_with_what_to_do(asked, desk):
    there = desk.locality("JP")
    assert len(calendars([there] * MOST, DECEMBER).calendars) == MOST
    with pytest.raises(UsageError, match=f"at most {MOST} places, here {MOST + 1}") as refused:
        calendars([there] * (MOST + 1), DECEMBER)
    assert refused.value.hint == "leave some out"
    with pytest.raises(UsageError, match="belongs to one country") as refused:
        asked("DE", "JP", query=DECEMBER._replace(subdivision="BY"))
    assert "DE-BY" in refused.value.hint


def test_a_culture_cluster_has_no_holidays(asked):
    for names in (("nordic-europe", "DE"), ("DE", "nordic-europe")):
        with pytest.raises(PlaceError):
            asked(*names)
