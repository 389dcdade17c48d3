"""All clients today: a table, and under it what comes up, once for all whom it concerns."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from trustbrief.documents.calling import CallWindow, LeastBad
from trustbrief.documents.today import Today, TodayRow
from trustbrief.model.calendar import Status
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.today import MOST_ROWS

TOKYO = timezone(timedelta(hours=9))
NOON = datetime(2026, 11, 24, 17, tzinfo=TOKYO)


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def row(number, **values):
    plain = {"id": str(number), "name": f"Client {number}", "place": "Osaka", "time": None, "status": None}
    return TodayRow(**{**plain, **values})


def at_work(number, **values):
    return row(number, time=NOON, status=Status(kind="working"), **values)


def day(*rows, **values):
    now = datetime(2026, 11, 24, tzinfo=UTC)
    return Today(generated=now, zone="Europe/Berlin", day=date(2026, 11, 24), clients=rows, **values)


def window(remark=None):
    return CallWindow(
        start=NOON, end=NOON, home_start=datetime(2026, 11, 24, 9, tzinfo=UTC),
        home_end=datetime(2026, 11, 24, 10, tzinfo=UTC), remark=remark,
    )  # fmt: skip


def test_more_than_two_hundred_clients_are_counted_unless_all_are_asked_for():
    rows = [row(number) for number in range(MOST_ROWS + 1)]
    assert "more that want less" not in text(day(*rows[:-1]))
    assert "1 more that want less: --all" in text(day(*rows))
    assert "more that want less" not in text(day(*rows), extent="full")


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"window": window("half day: Eve")}, "09:00\u201310:00 (half day: Eve)"),
        ({"later": window()}, "Tue 24 Nov 09:00\u201310:00"),
        ({"contact": "due", "due": date(2026, 11, 24)}, "due"),
        ({"contact": "due", "due": date(2026, 11, 3)}, "due since 3 Nov"),
        ({"contact": "due", "due": date(2025, 11, 3)}, "due since 3 Nov 2025"),
        ({"contact": "soon", "due": date(2026, 11, 26)}, "Thu 26 Nov"),
    ],
)
def test_a_client_has_its_status_what_is_due_and_when_to_call(values, shown):
    assert f"at work {shown}" in text(day(at_work(1, **values)))


def test_the_least_bad_hour_says_whom_it_costs_what():
    least = LeastBad(start=NOON, home_start=NOON.astimezone(UTC), there="late", here="early")
    shown = text(day(at_work(1, least_bad=least)))
    assert "Tue 24 Nov 08:00*, early for you; 17:00 there, late" in shown
    assert "* no hour in the coming week" in shown
    kind = LeastBad(start=NOON, home_start=NOON.astimezone(UTC), there="core", here="early")
    assert "08:00*, early for you; 17:00 there *" in text(day(at_work(1, least_bad=kind)))
    hard = LeastBad(start=NOON, home_start=NOON.astimezone(UTC), there="late", here="core")
    assert "08:00*; 17:00 there, late *" in text(day(at_work(1, least_bad=hard)))
    assert "no hour in the coming week" not in text(day(at_work(1)))


def test_what_comes_up_stands_once_with_all_whom_it_concerns(make):
    feast = make.holiday("2026-11-25")
    rows = (
        at_work(1, holidays=(feast, make.holiday("2026-11-26"))),
        at_work(2, holidays=(feast,), quiet_periods=(make.quiet("2026-11-24", "2026-11-26"),)),
        at_work(3, holidays=(make.holiday("2026-11-27", "Moon", estimated=True),)),
    )
    shown = text(day(*rows))
    assert "Wed 25 Nov Feast Client 1, Client 2" in shown
    assert "24\u201326 Nov Summer Client 2" in shown
    assert "Fri 27 Nov Moon (estimated) Client 3" in shown
    many = tuple(at_work(number, holidays=(feast,)) for number in range(8))
    assert "Client 5 and 2 more" in text(day(*many))


def test_what_cannot_be_read_is_said():
    shown = text(day(row(3, remark="there is no such place"), unreadable=("bad.yaml",)))
    assert "no such place" in shown
    assert "1 file could not be read" in shown


def test_without_clients_the_first_one_is_asked_for():
    assert "No clients yet" in text(day())
    assert "No clients yet" not in text(day(unreadable=("bad.yaml",)))
