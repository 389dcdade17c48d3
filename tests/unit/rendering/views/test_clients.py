"""Saved clients as a table."""

from __future__ import annotations

from datetime import date

from trustbrief.api import Trustbrief
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def test_without_clients_the_first_one_is_asked_for(desk, tmp_path):
    tool = Trustbrief(desk)
    assert "No clients yet" in text(tool.clients(tmp_path).listed())


def test_each_client_is_a_row_with_what_is_known_of_it(desk, tmp_path):
    clients = Trustbrief(desk).clients(tmp_path)
    clients.add(name="Acme", place="JP", every="2w", channel="video", last_contact=date(2026, 11, 20))
    clients.add(name="Beta", place="osaka")
    shown = text(clients.listed())
    assert "acme Acme JP video 2w 2026-11-20 2026-12-04" in shown
    assert "beta Beta osaka" in shown
