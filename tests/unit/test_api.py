"""The public interface: one method for each command."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from trustbrief.api import Trustbrief
from trustbrief.model.when import When


@pytest.fixture
def tool(desk):
    return Trustbrief(desk)


def test_the_class_shows_its_calls_and_nothing_else(tool):
    assert [name for name in dir(tool) if not name.startswith("_")] == [
        "brief", "calendars", "catalogue", "clients", "compare", "day", "export", "find", "greet", "has_name",
        "holidays",
        "is_feast", "meet", "names", "plan", "report", "resolve", "resolved", "search", "slot", "today", "whole_name", "wishes",
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
        "greet": tool.greet("onam"),
        "report": tool.report("JP", "business card"),
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
