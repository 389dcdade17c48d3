"""The program itself: it leaves with the code of its run, and searches for no garbage."""

from __future__ import annotations

import gc
import os
import signal
import sys

import pytest

from trustbrief import __main__ as program
from trustbrief.cli import main


@pytest.fixture
def interrupts(monkeypatch):
    """What the program does about interrupts, without doing it to the tests."""
    found = {"before": signal.default_int_handler, "after": None}
    monkeypatch.setattr(signal, "getsignal", lambda _: found["before"])
    monkeypatch.setattr(signal, "signal", lambda _, handler: found.update(after=handler))
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(main, "run", lambda _: 0)
    return found


def test_an_interrupt_ends_the_program_at_once_with_130(interrupts, monkeypatch):
    left = []
    monkeypatch.setattr(os, "_exit", left.append)
    with pytest.raises(SystemExit):
        program.main()
    interrupts["after"](signal.SIGINT, None)
    assert left == [130]


def test_interrupts_that_a_parent_has_ignored_stay_ignored(interrupts):
    interrupts["before"] = signal.SIG_IGN
    with pytest.raises(SystemExit):
        program.main()
    assert interrupts["after"] is None


@pytest.mark.usefixtures("interrupts")
def test_the_program_leaves_with_the_code_of_the_run(monkeypatch):
    called = []
    monkeypatch.setattr(gc, "disable", lambda: called.append("disable"))
    monkeypatch.setattr(gc, "freeze", lambda: called.append("freeze"))
    monkeypatch.setattr(sys, "argv", ["trustbrief", "x"])
    monkeypatch.setattr(main, "run", lambda arguments: 7 if arguments == ["x"] else 0)
    with pytest.raises(SystemExit) as left:
        program.main()
    assert left.value.code == 7
    assert called == ["disable", "freeze"]


def test_a_shell_that_completes_is_answered_without_a_command(monkeypatch, capsysbinary):
    monkeypatch.setenv("_TRUSTBRIEF_COMPLETE", "bash")
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(sys, "argv", ["trustbrief", "region", "new-z"])
    with pytest.raises(SystemExit) as left:
        program.main()
    assert not left.value.code
    assert capsysbinary.readouterr().out == b"new-zealand\tNew Zealand\n"
