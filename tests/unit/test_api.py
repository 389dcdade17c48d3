"""The public interface: one method for each command."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import trustbrief
from trustbrief import api
from trustbrief.api import Trustbrief
from trustbrief.model.when import When


@pytest.fixture
def tool(desk):
    return Trustbrief(desk)


def test_the_class_shows_its_calls_and_nothing_else(tool):
    assert [name for name in dir(tool) if not name.startswith("_")] == [
        "brief", "calendars", "catalogue", "clients", "compare", "holidays", "meet", "names", "plan", "resolve",
        "resolved", "search", "slot", "today",
    ]  # fmt: skip


def test_each_call_gives_its_document(tool, tmp_path):
    moment = datetime(2026, 11, 25, 10, tzinfo=UTC)
    kinds = {
        "region": tool.brief("JP", on=moment),
        "holidays": tool.holidays("JP", days=30),
        "calendars": tool.calendars(["JP", "DE"], days=30),
        "compare": tool.compare(["JP", "US"]),
        "name": tool.names(["Kim Min-ji"], "KR"),
        "plan": tool.plan("JP", stage="conflict"),
        "slot": tool.slot("JP", moment),
        "meet": tool.meet(["JP"]),
        "today": tool.today(tmp_path),
        "clients": tool.clients(tmp_path).listed(),
        "resolved": tool.resolved("JP"),
        "list": tool.catalogue(),
        "search": tool.search("gift"),
    }
    assert {kind: document.format for kind, document in kinds.items()} == {
        kind: f"trustbrief.{kind}/1" for kind in kinds
    }


def test_a_place_that_was_resolved_is_taken_as_it_is(tool):
    place = tool.resolve("Osaka").place
    assert tool.brief(place).place.code == place.code


def test_a_moment_without_an_offset_is_local_there(tool):
    naive = datetime(2026, 11, 25, 10)  # noqa: DTZ001
    aware = datetime(2026, 11, 25, 1, tzinfo=UTC)
    typed = When(day=date(2026, 11, 25), clock=naive.time())
    assert (
        tool.slot("JP", naive).start == tool.slot("JP", aware).start == tool.slot("JP", typed).start == aware
    )


def test_the_front_door_hands_out_three_names_and_no_others():
    assert trustbrief.brief is api.brief
    assert trustbrief.Trustbrief is Trustbrief
    with pytest.raises(AttributeError, match="no attribute 'desk_of'"):
        _ = trustbrief.desk_of


def test_the_shortcuts_take_home_moment_and_query():
    now = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    found = trustbrief.brief("JP", home="DE", on=date(2026, 12, 1), now=now)
    assert (found.home.code, found.date, found.generated) == ("DE", date(2026, 12, 1), now)
    listed = trustbrief.holidays("PN", now=now, start=date(2027, 1, 1), days=10)
    assert (listed.start, listed.end) == (date(2027, 1, 1), date(2027, 1, 10))


def test_without_a_moment_the_clock_is_asked():
    before = datetime.now(UTC)
    assert before <= api.tool()._desk.now <= datetime.now(UTC)


def test_holidays_of_several_places_take_what_those_of_one_take(tool):
    found = tool.calendars(["JP", "DE"], start=date(2026, 12, 1), days=31, kinds=["public"])
    assert [listing.place.code for listing in found.calendars] == ["JP", "DE"]
    assert (found.start, found.end) == (date(2026, 12, 1), date(2026, 12, 31))
    assert found.calendars[1] == tool.holidays("DE", start=date(2026, 12, 1), days=31, kinds={"public"})


def test_a_series_of_meetings_has_its_weeks(tool):
    assert len(tool.meet(["GB"], week=date(2026, 12, 7), weeks=4).rotation) == 4
    kept = tool.meet(["GB"], week=date(2026, 12, 7), weeks=2, pick=1)
    assert kept.rotation[0].start == kept.windows[0].best.start
