"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import threading
from pathlib import Path

import pytest

from trustbrief.files import atomic
from trustbrief.files.atomic import make_private, replace_file, sweep


def test_a_file_is_written_and_replaced_with_its_permissions(tmp_path):
    file = tmp_path / "a.txt"
    replace_file(file, "one\r\n")
    assert file.read_bytes() == b"one\r\n"
    file.chmod(0o640)
    replace_file(file, "two")
    assert (file.read_text("utf-8"), file.stat().st_mode & 0o777) == ("two", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_has_the_permissions_that_are_usual(tmp_path):
    plain, ours = tmp_path / "plain", tmp_path / "ours"
    plain.touch()
    replace_file(ours, "x")
    assert ours.stat().st_mode == plain.stat().st_mode


def test_thousands_of_files_need_not_wait_for_the_disk(tmp_path, monkeypatch):
    waited = []
    monkeypatch.setattr(os, "fsync", waited.append)
    replace_file(tmp_path / "a.txt", "x", durable=False)
    assert waited == []
    replace_file(tmp_path / "a.txt", "y")
    assert len(waited) == 2
    assert (tmp_path / "a.txt").read_text("utf-8") == "y"


def test_a_private_file_is_for_its_owner_alone_whatever_it_was(tmp_path):
    for before in (None, 0o644, 0o666, 0o640):
        file = tmp_path / "notes"
        if before:
            file.chmod(before)
        replace_file(file, "x", private=True)
        assert file.stat().st_mode & 0o777 == 0o600


def test_what_a_link_points_to_is_replaced_and_not_the_link(tmp_path):
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("one", encoding="utf-8")
    link.symlink_to(file)
    replace_file(link, "two")
    assert link.is_symlink()
    assert file.read_text("utf-8") == "two"
    file.unlink()
    replace_file(link, "three")
    assert file.read_text("utf-8") == "three"


def test_a_write_protected_file_is_left_alone(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("mine", encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(PermissionError, match="write-protected"):
        replace_file(file, "yours")
    assert file.read_text("utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda file: file.symlink_to(os.devnull)])
def test_what_is_no_regular_file_is_never_replaced(tmp_path, make):
    odd = tmp_path / "odd"
    make(odd)
    kind = stat.S_IFMT(odd.stat().st_mode)
    with pytest.raises(OSError, match="not a regular file"):
        replace_file(odd, "x")
    assert stat.S_IFMT(odd.stat().st_mode) == kind


def test_the_longest_name_there_is_can_be_written(tmp_path):
    replace_file(tmp_path / ("x" * 255), "one")
    assert [len(file.name) for file in tmp_path.iterdir()] == [255]


def test_a_file_of_somebody_else_stays_theirs(tmp_path, monkeypatch):
    given = []
    file = tmp_path / "theirs"
    file.write_text("x", encoding="utf-8")
    monkeypatch.setattr(atomic.os, "geteuid", lambda: file.stat().st_uid + 1)
    monkeypatch.setattr(atomic.os, "chown", lambda _, uid, gid: given.append((uid, gid)))
    replace_file(file, "y")
    assert given == [(file.stat().st_uid, file.stat().st_gid)]


STEPS = {
    "to write": ("fdopen",),
    "to flush to the disk": ("fsync",),
    "to make a name for it": ("open",),
}


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
@pytest.mark.parametrize("names", STEPS.values(), ids=STEPS)
def test_whatever_fails_leaves_the_old_file_and_nothing_behind(tmp_path, monkeypatch, names, error):
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")

    def failing(*_, **__):
        raise error

    with monkeypatch.context() as context:
        for name in names:
            context.setattr(atomic.os, name, failing)
        with pytest.raises(error):
            replace_file(file, "new")
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_an_interrupt_waits_for_the_end_of_a_write(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    flush = os.fsync

    def interrupting(handle):
        # To this thread: another one of the test runner would take it at once.
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        flush(handle)

    monkeypatch.setattr(atomic.os, "fsync", interrupting)
    with pytest.raises(KeyboardInterrupt):
        replace_file(file, "new")
    assert file.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_where_signals_cannot_be_held_back_a_file_is_written_all_the_same(tmp_path, monkeypatch):
    monkeypatch.delattr(atomic.signal, "pthread_sigmask")
    replace_file(tmp_path / "a", "x")
    assert (tmp_path / "a").read_text("utf-8") == "x"


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        replace_file(tmp_path / "none" / "a.txt", "x")


def test_a_folder_and_those_above_it_that_are_made_are_private_and_others_stay(tmp_path):
    tmp_path.chmod(0o755)
    make_private(tmp_path / "a" / "b")
    make_private(tmp_path / "a" / "b")
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path, tmp_path / "a", tmp_path / "a" / "b")]
    assert modes == [0o755, 0o700, 0o700]


def test_what_a_killed_process_left_is_swept_and_nothing_else(tmp_path):
    left, fresh, other = (
        tmp_path / ".trustbrief-a.tmp",
        tmp_path / ".trustbrief-b.tmp",
        tmp_path / ".mine.tmp",
    )
    for file in (left, fresh, other):
        file.touch()
    for file in (left, other):
        os.utime(file, (1, 1))
    sweep(tmp_path)
    assert set(tmp_path.iterdir()) == {fresh, other}
    sweep(tmp_path / "none")
