"""The commands that README and the documentation show in their blocks are calls that work."""

from __future__ import annotations

import io
import re
import shlex
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What a shell does with a result is the shell's.
_BEHIND = re.compile(r" (?:\||>|&&|<) ")
# `slot` says no with 10.
ANSWERS = {0, 10}


def commands():
    shown = {}
    for page in PAGES:
        for kind, block in _BLOCK.findall(page.read_text("utf-8")):
            for line in block.splitlines() if kind in {"", "shell"} else ():
                if line.startswith("trustbrief "):
                    shown[_BEHIND.split(line)[0]] = page.name
    return shown


COMMANDS = commands()


@pytest.fixture(autouse=True)
def somewhere(trustbrief, monkeypatch, tmp_path):
    """A folder to write into, a home, a shell, and the team's folder that a page names."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (tmp_path / "team" / "cultures").mkdir(parents=True)
    assert trustbrief("config", "set", "home", "DE").code == 0


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_that_is_shown_works(trustbrief, tmp_path, line):
    words = [word.replace("~", str(tmp_path), 1) for word in shlex.split(line, comments=True)[1:]]
    if words[0] == "export" and "--places" not in words:
        words += ["--places", "JP,DE"]  # a tenth of a minute for all of them; `test_everywhere` prints each
    done = trustbrief(*words)
    assert done.code in ANSWERS, f"{COMMANDS[line]}: {done.err}"


def test_readme_and_the_pages_show_commands():
    assert sum(page == "README.md" for page in COMMANDS.values()) >= 10
    assert {"scripts.md", "recipes.md"} <= set(COMMANDS.values())


def test_what_the_documentation_types_in_python_runs():
    blocks = re.findall(
        r"^```python\n(.*?)^```$", (ROOT / "docs" / "api.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert blocks
    said = io.StringIO()
    with redirect_stdout(said):
        for block in blocks:
            exec(compile(block, "api.md", "exec"), {})  # noqa: S102  (our own page)
    assert len(said.getvalue().splitlines()) == 3
