"""Starting the server."""

from __future__ import annotations

import gc

import pytest

from trustbrief.cli.main import run


def test_a_process_that_runs_for_hours_collects_its_garbage(monkeypatch):
    server = pytest.importorskip("trustbrief.assistant.server", reason="the extra is not installed")
    seen = []
    monkeypatch.setattr(server, "serve", lambda: seen.append(gc.isenabled()))
    gc.disable()
    try:
        assert run(["mcp"]) == 0
    finally:
        gc.enable()
    assert seen == [True]


def test_without_the_extra_the_hint_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr("trustbrief.cli.mcp.find_spec", lambda _: None)
    assert run(["mcp"]) == 1
    assert "trustbrief[mcp]" in capsys.readouterr().err
