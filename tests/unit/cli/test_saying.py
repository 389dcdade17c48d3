"""What is said beside the result."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace

import pytest

from trustbrief.cli.saying import Progress, Warnings, abandon, confirmed, say
from trustbrief.errors import DataError, UsageError


def test_a_line_is_said_harmlessly(capsys):
    say("a\x1b[31mb\u202e\u2028\nc")
    assert capsys.readouterr().err == "a[31mbc\n"


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, _):
        raise OSError(28, "No space left on device")


def test_nobody_to_hear_it_changes_nothing(monkeypatch, capsys):
    for stream in (None, Full()):
        monkeypatch.setattr(sys, "stderr", stream)
        say("x")
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    say("x")
    assert capsys.readouterr().out == ""


def test_what_a_full_disk_holds_back_is_sent_nowhere(monkeypatch, tmp_path):
    moved = []
    monkeypatch.setattr(os, "dup2", lambda _, target: moved.append(target))
    for number in (1, 2):
        abandon(SimpleNamespace(fileno=lambda number=number: number))
    with (tmp_path / "x").open("w", encoding="utf-8") as theirs:
        abandon(theirs)
    abandon(None)
    abandon(io.StringIO())
    assert moved == [1, 2]


@pytest.mark.parametrize(
    ("answer", "yes"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("what\n", False)]
)
def test_a_question_is_answered_with_y_or_n(monkeypatch, capsys, answer, yes):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    assert confirmed("Delete\x1b it?") is yes
    assert capsys.readouterr() == ("", "Delete it? [y/N] ")


@pytest.mark.parametrize("stdin", [None, io.StringIO(""), io.TextIOWrapper(io.BytesIO(b"\xff\n"), "utf-8")])
def test_where_nobody_answers_the_way_out_is_told(monkeypatch, stdin):
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(UsageError, match="nobody answers") as refused:
        confirmed("Delete it?")
    assert "--yes" in refused.value.hint


def test_each_thing_is_said_once_and_of_many_the_first_few(capsys):
    warnings = Warnings()
    for number in (*range(9), 0):
        warnings.say(DataError(f"a\x1bb{number}"))
    lines = capsys.readouterr().err.splitlines()
    assert lines[:5] == [f"trustbrief: passed over ab{number}" for number in range(5)]
    assert len(lines) == 6
    assert "profile check" in lines[5]


class Terminal(io.StringIO):
    """A stream that is one."""

    def isatty(self):
        return True


def test_a_bar_shows_how_far_it_is_and_goes(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    bar = Progress("pages")
    for done in (1, 2, 2, 4):
        bar.show(done, 4)
    first, half, last = sys.stderr.getvalue().removeprefix("\r").split("\r")
    assert first.startswith("███████·")
    assert half.startswith("███████████████·")
    assert "2 of 4 pages" in half
    assert last == "\x1b[K"


@pytest.mark.parametrize("term", ["dumb", None])
def test_there_is_no_bar_where_none_can_be_drawn(monkeypatch, term):
    monkeypatch.setattr(sys, "stderr", Terminal() if term else io.StringIO())
    monkeypatch.setenv("TERM", term or "xterm")
    Progress("pages").show(1, 4)
    assert sys.stderr.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "columns", "said"),
    [
        (Terminal, "20", "one two three four\n  five\n"),
        (io.StringIO, "20", "one two three four five\n"),
        (Terminal, "many", "one two three four five\n"),
        (Terminal, "", "one two three four five\n"),
    ],
)
def test_a_terminal_gets_lines_that_fit_and_a_script_whole_ones(monkeypatch, stream, columns, said):
    heard = stream()
    monkeypatch.setattr(sys, "stderr", heard)
    monkeypatch.setenv("COLUMNS", columns)
    say("one two three four five")
    assert heard.getvalue() == said
