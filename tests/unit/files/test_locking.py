"""One process at a time changes a file."""

from __future__ import annotations

import os

import pytest

from trustbrief.errors import OutputError
from trustbrief.files import locking
from trustbrief.files.locking import locked


def test_the_folder_is_made_for_its_owner_alone_and_what_was_left_there_is_swept(tmp_path):
    folder = tmp_path / "new"
    with locked(folder / ".lock"):
        assert folder.stat().st_mode & 0o777 == 0o700
    left = folder / ".trustbrief-x.tmp"
    left.touch()
    os.utime(left, (1, 1))
    with locked(folder / ".lock"):
        assert not left.exists()


def test_who_waits_too_long_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(locking, "_PATIENCE_SECONDS", 0.05)
    with (
        locked(tmp_path / ".lock"),
        pytest.raises(OutputError, match="another trustbrief is writing"),
        locked(tmp_path / ".lock"),
    ):
        pytest.fail("two at once")


def test_a_folder_that_cannot_be_written_to_is_told_with_what_to_do(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(OutputError, match="cannot write to") as refused,
        locked(tmp_path / "file" / "x" / ".lock", "name another"),
    ):
        pytest.fail("nothing to write to")
    assert refused.value.hint == "name another"


def test_a_link_in_place_of_the_lock_harms_nothing(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("kept", encoding="utf-8")
    (tmp_path / ".lock").symlink_to(precious)
    with pytest.raises(OutputError, match="cannot write to"), locked(tmp_path / ".lock"):
        pytest.fail("a link is no lock")
    assert precious.read_text("utf-8") == "kept"
