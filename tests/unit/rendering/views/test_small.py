"""Views of a few lines: slot, today, clients, search, the plan and the list of files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from trustbrief.api import Trustbrief
from trustbrief.documents.search import Hit, SearchResult
from trustbrief.documents.slot import Objection, Slot
from trustbrief.documents.today import CallWindow, Today, TodayRow
from trustbrief.model.calendar import Status
from trustbrief.model.place import ShownPlace
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import search as search_view
from trustbrief.rendering.views import slot as slot_view
from trustbrief.rendering.views.today import MOST_ROWS

TOKYO = timezone(timedelta(hours=9))


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
    other = slot(home_start=datetime(2026, 11, 24, 20, tzinfo=UTC))
    assert "(Tue 24 Nov 20:00 your time)" in words_of(slot_view.one_line(other))


def test_an_unsafe_moment_says_why_not_and_when_instead(slot):
    objections = (Objection(cause="hours", text="too late"), Objection(cause="past", text="over"))
    found = slot(safe=False, objections=objections, next_safe=datetime(2026, 11, 26, 9, tzinfo=TOKYO))
    assert words_of(slot_view.one_line(found)).endswith(" · too late; over · next: Thu 26 Nov 09:00")
    assert "✗ not safe" in words_of(slot_view.one_line(found))


def test_holidays_of_the_day_and_remarks_stand_below(slot, make):
    days = (
        make.holiday("2026-11-25", "Plain"),
        make.holiday("2026-11-25", meaning="A harvest", do_not_greet="None is"),
    )
    shown = text(slot(holidays=days, remarks=("the hours are assumed",)))
    assert "Feast: A harvest; None is" in shown
    assert "Plain" not in shown
    assert "the hours are assumed" in shown


def row(number, **values):
    plain = {"id": str(number), "name": f"Client {number}", "place": "Osaka", "time": None, "status": None}
    return TodayRow(**{**plain, **values})


def day(*rows, **values):
    return Today(generated=datetime(2026, 11, 24, tzinfo=UTC), zone="Europe/Berlin", clients=rows, **values)


def test_more_than_two_hundred_clients_are_counted_unless_all_are_asked_for():
    rows = [row(number) for number in range(MOST_ROWS + 1)]
    assert "more that want less" not in text(day(*rows[:-1]))
    assert "1 more that want less: --all" in text(day(*rows))
    assert "more that want less" not in text(day(*rows), extent="full")


def test_a_client_has_its_status_what_is_due_and_when_to_call(make):
    start = datetime(2026, 11, 24, 17, tzinfo=TOKYO)
    window = CallWindow(
        start=start, end=start, home_start=datetime(2026, 11, 24, 9, tzinfo=UTC),
        home_end=datetime(2026, 11, 24, 10, tzinfo=UTC), remark="half day: Eve",
    )  # fmt: skip
    days = (
        make.holiday("2026-11-25"),
        make.holiday("2026-11-26"),
        make.holiday("2026-11-27", "Moon", estimated=True),
    )
    shown = text(
        day(
            row(1, time=start, status=Status(kind="lunch"), contact="due", window=window, holidays=days,
                quiet_periods=(make.quiet("2026-11-24", "2026-11-26"),)),
            row(2, time=start, status=Status(kind="working"), contact="fine"),
            row(3, remark="there is no such place"),
            unreadable=("bad.yaml",),
        )
    )  # fmt: skip
    for part in (
        "at lunch",
        "due",
        "09:00\u201310:00 (half day: Eve)",
        "Moon (estimated)",
        "Summer",
        "no such place",
        "1 files",
    ):
        assert part in shown
    assert "fine" not in shown
    assert shown.count("Feast") == 1


def test_without_clients_the_first_one_is_asked_for(desk, tmp_path):
    tool = Trustbrief(desk)
    assert "No clients yet" in text(day())
    assert "No clients yet" in text(tool.clients(tmp_path).listed())
    assert "No clients yet" not in text(day(unreadable=("bad.yaml",)))


def test_a_client_is_shown_with_rhythm_people_and_the_newest_note_first(desk, tmp_path):
    clients = Trustbrief(desk).clients(tmp_path)
    people = ({"name": "Ito", "address": "Ito-san"},)
    clients.add(
        name="Acme",
        place="JP",
        every="2w",
        notes=("old", "new"),
        people=people,
        last_contact=date(2026, 11, 20),
    )
    shown = text(clients.shown("acme"))
    assert "every 2w, due 2026-12-04" in shown
    assert "Ito, address as Ito-san" in shown
    assert shown.index("new Note old") < shown.index("FIRST MINUTE")
    assert "a known contact" in shown


def test_the_words_searched_for_are_set_off_whatever_their_case():
    hit = Hit(place="JP", name="Japan", path="do[0]", text="Wrap a Gift (a+b)", sources=("A guide",))
    line = search_view._text(hit, "gift a+b")
    assert [piece.text for piece in line if piece.style == "strong"] == ["Gift", "a+b"]
    assert words_of(line) == "Wrap a Gift (a+b)  A guide"


def test_a_search_that_finds_nothing_says_so_harmlessly(make):
    shown = text(SearchResult(generated=make.now, query="x\x1b[31m", hits=()))
    assert "Nothing holds" in shown
    assert "\x1b" not in shown


@pytest.fixture(scope="module")
def plan(desk):
    return Trustbrief(desk).plan("JP")


def test_a_plan_shows_what_this_place_calls_for_and_in_full_every_step(plan):
    short, full = text(plan), text(plan, extent="full")
    general = [step for step in plan.steps if not step.because and not step.there]
    assert general
    assert all(step.text not in short for step in general)
    assert all(step.text in full for step in general if len(step.text) < 90)
    assert "SOURCES" in full
    assert "every step with wording and sources" in short
    assert "without a home" in text(replace(plan, home=None))


def test_files_of_a_place_that_nobody_has_written_about_are_none(make):
    from trustbrief.documents.resolved import ResolvedProfile

    document = ResolvedProfile(
        generated=make.now, code="XX", name="Nowhere", files=(), parts=(), missing=("do", "dont")
    )
    assert "nobody has written about this place yet" in text(document)
    assert "NOT COVERED do, dont" in text(document, extent="full")
