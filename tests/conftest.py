"""Fixtures that freeze what a test must not depend on."""

from __future__ import annotations

import gc
import os
import signal
import socket
import tempfile
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from trustbrief.files import cache
from trustbrief.front import tool
from trustbrief.model.client import Person
from trustbrief.reader import surroundings
from trustbrief.reader.health import health
from trustbrief.reader.settings import shown_settings

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def pytest_addoption(parser):
    parser.addoption("--rewrite-goldens", action="store_true", help="write what is rendered now")


def pytest_collection_finish():
    """Leave ten thousand tests out of what is looked through for garbage during each of them."""
    gc.collect()
    gc.freeze()


# Thousands of tests read the same entries, and records do not change: the same bytes are decoded once.
cache.decoded = lru_cache(1 << 12)(cache.decoded)

# A shell starts what runs in the background with interrupts ignored, and a child takes that over.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Neither how fast a machine is nor chance decides about a test: other inputs are tried by `make fuzz`.
settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def calendars(tmp_path_factory):
    """One cache for the whole run, of all its processes: computing a calendar is what takes time."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def frozen(monkeypatch, tmp_path_factory, calendars):
    """Freeze the clock, the zone, the terminal and the folders, and cut the network."""
    # A numbered folder would look through all that there are, with each of ten thousand tests.
    home = Path(tempfile.mkdtemp(prefix="home-", dir=tmp_path_factory.getbasetemp()))
    for name in os.environ.keys() & {"NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"} | {
        name for name in os.environ if name.startswith("TRUSTBRIEF_")
    }:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("XDG_CACHE_HOME", str(calendars))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setattr(surroundings, "now", lambda: NOW)
    monkeypatch.setattr(surroundings, "zone", lambda: "Europe/London")

    def no_network(*_args, **_kwargs):
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)


def _mappings(value):
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _mappings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _mappings(part)


@pytest.fixture(scope="session")
def mappings():
    """Yields every mapping of plain data, that of a file or a result, the outer ones first."""
    return _mappings


@pytest.fixture
def root():
    return ROOT


@pytest.fixture
def cultures():
    return ROOT / "data" / "cultures"


@pytest.fixture(scope="session")
def bound(calendars):
    """The tool, bound to the frozen moment and to a home."""

    def made(home=None, **reader):
        return tool(now=NOW, home=home, cache=calendars / "trustbrief", **reader)

    return made


@pytest.fixture(scope="session")
def documents(bound, tmp_path_factory):
    """One of each kind of document, by its kind."""
    known = bound("DE")
    folder = tmp_path_factory.mktemp("clients")
    clients = known.clients(folder)
    clients.add(name="Acme", place="osaka", every="2w", people=(Person(name="Mori"),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRUSTBRIEF_CONFIG", str(folder / "config.yaml"))
        config = shown_settings()
    return {
        "region": known.brief("JP", evidence=True),
        "holidays": known.holidays("JP", with_quiet=True),
        "calendars": known.calendars(["JP", "DE"], with_quiet=True),
        "compare": known.compare(["JP", "US", "BV"]),
        "name": known.names(["Kim Min-ji", "Dr. Anna Nagy", "Jin Hu"], "KR"),
        "plan": known.plan("JP"),
        "meet": known.meet(["JP", "IN"]),
        "slot": known.slot("JP", NOW),
        "today": known.today(folder),
        "clients": clients.listed(),
        "client": clients.shown("acme"),
        "list": known.catalogue(everything=True),
        "search": known.search("business card"),
        "greet": known.greet("diwali"),
        "report": known.report("JP", "business card"),
        "doctor": health(lambda file: f"{file} is wrong"),
        "resolved": known.resolved("JP"),
        "config": config,
    }
