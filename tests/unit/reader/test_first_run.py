"""One hint after the first call without settings, and never again."""

from __future__ import annotations

import pytest

from trustbrief.model.settings import Settings
from trustbrief.reader.first_run import hint


@pytest.fixture(autouse=True)
def terminal(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")


def test_it_is_said_once():
    said = hint(Settings())
    assert "trustbrief config set home DE" in said
    assert "trustbrief config set time_zone Europe/Berlin" in said
    assert hint(Settings()) is None


@pytest.mark.parametrize("known", [Settings(home="DE"), Settings(time_zone="Europe/Berlin")])
def test_somebody_who_has_settings_does_not_need_it(known):
    assert hint(known) is None


def test_a_script_does_not_get_it(monkeypatch):
    monkeypatch.delenv("FORCE_COLOR")
    assert hint(Settings()) is None


def test_where_it_cannot_be_remembered_it_is_not_said(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert hint(Settings()) is None
