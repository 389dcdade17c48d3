"""The one place where errors become exit codes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import typer

from trustbrief.cli import main
from trustbrief.cli.app import COMMANDS, build
from trustbrief.cli.main import run
from trustbrief.cli.output import ReaderGoneError
from trustbrief.errors import DataError, UsageError


@pytest.fixture
def ending(monkeypatch):
    """Run a command line that ends with an error."""

    def end(error):
        def app(*_, **__):
            raise error

        monkeypatch.setattr(main, "build", lambda _: app)
        return run(["region", "japan"])

    return end


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (UsageError("no such place", hint="try another"), 2, "trustbrief: no such place\n  try another\n"),
        (DataError("a\x1bfile is damaged"), 1, "trustbrief: afile is damaged\n"),
        (KeyboardInterrupt(), 130, ""),
        (typer.Abort(), 130, ""),
    ],
)
def test_an_expected_failure_has_its_code_message_and_hint(ending, capsys, error, code, message):
    assert ending(error) == code
    assert capsys.readouterr().err == message


def test_a_bug_is_written_down_and_told_on_one_line(ending, capsys):
    from trustbrief.reader import surroundings

    assert ending(ZeroDivisionError("x" * 500)) == 3
    first, second = capsys.readouterr().err.splitlines()
    log = surroundings.log_folder() / "error.log"
    assert first.startswith("trustbrief: this is a bug: ZeroDivisionError: xxx")
    assert first.endswith(f"; the details are in {log}")
    assert second.strip().startswith("please report it")
    assert "Traceback" in log.read_text("utf-8")


def test_a_bug_that_can_be_written_nowhere_is_told_all_the_same(ending, capsys, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    for folder in (None, tmp_path / "file" / "log"):
        monkeypatch.setattr(main.surroundings, "log_folder", lambda folder=folder: folder)
        assert ending(ValueError("odd")) == 3
        assert "details" not in capsys.readouterr().err


@pytest.mark.parametrize("error", [ReaderGoneError(), BrokenPipeError()])
def test_a_reader_who_left_ends_the_run_quietly(ending, capsys, monkeypatch, error):
    done = []
    monkeypatch.setattr(main, "_closed_pipe", lambda: done.append(True) or 0)
    assert ending(error) == 0
    assert (done, capsys.readouterr().err) == ([True], "")


def test_a_command_may_end_with_a_code_of_its_own(ending):
    assert ending(SystemExit(2)) == 2


def test_stdout_is_put_aside_so_that_nothing_flushes_it(monkeypatch):
    moved = []
    monkeypatch.setattr(os, "open", lambda path, _: path)
    monkeypatch.setattr(os, "dup2", lambda source, target: moved.append((source, target)))

    class Stdout:
        @staticmethod
        def fileno():
            return 1

    monkeypatch.setattr(main.sys, "stdout", Stdout)
    assert main._closed_pipe() == 0
    assert moved == [(os.devnull, 1)]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--version"], 0, "clocks of tz database"),
        (["--help"], 0, "Know a client's country before the call"),
        ([], 2, "Know a client's country before the call"),
        (["region", "--help"], 0, "Example: trustbrief region"),
    ],
)
def test_version_and_help_are_printed(capsys, arguments, code, words):
    assert run(arguments) == code
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["regoin", "japan"], "no such command", "trustbrief"),
        (["region"], "missing argument", "for example: trustbrief region"),
        (["region", "japan", "--colour"], "no such option", "all options: trustbrief region --help"),
    ],
)
def test_a_mistyped_command_line_says_what_to_type(capsys, arguments, message, hint):
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("trustbrief: ")
    assert message in said.casefold()
    assert hint in said


def test_the_command_that_is_asked_for_is_built_alone():
    def names(*arguments):
        app = build(arguments)
        return {c.name or c.callback.__name__ for c in app.registered_commands} | {
            g.name for g in app.registered_groups
        }

    assert names("slot") == {"slot"}
    assert names() == names("slto") == set(COMMANDS)
    assert names("--version") == set()


def test_each_command_has_an_example_that_names_it():
    for name in COMMANDS:
        app = build([name])
        for command in app.registered_commands:
            assert f"Example: trustbrief {name}" in command.callback.__doc__
    assert Path(main.__file__).name == "main.py"
