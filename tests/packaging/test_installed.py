"""The installed wheel, away from the checkout."""

from __future__ import annotations

import subprocess
import sys


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


def test_a_briefing_comes_out_of_the_wheel(installed, tmp_path):
    done = python(installed, tmp_path, "-m", "trustbrief", "region", "japan")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Japan")


def test_the_acceptance_tests_pass_against_the_wheel(installed, root, tmp_path):
    done = python(
        installed, tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
        "--no-cov", "-c", str(root / "pyproject.toml"), "--rootdir", str(root),
        str(root / "tests" / "acceptance"),
        # One case for each territory says nothing about packaging that a few do not.
        "-k", "not test_a_territory_is_briefed and not test_dates_and_kinds",
        timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout


def test_an_editable_install_carries_no_copy_of_the_data(root):
    assert not (root / "src" / "trustbrief" / "data").exists()
