"""Whether a moment is safe to propose, in one line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from trustbrief.documents.judge import Objection
from trustbrief.documents.slot import Slot
from trustbrief.model.place import ShownPlace
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import slot as slot_view

TOKYO, NEW_YORK = timezone(timedelta(hours=9)), timezone(timedelta(hours=-5))


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


@pytest.fixture
def slot(make):
    def found(**values):
        start = datetime(2026, 11, 25, 10, tzinfo=TOKYO)
        return Slot(
            **{
                "generated": make.now, "place": ShownPlace(code="JP", name="Japan", kind="territory"),
                "start": start, "home_start": start.astimezone(UTC), "duration_minutes": 45, "strictness": "normal",
                "safe": True, "objections": (), "holidays": (), "remarks": (), "next_safe": None, **values,
            }
        )  # fmt: skip

    return found


def test_a_safe_moment_is_one_line_on_both_clocks(slot):
    assert words_of(slot_view.one_line(slot())) == "✓ safe  Wed 25 Nov 2026 10:00 Japan (01:00 your time)"
    other = slot(home_start=datetime(2026, 11, 24, 20, tzinfo=NEW_YORK))
    assert "(Tue 24 Nov 20:00 your time)" in words_of(slot_view.one_line(other))


def test_an_unsafe_moment_says_why_not_and_when_instead(slot):
    objections = (Objection(cause="hours", text="too late"), Objection(cause="past", text="over"))
    found = slot(safe=False, objections=objections, next_safe=datetime(2026, 11, 26, 9, tzinfo=TOKYO))
    assert words_of(slot_view.one_line(found)).endswith(
        " · too late; over · next: Thu 26 Nov 09:00 (00:00 your time)"
    )
    assert "✗ not safe" in words_of(slot_view.one_line(found))


def test_where_nothing_is_safe_for_weeks_that_is_said(slot):
    found = slot(safe=False, objections=(Objection(cause="unpublished", text="no calendar yet"),))
    text = " · no calendar yet · nothing is safe in the three weeks from then on"
    assert words_of(slot_view.one_line(found)).endswith(text)


def test_the_next_moment_has_the_day_of_the_readers_clock_where_that_is_another(slot):
    found = slot(
        safe=False,
        objections=(Objection(cause="hours", text="too late"),),
        next_safe=datetime(2026, 11, 26, 9, tzinfo=TOKYO),
        home_start=datetime(2026, 11, 24, 20, tzinfo=NEW_YORK),
    )
    assert words_of(slot_view.one_line(found)).endswith(
        "· next: Thu 26 Nov 09:00 (Wed 25 Nov 19:00 your time)"
    )


@pytest.mark.parametrize(
    ("assumed", "end"), [(False, " · may last until 12:00"), (True, " · until 12:00 by assumed hours")]
)
def test_a_safe_moment_says_until_when_and_whether_that_is_assumed(slot, assumed, end):
    found = slot(safe_until=datetime(2026, 11, 25, 12, tzinfo=TOKYO), assumed_hours=assumed)
    assert words_of(slot_view.one_line(found)).endswith(end)
    assert "until" not in words_of(slot_view.one_line(slot(assumed_hours=assumed)))


def test_holidays_of_the_day_and_remarks_stand_below(slot, make):
    days = (
        make.holiday("2026-11-25", "Plain"),
        make.holiday("2026-11-25", meaning="A harvest", do_not_greet="None is"),
    )
    shown = text(slot(holidays=days, remarks=("the hours are assumed",)))
    assert "Feast: A harvest; None is" in shown
    assert "Plain" not in shown
    assert "the hours are assumed" in shown
