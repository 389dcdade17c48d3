"""A file is replaced whole or not at all."""

from __future__ import annotations

import pytest

from trustbrief.files import atomic
from trustbrief.files.atomic import replace_file


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


def test_what_a_link_points_to_is_replaced_and_not_the_link(tmp_path):
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("one", encoding="utf-8")
    link.symlink_to(file)
    replace_file(link, "two")
    assert link.is_symlink()
    assert file.read_text("utf-8") == "two"


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_an_interrupt_leaves_the_old_file_and_nothing_behind(tmp_path, monkeypatch, error):
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")

    def interrupted(_):
        raise error

    monkeypatch.setattr(atomic.os, "fsync", interrupted)
    with pytest.raises(error):
        replace_file(file, "new")
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        replace_file(tmp_path / "none" / "a.txt", "x")
