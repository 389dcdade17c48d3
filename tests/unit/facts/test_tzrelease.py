"""The newer of two time zone databases is read, wherever it lies."""

from __future__ import annotations

import os
import subprocess
import sys
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tzdata

from trustbrief.facts import tzrelease
from trustbrief.facts.tzrelease import newer, release, use_newer_release

PACKAGE = Path(tzdata.__file__).parent / "zoneinfo"
# What Calgary's clock says tells the databases apart: the planted ones take it for Tokyo.
CALGARY, PLANTED = "America/Edmonton", "Asia/Tokyo"


def plant(folder, version, file="tzdata.zi"):
    """Write a database of two zones, one of them wrong."""
    (folder / "America").mkdir(parents=True)
    (folder / "UTC").write_bytes((PACKAGE / "UTC").read_bytes())
    (folder / CALGARY).write_bytes((PACKAGE / PLANTED).read_bytes())
    if version:
        (folder / file).write_text(f"{version}\n# redo posix_only\n")
    return folder


@pytest.fixture
def tzpath():
    """Put zoneinfo's path back, and forget what was decided."""
    before = zoneinfo.TZPATH
    yield
    zoneinfo.reset_tzpath(before)
    zoneinfo.ZoneInfo.clear_cache()
    use_newer_release.cache_clear()


def hour_in_calgary(folder, monkeypatch):
    monkeypatch.delenv("PYTHONTZPATH", raising=False)
    zoneinfo.reset_tzpath((str(folder),))
    zoneinfo.ZoneInfo.clear_cache()
    use_newer_release.cache_clear()
    chosen = use_newer_release()
    moment = datetime(2026, 12, 1, 15, tzinfo=UTC).astimezone(zoneinfo.ZoneInfo(CALGARY))
    return chosen, moment.hour


@pytest.mark.usefixtures("tzpath")
def test_an_old_database_of_the_system_gives_way_to_the_package(tmp_path, monkeypatch):
    chosen, hour = hour_in_calgary(plant(tmp_path / "tz", "# version 2019a"), monkeypatch)
    assert (chosen.origin, chosen.name) == ("package", tzdata.IANA_VERSION)
    assert hour in {8, 9}


@pytest.mark.usefixtures("tzpath")
def test_a_newer_database_of_the_system_wins_over_the_package(tmp_path, monkeypatch):
    chosen, hour = hour_in_calgary(plant(tmp_path / "tz", "# version 2999a"), monkeypatch)
    assert (chosen.origin, chosen.name) == ("system", "2999a")
    assert hour == 0


@pytest.mark.usefixtures("tzpath")
def test_zones_that_only_the_old_database_has_are_still_found(tmp_path, monkeypatch):
    folder = plant(tmp_path / "tz", "# version 2019a")
    (folder / "Here").write_bytes((PACKAGE / PLANTED).read_bytes())
    hour_in_calgary(folder, monkeypatch)
    assert zoneinfo.ZoneInfo("Here")


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("tzdata.zi", "# version 2026f", "2026f"),
        ("tzdata.zi", "# version 2025b-3-g1a2b3c-dirty", "2025b"),
        ("tzdata.zi", "# version unknown", None),
        ("+VERSION", "2025a", "2025a"),
        ("+VERSION", "", None),
    ],
)
def test_a_release_is_read_as_linux_and_macos_state_it(tmp_path, file, text, name):
    assert release(plant(tmp_path / "tz", text, file)) == name


def test_a_database_that_does_not_say_its_release_counts_as_older(tmp_path):
    mute, dated = plant(tmp_path / "mute", None), plant(tmp_path / "dated", "# version 2019a")
    assert newer((str(mute),), dated).folder == dated
    assert newer((str(dated),), mute).folder == dated
    assert newer((str(mute),), mute).name is None


@pytest.mark.parametrize(("older", "later"), [("2025b", "2026a"), ("2026a", "2026f"), ("2026z", "2026za")])
def test_releases_are_ordered_by_year_and_letters(tmp_path, older, later):
    old, new = (plant(tmp_path / name, f"# version {name}") for name in (older, later))
    assert newer((str(old),), new) == (later, "package", new)
    assert newer((str(new),), old) == (later, "system", new)


def test_the_systems_is_kept_when_both_are_alike(tmp_path):
    one, other = (plant(tmp_path / name, "# version 2026f") for name in ("one", "other"))
    assert newer((str(one),), other).origin == "system"


def test_without_a_system_database_or_without_the_package_the_other_is_used(tmp_path):
    folder = plant(tmp_path / "tz", "# version 2026f")
    empty = str(tmp_path / "none")
    assert newer((), folder).origin == "package"  # Windows
    assert newer((empty,), folder).origin == "package"
    assert newer((empty, str(folder)), None).origin == "system"
    assert newer((empty,), None) == (None, "missing", None)
    assert newer((empty,), tmp_path / "none either").origin == "missing"


def test_a_path_that_the_user_has_set_is_obeyed(tmp_path):
    folder = plant(tmp_path / "tz", "# version 2019a")
    assert newer((str(folder),), PACKAGE, environment=True) == ("2019a", "environment", folder)


@pytest.mark.usefixtures("tzpath")
def test_a_missing_package_is_no_error(monkeypatch):
    monkeypatch.setitem(sys.modules, "tzdata", None)
    use_newer_release.cache_clear()
    assert use_newer_release().origin in {"system", "missing"}
    assert tzrelease._package() is None


def test_a_process_started_with_an_old_path_of_its_own_keeps_it(tmp_path):
    folder = plant(tmp_path / "tz", "# version 2019a")
    code = "from trustbrief.facts.tzrelease import *; print(use_newer_release().origin)"
    found = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONTZPATH": str(folder)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout.strip() == "environment"
