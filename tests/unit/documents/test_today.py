"""Every client today: what is due, who is at work, and when both are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from trustbrief.documents.clients import Clients
from trustbrief.documents.today import TodayRow, contact, in_order, reader_office, today

TODAY = date(2026, 11, 24)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("ahead", "wanted"), [(-1, "due"), (0, "due"), (1, "soon"), (2, "soon"), (3, "fine")]
)
def test_a_contact_is_due_soon_or_fine(ahead, wanted):
    assert contact(TODAY + timedelta(ahead), TODAY) == wanted
    assert contact(None, TODAY) is None


def test_rows_that_want_something_come_first_then_by_name(make):
    feast = (make.holiday("2026-11-25"),)
    plain = {"place": "X", "time": None, "status": None}
    rows = [
        TodayRow(id="1", name="zeta", **plain),
        TodayRow(id="2", name="Alpha", contact="soon", **plain),
        TodayRow(id="3", name="feast", holidays=feast, **plain),
        TodayRow(id="4", name="due", contact="due", **plain),
        TodayRow(id="5", name="both", contact="due", holidays=feast, **plain),
    ]
    assert [row.id for row in in_order(rows)] == ["5", "4", "3", "2", "1"]


def test_the_reader_works_on_the_days_of_the_home_at_their_own_hours(another_desk):
    office = reader_office(another_desk(home="SA", hours=(10 * 60, 11 * 60)))
    assert office.status(at("2026-11-22T07:30")).kind == "working"  # a Sunday, 10:30 in Riyadh
    assert office.status(at("2026-11-27T07:30")).kind == "weekend"


def test_without_a_home_the_reader_works_from_monday_to_friday_and_keeps_no_holiday(another_desk):
    office = reader_office(another_desk(home=None, home_zone=lambda: "Europe/Berlin"))
    assert office.status(at("2026-12-25T10:00")).kind == "working"
    assert office.status(at("2026-12-26T10:00")).kind == "weekend"
    assert office.zone.key == "Europe/Berlin"


@pytest.fixture
def clients(desk, tmp_path):
    found = Clients(desk, tmp_path)
    found.add(name="Riyadh Works", place="riyadh", every="1w")
    found.add(name="Acme KK", place="osaka")
    found.add(name="Beta KK", place="osaka")
    return found


def test_each_client_has_the_time_and_status_of_its_place(clients):
    found = today(clients)
    assert [row.id for row in found.clients] == ["riyadh-works", "acme-kk", "beta-kk"]
    first, second, third = found.clients
    assert (first.contact, first.due, second.contact) == ("due", TODAY, None)
    assert (second.place, f"{second.time:%H:%M}", second.status.kind) == ("Osaka", "18:40", "after-hours")
    assert third.status == second.status
    assert found.zone == "Europe/Berlin"


def test_holidays_are_those_of_today_and_the_next_seven_days(another_desk, tmp_path):
    def names(now):
        clients = Clients(another_desk(now=at(now), home="DE"), tmp_path)
        if not clients.listed().clients:
            clients.add(name="Acme", place="FR")
        return [day.name for day in today(clients).clients[0].holidays]

    assert names("2026-12-17T12:00") == []
    assert names("2026-12-18T12:00") == ["Christmas Day"]
    assert names("2026-12-25T12:00") == ["Christmas Day", "New Year's Day"]
    assert names("2026-12-26T12:00") == ["New Year's Day"]


def test_a_client_whose_place_is_not_known_any_more_says_so(clients):
    file = clients.roster.folder / "acme-kk.yaml"
    file.write_text("name: Acme KK\nplace: Atlantis\nevery: 1d\n", encoding="utf-8")
    row = next(row for row in today(clients).clients if row.id == "acme-kk")
    assert (row.time, row.status, row.window, row.contact) == (None, None, None, "due")
    assert "Atlantis" in row.remark


def test_a_client_in_a_cluster_by_hand_has_no_clock(clients):
    (clients.roster.folder / "acme-kk.yaml").write_text(
        "name: Acme\nplace: nordic-europe\n", encoding="utf-8"
    )
    row = next(row for row in today(clients).clients if row.id == "acme-kk")
    assert "no clock" in row.remark


def test_files_that_cannot_be_read_are_counted_and_told(another_desk, tmp_path):
    told = []
    clients = Clients(another_desk(warn=told.append), tmp_path)
    (tmp_path / "bad.yaml").write_text("name: [", encoding="utf-8")
    found = today(clients)
    assert (found.clients, len(found.unreadable), len(told)) == ((), 1, 1)
