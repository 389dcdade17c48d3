"""Writing a result: to stdout, through a pager, or whole to a file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from trustbrief.cli import output
from trustbrief.cli.output import ReaderGoneError, write
from trustbrief.errors import OutputError


def test_a_result_goes_to_stdout_by_default_and_for_a_dash(capsysbinary):
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


def test_what_is_appended_to_stays_and_what_comes_after_follows(tmp_path):
    """`{ echo head; trustbrief … -o /dev/fd/N; echo tail; } > file` keeps all three."""
    file = tmp_path / "log"
    link = tmp_path / "link"
    with file.open("w", encoding="utf-8") as stream:
        number = stream.fileno()
        link.symlink_to(f"/dev/fd/{number}")
        stream.write("head\n")
        stream.flush()
        names = (
            f"/dev/fd/{number}",
            f"/proc/self/fd/{number}",
            f"/proc/{os.getpid()}/fd/{number}",
            str(link),
        )
        for name in names:
            write(f"{name}\n", Path(name))
        stream.write("tail\n")
    assert file.read_text("utf-8").splitlines() == ["head", *names, "tail"]
    assert link.is_symlink()


def test_the_name_of_stdout_is_stdout(capsysbinary):
    write("x\n", Path("/dev/stdout"))
    assert capsysbinary.readouterr().out == b"x\n"


def test_a_file_that_another_process_has_open_is_written_to_and_not_replaced(tmp_path):
    file = tmp_path / "log"
    with (
        file.open("wb") as stream,
        subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=stream) as other,
    ):
        try:
            stream.write(b"theirs\n")
            stream.flush()
            write("ours\n", Path(f"/proc/{other.pid}/fd/1"))
        finally:
            other.kill()
    assert file.read_bytes() == b"theirs\nours\n"


@pytest.mark.parametrize("make", [lambda file: file.symlink_to(file), Path.mkdir])
def test_a_loop_and_a_folder_are_no_file_to_write(tmp_path, make):
    make(tmp_path / "odd")
    with pytest.raises(OutputError, match=r"cannot write .*odd: (not a regular file|Too many levels)"):
        write("x", tmp_path / "odd")


def test_a_descriptor_that_nobody_opened_is_told():
    with pytest.raises(OutputError, match="Bad file descriptor"):
        write("x", Path("/dev/fd/987"))


class Raw:
    """A stdout without a buffer that takes a few bytes at a time, as on a pipe or a disk that is nearly full."""

    encoding = "utf-8"

    def __init__(self, answers):
        self.answers = iter(answers)
        self.taken = bytearray()
        self.buffer = self

    def flush(self):
        """Hold nothing back."""

    def isatty(self):
        return False

    def fileno(self):
        return 1

    def write(self, content):
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        self.taken += content[: answer or 0]
        return answer


def test_a_stream_that_takes_a_part_gets_the_rest(monkeypatch):
    waited = []
    monkeypatch.setattr("select.select", lambda _, writing, __: waited.append(writing))
    stdout = Raw([2, None, 1, 5])
    monkeypatch.setattr(sys, "stdout", stdout)
    write("abcdef", None)
    assert stdout.taken == b"abcdef"
    assert waited == [[stdout]]


def test_half_a_result_is_never_a_success(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Raw([3, OSError(28, "No space left on device")]))
    with pytest.raises(OutputError, match="No space left"):
        write("abcdef", None)


@pytest.mark.parametrize(
    ("terminal", "for_people", "written"),
    [
        (True, True, b"caf\xe9 ?"),
        (True, False, "caf\u00e9 \u65e5".encode()),
        (False, True, "caf\u00e9 \u65e5".encode()),
    ],
)
def test_only_a_terminal_has_an_encoding_of_its_own(monkeypatch, terminal, for_people, written):
    found = Terminal()
    found.encoding, found.terminal = "latin-1", terminal
    monkeypatch.setattr(sys, "stdout", found)
    write("caf\u00e9 \u65e5", None, for_people=for_people)
    assert found.buffer.getvalue() == written


@pytest.mark.parametrize(("text", "written"), [("x\udcff", b"x\xff"), ("x\ud800", b"x?")])
def test_the_name_of_a_file_comes_out_as_it_came_in_and_half_a_sign_as_none(capsysbinary, text, written):
    write(text, None)
    assert capsysbinary.readouterr().out == written


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
    monkeypatch.setattr(output.shutil, "get_terminal_size", lambda *_, **__: os.terminal_size((80, 5)))
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
        ({"PAGER": 'less "'}, None),
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


def test_an_interrupt_is_the_pagers_and_the_terminal_stays_in_order(terminal, monkeypatch):  # noqa: ARG001
    def run(*_, **__):
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr("subprocess.run", run)
    before = signal.getsignal(signal.SIGINT)
    write("x\n" * 9, None, paged=True)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_thread_may_page_as_well(terminal, paged):  # noqa: ARG001
    import threading

    thread = threading.Thread(target=lambda: write("x\n" * 9, None, paged=True))
    thread.start()
    thread.join()
    assert len(paged) == 1


def test_a_pager_that_does_not_start_is_done_without(terminal, monkeypatch):
    def failing(*_, **__):
        raise OSError

    monkeypatch.setattr("subprocess.run", failing)
    write("x\n" * 9, None, paged=True)
    assert terminal.buffer.getvalue() == b"x\n" * 9
