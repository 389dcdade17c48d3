"""The installed wheel, away from the checkout."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def python(installed, cwd, *words, timeout=60):
    return subprocess.run(
        [sys.executable, *words], env=installed, cwd=cwd, capture_output=True, text=True,
        check=False, timeout=timeout,
    )  # fmt: skip


def test_code_and_data_are_those_of_the_wheel(installed, tmp_path):
    script = (
        "import trustbrief; from trustbrief.files.shipped import data_root;"
        "print(trustbrief.__file__, data_root())"
    )
    done = python(installed, tmp_path, "-c", script)
    code, data = done.stdout.split()
    assert code.startswith(installed["PYTHONPATH"])
    assert data.startswith(installed["PYTHONPATH"])


def test_every_module_of_the_wheel_can_be_imported(installed, tmp_path):
    script = """
import importlib, pkgutil, trustbrief
names = [found.name for found in pkgutil.walk_packages(trustbrief.__path__, "trustbrief.")]
for name in names:
    if name != "trustbrief.__main__":
        assert importlib.import_module(name).__file__.startswith(trustbrief.__path__[0]), name
print(len(names))
"""
    done = python(installed, tmp_path, "-W", "error", "-c", script)
    assert done.returncode == 0, done.stderr
    package = ROOT / "src" / "trustbrief"
    shipped = {file for file in package.rglob("*.py") if file != package / "__init__.py"}
    assert int(done.stdout) == len(shipped)


def test_a_briefing_comes_out_of_the_wheel(installed, tmp_path):
    done = python(installed, tmp_path, "-m", "trustbrief", "region", "japan")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Japan")
    assert "FIRST MINUTE" in done.stdout


@pytest.mark.parametrize(
    ("format_", "starts"),
    [
        ("text", "Holidays of Japan"), ("markdown", "# "), ("html", "<!doctype html>"), ("json", "{"),
        ("csv", "date,"), ("ics", "BEGIN:VCALENDAR"),
    ],
)  # fmt: skip
def test_each_format_comes_out_of_the_wheel(installed, tmp_path, format_, starts):
    done = python(installed, tmp_path, "-m", "trustbrief", "holidays", "JP", "--year", "2027", "-f", format_)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(starts)


def test_the_version_is_that_of_the_wheel_with_its_clocks(installed, wheel, tmp_path):
    done = python(installed, tmp_path, "-m", "trustbrief", "--version")
    assert done.returncode == 0
    version = wheel.name.split("-")[1]
    assert re.fullmatch(rf"trustbrief {version}, clocks of tz database 20\d\d[a-z]\n", done.stdout)


def test_an_editable_install_carries_no_copy_of_the_data(root):
    assert not (root / "src" / "trustbrief" / "data").exists()
