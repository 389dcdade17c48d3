"""Reading a file that somebody may have put there, and naming a spot in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.errors import DataError
from trustbrief.files.text import (
    MAX_BYTES,
    dotted,
    is_blank,
    is_folder,
    lies_there,
    read_bytes,
    read_text,
)


def test_text_is_utf8_and_of_a_limited_size(tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text("é" * (MAX_BYTES // 2), encoding="utf-8")
    assert len(read_text(file)) == MAX_BYTES // 2
    file.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(DataError, match="larger than 512 KiB"):
        read_text(file)
    file.write_bytes(b"ab\xff")
    with pytest.raises(DataError, match=r"not UTF-8 text \(byte 2\)"):
        read_text(file)
    with pytest.raises(DataError, match="No such file"):
        read_text(tmp_path / "none")


ODD = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a device": lambda file: file.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_what_is_no_regular_file_is_refused_and_not_waited_for(tmp_path, make):
    make(tmp_path / "odd")
    with pytest.raises(DataError, match=r"odd: not a regular file"):
        read_bytes(tmp_path / "odd")


def test_a_file_that_becomes_a_pipe_after_the_first_look_is_refused_without_waiting(tmp_path, monkeypatch):
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    monkeypatch.setattr(os, "open", lambda _, flags, opened=os.open: opened(pipe, flags))
    with pytest.raises(DataError, match="not a regular file"):
        read_bytes(file)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("none", "No such file"), ("x" * 300, "File name too long"), ("a\0b", "no name of a file")],
)
def test_a_name_of_nothing_is_an_error_that_names_it(tmp_path, name, reason):
    with pytest.raises(DataError, match=reason):
        read_bytes(tmp_path / name)
    assert not is_folder(tmp_path / name)


def test_a_link_to_nothing_or_to_itself_lies_there(tmp_path):
    for name in ("nothing", "loop"):
        (tmp_path / "loop").unlink(missing_ok=True)
        link = tmp_path / "loop"
        link.symlink_to(tmp_path / name)
        assert lies_there(link)
    assert not lies_there(tmp_path / "none")
    (tmp_path / "file").touch()
    assert not lies_there(tmp_path / "file" / "below")
    assert lies_there(tmp_path / ("x" * 300))  # reading it says what is wrong


@pytest.mark.parametrize(
    ("path", "text"),
    [((), "file"), (("a",), "a"), (("trust", "earn", 2, "text"), "trust.earn[2].text"), ((0, "a"), "[0].a")],
)
def test_a_path_reads_as_people_write_it(path, text):
    assert dotted(path) == text


def test_comments_alone_are_blank():
    assert is_blank("")
    assert is_blank("# a\n\n   # b\n")
    assert not is_blank("# a\nb: 1\n")
