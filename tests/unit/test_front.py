"""The front door of the library: a function for each question."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import trustbrief
from trustbrief import front
from trustbrief.api import Trustbrief

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def test_it_hands_out_the_questions_and_no_other_names():
    for name in trustbrief.__all__:
        assert getattr(trustbrief, name)
    assert trustbrief.brief is front.brief
    assert trustbrief.Trustbrief is Trustbrief
    with pytest.raises(AttributeError, match="no attribute 'desk_of'"):
        _ = trustbrief.desk_of


def test_each_question_gives_its_document():
    asked = {
        "region": trustbrief.brief("JP", home="DE", on=date(2026, 12, 1), now=NOW),
        "holidays": trustbrief.holidays("PN", now=NOW, start=date(2027, 1, 1), days=10),
        "compare": trustbrief.compare(["JP", "US"]),
        "plan": trustbrief.plan("JP", home="US", now=NOW, stage="conflict"),
        "slot": trustbrief.slot("JP", NOW, home="DE", now=NOW),
        "meet": trustbrief.meet(["JP"], home="DE", now=NOW),
        "greet": trustbrief.greet("onam", places=["IN"], now=NOW),
        "search": trustbrief.search("gift"),
        "name": trustbrief.name("Kim Min-ji", place="KR"),
    }
    assert {kind: document.format for kind, document in asked.items()} == {
        kind: f"trustbrief.{kind}/1" for kind in asked
    }
    briefing = asked["region"]
    assert (briefing.home.code, briefing.date, briefing.generated) == ("DE", date(2026, 12, 1), NOW)
    assert (asked["holidays"].start, asked["holidays"].end) == (date(2027, 1, 1), date(2027, 1, 10))


def test_a_name_is_resolved_to_its_place():
    assert trustbrief.resolve("Japon").code == "JP"


def test_without_a_moment_the_clock_is_asked():
    before = datetime.now(UTC)
    assert before <= front.tool()._desk.now <= datetime.now(UTC)


def test_a_site_is_written(tmp_path):
    done = trustbrief.export(tmp_path / "site", now=NOW, places=["BV"], cultures=())
    assert done.places == 1
    assert (tmp_path / "site" / "index.html").exists()
