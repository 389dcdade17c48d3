"""What the process was started with."""

from __future__ import annotations

import importlib.util
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from trustbrief.errors import UsageError
from trustbrief.reader import surroundings


@pytest.fixture
def plain():
    """The module as it is, without what the tests freeze."""
    spec = importlib.util.spec_from_file_location("plain_surroundings", surroundings.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_present_is_aware(plain):
    before = datetime.now(UTC)
    assert before <= plain.now() <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("answer", "zone"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (None, "UTC"),
        ("Mars/Base", "UTC"),
        ("../etc/passwd", "UTC"),
        (LookupError(), "UTC"),
        (OSError(), "UTC"),
    ],
)
def test_a_system_without_a_zone_is_reckoned_in_utc(plain, monkeypatch, answer, zone):
    def get_localzone_name():
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr("tzlocal.get_localzone_name", get_localzone_name)
    monkeypatch.setattr(plain, "_LOCALTIME", Path("/proc/nowhere"))
    monkeypatch.delenv("TZ", raising=False)
    assert plain.zone() == zone
    assert plain.odd_zone() is None


@pytest.mark.parametrize(
    ("target", "zone"),
    [
        ("/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        ("../usr/share/zoneinfo/UTC", "UTC"),
        ("/var/db/timezone/zoneinfo/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("/usr/share/zoneinfo/Mars/Base", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/", "Asia/Tokyo"),
        ("/elsewhere/mine", "Asia/Tokyo"),
    ],
)
def test_the_zone_is_the_one_that_the_clock_of_the_system_is_a_link_to(
    plain, monkeypatch, tmp_path, target, zone
):
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "Asia/Tokyo")
    monkeypatch.delenv("TZ", raising=False)
    clock = tmp_path / "localtime"
    clock.symlink_to(target)
    monkeypatch.setattr(plain, "_LOCALTIME", clock)
    assert plain.zone() == zone


@pytest.mark.parametrize(
    ("typed", "clock", "zone", "odd"),
    [
        ("Asia/Tokyo", (0, 0), "Asia/Tokyo", None),
        (":Asia/Tokyo", (0, 0), "Asia/Tokyo", None),
        ("EST5EDT", (18000, 1), "EST5EDT", None),
        ("JST-9", (-32400, 0), "Etc/GMT-9", None),
        ("<-03>3", (10800, 0), "Etc/GMT+3", None),
        ("UTC0", (0, 0), "UTC", None),
        ("Etc/UTC", (0, 0), "Etc/UTC", None),
        ("CET-1CEST", (-3600, 1), "UTC", "CET-1CEST"),
        ("IST-5:30", (-19800, 0), "UTC", "IST-5:30"),
        ("nonsense", (0, 0), "UTC", "nonsense"),
        ("X-20", (-72000, 0), "UTC", "X-20"),
        ("/usr/share/zoneinfo/UTC", (0, 0), "UTC", None),
        ("/home/mine", (0, 0), "UTC", "/home/mine"),
    ],
)
def test_tz_names_a_zone_or_what_stands_in_for_it_is_known(plain, monkeypatch, typed, clock, zone, odd):
    monkeypatch.setenv("TZ", typed)
    monkeypatch.setattr(plain, "time", SimpleNamespace(timezone=clock[0], daylight=clock[1]))
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: None)
    assert (plain.zone(), plain.odd_zone()) == (zone, odd)


@pytest.mark.parametrize(
    ("name", "variable", "end"),
    [("config_file", "TRUSTBRIEF_CONFIG", "config.yaml"), ("client_folder", "TRUSTBRIEF_CLIENTS", "clients")],
)
def test_a_folder_is_named_by_its_variable_or_lies_at_home(monkeypatch, name, variable, end):
    usual = getattr(surroundings, name)()
    assert usual.name == end
    assert usual.is_absolute()
    monkeypatch.setenv(variable, "~/elsewhere")
    assert getattr(surroundings, name)() == Path("~/elsewhere").expanduser()
    monkeypatch.setenv(variable, "~no-such-user/elsewhere")
    with pytest.raises(UsageError, match="a user that does not exist"):
        getattr(surroundings, name)()


@pytest.mark.parametrize(
    "name", ["config_file", "client_folder", "cache_folder", "state_folder", "log_folder"]
)
def test_without_a_home_there_is_no_folder(monkeypatch, name):
    assert getattr(surroundings, name)().is_absolute()
    monkeypatch.setattr(surroundings, "own_folder", lambda _: None)
    assert getattr(surroundings, name)() is None


def test_fish_keeps_its_completions_with_its_settings(monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    assert surroundings.fish_completions() == Path("/somewhere/fish/completions")


def test_the_width_is_that_of_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    assert surroundings.width() == 72


@pytest.mark.parametrize(
    ("environment", "terminal", "allowed", "colour"),
    [
        ({}, True, True, True),
        ({}, False, True, False),
        ({"FORCE_COLOR": "1"}, False, True, True),
        ({"NO_COLOR": "1"}, True, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, True, False),
        ({"TERM": "dumb"}, True, True, False),
        ({}, True, False, False),
    ],
)
def test_colours_go_to_a_terminal_unless_somebody_minds(monkeypatch, environment, terminal, allowed, colour):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    assert surroundings.colour(allowed=allowed) is colour


def test_a_process_without_stdout_has_no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert not surroundings.interactive()
