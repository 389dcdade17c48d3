"""The example in the help of each command is a call that works."""

from __future__ import annotations

import io
import shlex
import sys

import pytest

from trustbrief.cli.outline import outline

EXAMPLES = {path: command.example for path, command in outline().every()}
# What an example may leave with besides 0: `slot` says no with 10.
SAYS_NO = {"trustbrief slot": 10}
# It answers an assistant, and here nobody asks.
SILENT = {"trustbrief mcp"}


@pytest.fixture(autouse=True)
def somewhere(trustbrief, monkeypatch, tmp_path, root):
    """A folder in which the examples can write, with the client and the files that they name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").symlink_to(root / "data")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert trustbrief("client", "add", "Acme KK", "--place", "osaka").code == 0
    assert trustbrief("config", "set", "home", "DE").code == 0


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_example_works(trustbrief, path):
    if path in SILENT:
        pytest.importorskip("mcp", reason="the extra is not installed")
    words, _, target = EXAMPLES[path].partition(" > ")
    program, *arguments = shlex.split(words)
    assert program == "trustbrief"
    assert " ".join([program, *arguments]).startswith(path)
    if path == "trustbrief client add":  # its client is there for the others; a name is saved once
        assert trustbrief("client", "remove", "acme-kk", "--yes").code == 0
    done = trustbrief(*arguments)
    assert done.code in {0, SAYS_NO.get(path, 0)}, done.err
    assert done.out or done.err or path in SILENT
    assert not target or done.out


def test_the_help_of_each_command_shows_its_example(trustbrief):
    for path, example in EXAMPLES.items():
        shown = " ".join(trustbrief(*path.split()[1:], "--help").out.split())
        assert f"Example: {example}" in shown
