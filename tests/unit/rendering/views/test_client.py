"""A client's briefing with the reader's own notes on top."""

from __future__ import annotations

from datetime import date

from trustbrief.api import Trustbrief
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


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
