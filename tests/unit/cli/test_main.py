"""The one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

import pytest
import typer

from trustbrief.cli import main
from trustbrief.cli.app import COMMANDS, build
from trustbrief.cli.main import run
from trustbrief.cli.outline import outline
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
    from trustbrief.reader import surroundings

    (tmp_path / "file").touch()
    for folder in (None, tmp_path / "file" / "log"):
        monkeypatch.setattr(surroundings, "log_folder", lambda folder=folder: folder)
        assert ending(ValueError("odd")) == 3
        assert "details" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError(28, "No space left on device"), "cannot write the result: No space left on device"),
        (PermissionError(13, "Permission denied", "/root/x"), "/root/x: Permission denied"),
        (OSError("odd"), "cannot write the result: odd"),
        (ZoneInfoNotFoundError("No time zone found with key UTC"), "clocks cannot be read: No time zone"),
    ],
)
def test_what_the_system_refuses_or_lacks_is_no_bug(ending, capsys, error, message):
    assert ending(error) == 1
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("error", [ReaderGoneError(), BrokenPipeError()])
def test_a_reader_who_left_ends_the_run_quietly(ending, capsys, monkeypatch, error):
    left = []
    monkeypatch.setattr(main, "abandon", left.append)
    assert ending(error) == 0
    assert left == [sys.stdout]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("left_with", "code"), [(2, 2), (0, 0), (None, 0), (1, 0)])
def test_a_command_may_end_with_a_code_of_its_own_and_a_closed_pipe_is_quiet(ending, left_with, code):
    assert ending(SystemExit(left_with)) == code


def test_a_result_that_typer_printed_and_nobody_can_take_is_told(monkeypatch, capsys):
    monkeypatch.setattr(main, "build", lambda _: lambda *_, **__: 0)
    monkeypatch.setattr(main, "_flush", lambda: (_ for _ in ()).throw(OSError(28, "No space left")))
    assert run(["--help"]) == 1
    assert capsys.readouterr().err == "trustbrief: cannot write the result: No space left\n"


def test_no_terminal_is_as_wide_as_columns_may_say(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "9" * 30)
    monkeypatch.setenv("LINES", "24")
    assert run(["--version"]) == 0
    assert (os.environ["COLUMNS"], os.environ["LINES"]) == ("9999", "24")
    assert capsys.readouterr().out.startswith("trustbrief")


def test_without_stdout_there_is_nothing_to_flush(monkeypatch):
    monkeypatch.setattr(main, "build", lambda _: lambda *_, **__: 0)
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["x"]) == 0


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


def test_the_list_of_commands_says_what_the_help_of_each_says():
    said = {command.name: command.help.partition("\n\n")[0] for command in outline().commands}
    assert said == COMMANDS


def test_each_command_has_an_example_that_names_it():
    for name in COMMANDS:
        app = build([name])
        for command in app.registered_commands:
            assert f"Example: trustbrief {name}" in command.callback.__doc__
    assert Path(main.__file__).name == "main.py"
