"""Streams that are closed, full or somebody else's: the exit code stands, and nothing is lost or half written."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys

import pytest


@pytest.mark.parametrize("words", [(), ("client",), ("--help",), ("--version",), ("list", "-f", "json")])
def test_a_result_that_nobody_can_take_is_a_failure_and_is_told_in_a_line(program, words):
    with open("/dev/full", "wb") as full:  # noqa: PTH123  (a device)
        done = program(*words, stdout=full)
    told = b"trustbrief: cannot write the result: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_what_cannot_be_said_changes_no_exit_code_and_stays_off_stdout(program):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        assert program("region", "nowhere", stderr=full).returncode == 2
    closed = program("region", "georgia", stderr=None, preexec_fn=lambda: os.close(2))
    assert (closed.returncode, closed.stdout) == (2, b"")


def test_without_stdin_nobody_can_be_asked(program, tmp_path):
    (tmp_path / "acme.yaml").write_text("name: Acme\nplace: JP\n", encoding="utf-8")
    env = {"TRUSTBRIEF_CLIENTS": str(tmp_path)}
    done = program("client", "remove", "acme", env=env, stdin=None, preexec_fn=lambda: os.close(0))
    assert done.returncode == 2
    assert b"nobody answers" in done.stderr
    assert (tmp_path / "acme.yaml").exists()


def small_disk():
    """Let no file grow beyond four kilobytes, as on a disk that is nearly full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_result_cut_short_is_no_success_without_a_buffer_either(program, tmp_path):
    with (tmp_path / "out.json").open("wb") as out:
        done = program("list", "-f", "json", env={"PYTHONUNBUFFERED": "1"}, stdout=out, preexec_fn=small_disk)
    assert done.returncode == 1
    assert b"File too large" in done.stderr


def test_a_file_to_write_to_keeps_what_it_had_where_the_new_one_does_not_fit(program, tmp_path):
    file = tmp_path / "out.json"
    file.write_text("old", encoding="utf-8")
    assert program("list", "-o", str(file), preexec_fn=small_disk).returncode == 1
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_file_had_before_it_was_appended_to_stays(tmp_path):
    command = f'echo head; "{sys.executable}" -m trustbrief config path -o /dev/stdout; echo tail'
    command = (
        command.replace(" -o /dev/stdout", "") + f'; "{sys.executable}" -m trustbrief list -o /dev/stdout'
    )
    with (tmp_path / "log").open("ab") as log:
        subprocess.run(["/bin/sh", "-c", command], stdout=log, check=True, timeout=60)
    lines = (tmp_path / "log").read_text("utf-8").splitlines()
    assert lines[0] == "head"
    assert lines[2] == "tail"
    assert lines[3].startswith("Code")


# Sends itself an interrupt while the command line is being imported.
EARLY = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, *_):
        if name == "typer":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
from trustbrief.__main__ import main
main()
"""


def test_an_interrupt_while_modules_are_imported_is_quiet():
    done = subprocess.run([sys.executable, "-c", EARLY], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("words", [("--help",), ("region", "--help"), ("--version",)])
def test_without_stdout_help_is_no_success(program, words):
    done = program(*words, stdout=None, preexec_fn=lambda: os.close(1))
    assert done.returncode == 1
    assert b"there is no stdout" in done.stderr


@pytest.mark.parametrize("gone", [0, 1])
def test_a_server_without_a_stream_says_so(program, gone):
    pytest.importorskip("mcp")
    streams = {"stdin": None} if gone == 0 else {"stdout": None}
    done = program("mcp", **streams, preexec_fn=lambda: os.close(gone))
    assert done.returncode == 1
    assert b"to speak through" in done.stderr
