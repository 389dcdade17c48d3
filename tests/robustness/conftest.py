"""The program in a process of its own, with the streams and limits that a shell gives it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))


@pytest.fixture
def program():
    """Run the program."""

    def run(*words, env=(), **how):
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.run(
            [sys.executable, "-m", "trustbrief", *words],
            check=False, timeout=60, env={**os.environ, **dict(env)}, **{**streams, **how},
        )  # fmt: skip

    return run
