"""Where the user's files lie."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from trustbrief.reader import folders

KINDS = ("config", "data", "cache", "state", "log")
VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(params=["set", "not set", "empty"])
def surroundings(request, monkeypatch):
    """The variables in each state."""
    for variable in VARIABLES:
        if request.param == "not set":
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, f"/where/{variable}" if request.param == "set" else "")


@pytest.mark.skipif(sys.platform != "linux", reason="what is compared is the custom of Linux")
@pytest.mark.usefixtures("surroundings")
@pytest.mark.parametrize("kind", KINDS)
def test_on_linux_it_is_where_platformdirs_says(kind):
    asked = getattr(platformdirs.unix.Unix("trustbrief", appauthor=False), f"user_{kind}_path")
    assert folders.xdg_folder(kind, "trustbrief") == asked


@pytest.mark.parametrize("kind", KINDS)
def test_elsewhere_platformdirs_is_asked(monkeypatch, kind):
    monkeypatch.setattr(folders.sys, "platform", "darwin")
    monkeypatch.setattr(f"platformdirs.user_{kind}_path", lambda *_, **__: Path("/Users/x/Library"))
    assert folders.own_folder(kind) == Path("/Users/x/Library")
    monkeypatch.setattr(f"platformdirs.user_{kind}_path", lambda *_, **__: Path("relative"))
    assert folders.own_folder(kind) is None


def test_what_is_relative_is_passed_over(monkeypatch):
    monkeypatch.setenv("HOME", "/home/x")
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert folders.xdg_folder("cache", "trustbrief") == Path("/home/x/.cache/trustbrief")


def test_without_a_home_there_is_none(monkeypatch):
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(folders.os.path, "expanduser", lambda path: path)
    assert folders.xdg_folder("log", "trustbrief") is None
