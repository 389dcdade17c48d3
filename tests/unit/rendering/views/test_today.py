"""All clients today, as a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from trustbrief.documents.today import CallWindow, Today, TodayRow
from trustbrief.model.calendar import Status
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.today import MOST_ROWS

TOKYO = timezone(timedelta(hours=9))


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


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


def test_without_clients_the_first_one_is_asked_for():
    assert "No clients yet" in text(day())
    assert "No clients yet" not in text(day(unreadable=("bad.yaml",)))
