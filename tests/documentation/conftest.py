"""The documentation, woven and built."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "docs"), str(ROOT / "tools")]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The pages as HTML, built once; a warning is an error, as for `make docs`."""
    pytest.importorskip("sphinx", reason="the group docs is not installed")
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-E", "-W", "--keep-going", "-n", "-q", "-b", "html",
         "-d", str(target / "doctrees"), str(ROOT / "docs"), str(target / "html")],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return target / "html"
