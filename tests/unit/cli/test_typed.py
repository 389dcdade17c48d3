"""What people type for a command."""

from __future__ import annotations

import pytest

from trustbrief.cli.typed import meant
from trustbrief.files.cache import DiskCache
from trustbrief.model.client import Client
from trustbrief.roster.store import Roster


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("japan", "region japan"),
        ("sao paulo --brief", "region sao paulo --brief"),
        ("georgia", "region georgia"),
        ("JP", "region JP"),
        ("help", "--help"),
        ("help region", "region --help"),
        ("version", "--version"),
        ("region japan", "region japan"),
        ("--version", "--version"),
        ("", ""),
        ("qqqq", "qqqq"),
    ],
)
def test_a_place_alone_is_its_briefing(typed, command):
    assert meant(typed.split()) == command.split()


def test_it_says_what_a_place_was_taken_for(capsys):
    meant(["japan", "--home", "DE"])
    assert capsys.readouterr().err == "trustbrief: taken as: trustbrief region japan --home DE\n"
    meant(["region", "japan"])
    assert capsys.readouterr().err == ""


def test_a_client_alone_is_the_briefing_of_its_place(monkeypatch, tmp_path):
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path))
    Roster(tmp_path, DiskCache(None)).add(Client(name="Quux Ltd", place="osaka"))
    assert meant(["quux-ltd"]) == ["region", "quux-ltd"]
    assert meant(["Quux", "Ltd"]) == ["region", "Quux", "Ltd"]
