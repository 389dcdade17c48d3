"""Writing a result: to stdout, through a pager, or whole to a file."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from types import SimpleNamespace

import pytest

from trustbrief.cli import output
from trustbrief.cli.output import ReaderGoneError, write
from trustbrief.errors import OutputError


def test_a_result_goes_to_stdout_by_default_and_for_a_dash(capsysbinary):
    from pathlib import Path

    write("é\n", None)
    write("two\n", Path("-"))
    assert capsysbinary.readouterr().out == "é\ntwo\n".encode()


def test_a_result_goes_whole_to_a_file(tmp_path):
    file = tmp_path / "x.txt"
    write("one\n", file)
    write("two\n", file)
    assert file.read_text("utf-8") == "two\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(OutputError, match="cannot write") as refused:
        write("x", tmp_path / "none" / "x.txt")
    assert "leave -o out" in refused.value.hint


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    import threading

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    write("through\n", pipe)
    reader.join(5)
    assert read == ["through\n"]
    assert pipe.is_fifo()


class Gone:
    """A stdout that fails."""

    encoding = "utf-8"

    def __init__(self, error):
        self.error = error
        self.buffer = self

    def flush(self):
        raise self.error

    def isatty(self):
        return False


def test_a_reader_who_left_is_no_error_and_a_full_disk_is_one(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Gone(BrokenPipeError()))
    with pytest.raises(ReaderGoneError):
        write("x", None)
    monkeypatch.setattr(sys, "stdout", Gone(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match="No space left"):
        write("x", None)
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="no stdout"):
        write("x", None)


class Terminal:
    """A terminal that keeps what is written to it."""

    encoding = "utf-8"

    def __init__(self):
        self.buffer = BytesIO()
        self.terminal = True

    def isatty(self):
        return self.terminal

    def flush(self):
        """Keep everything."""


@pytest.fixture
def terminal(monkeypatch):
    """A terminal of five lines."""
    found = Terminal()
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=found))
    monkeypatch.setattr(output.shutil, "get_terminal_size", lambda: os.terminal_size((80, 5)))
    monkeypatch.setattr(output.shutil, "which", lambda word: None if word == "none" else f"/bin/{word}")
    monkeypatch.delenv("PAGER", raising=False)
    monkeypatch.delenv("LESS", raising=False)
    return found


@pytest.fixture
def paged(monkeypatch, terminal):  # noqa: ARG001  (there is a terminal)
    """What went through a pager, and how."""
    shown = []

    def run(words, *, input, env, check):  # noqa: A002  (as `subprocess.run` calls it)
        assert not check
        shown.append((words, input, env["LESS"]))

    monkeypatch.setattr("subprocess.run", run)
    return shown


@pytest.mark.parametrize(("lines", "long"), [(4, False), (5, True)])
def test_what_is_longer_than_the_screen_is_paged(terminal, paged, lines, long):
    write("x\n" * lines, None, paged=True)
    assert bool(paged) is long
    assert bool(terminal.buffer.getvalue()) is not long


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, ["less"]),
        ({"PAGER": "more -s"}, ["more", "-s"]),
        ({"PAGER": "more", "TRUSTBRIEF_PAGER": "most"}, ["most"]),
        ({"PAGER": "cat"}, None),
        ({"PAGER": ""}, None),
        ({"PAGER": "none"}, None),
    ],
)
def test_the_readers_own_pager_is_taken(paged, monkeypatch, environment, words):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write("x\n" * 9, None, paged=True)
    assert [found[0] for found in paged] == ([words] if words else [])
    assert all(found[1:] == (b"x\n" * 9, "FRX") for found in paged)


def test_nothing_is_paged_that_need_not_be(paged, terminal):
    write("x\n" * 9, None)
    terminal.terminal = False
    write("x\n" * 9, None, paged=True)
    assert paged == []


def test_a_pager_that_does_not_start_is_done_without(terminal, monkeypatch):
    def failing(*_, **__):
        raise OSError

    monkeypatch.setattr("subprocess.run", failing)
    write("x\n" * 9, None, paged=True)
    assert terminal.buffer.getvalue() == b"x\n" * 9
