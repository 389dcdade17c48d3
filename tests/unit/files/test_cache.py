"""Computed records on disk: only ever copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.files import cache as module
from trustbrief.files.cache import DiskCache


def test_what_was_kept_is_read_back_until_it_is_damaged_or_foreign(tmp_path):
    cache = DiskCache(tmp_path).within("a").within("b")
    assert cache.read("x", list[int]) is None
    cache.write("x", [1, 2])
    assert cache.read("x", list[int]) == [1, 2]
    assert cache.read("x", dict[str, int]) is None
    (tmp_path / "a" / "b" / "x.entry").write_text("[", encoding="utf-8")
    assert cache.read("x", list[int]) is None


def test_an_entry_is_replaced_when_its_source_has_changed(tmp_path):
    cache = DiskCache(tmp_path)
    for state in ("one", "two"):
        assert cache.read("x", str, state) is None
        cache.write("x", f"made from {state}", state)
        assert cache.read("x", str, state) == f"made from {state}"
    assert [file.name for file in tmp_path.iterdir()] == ["x.entry"]


def test_no_bit_of_an_entry_can_change_unnoticed(tmp_path):
    cache = DiskCache(tmp_path)
    cache.write("x", {"home": "DE"})
    file = tmp_path / "x.entry"
    whole = file.read_bytes()
    for at in range(len(whole)):
        for bit in range(8):
            flipped = bytes([*whole[:at], whole[at] ^ 1 << bit, *whole[at + 1 :]])
            file.write_bytes(flipped)
            assert cache.read("x", dict[str, str]) is None, flipped
    for cut in range(len(whole)):
        file.write_bytes(whole[:cut])
        assert cache.read("x", dict[str, str]) is None
    file.write_bytes(whole)
    assert cache.read("x", dict[str, str]) == {"home": "DE"}


def test_an_entry_under_the_name_of_another_is_none(tmp_path):
    cache = DiskCache(tmp_path)
    cache.write("x", 1)
    (tmp_path / "x.entry").rename(tmp_path / "y.entry")
    assert cache.read("y", int) is None


def crafted(content):
    return module._seal("x", "", content) + content


CRAFTED = {
    "deep": lambda file: file.write_bytes(crafted(b'{"a":' * 100_000)),
    "another kind": lambda file: file.write_bytes(crafted(b"{}")),
    "no text": lambda file: file.write_bytes(crafted(b'"\xff"')),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "endless": lambda file: file.symlink_to("/dev/zero"),
    "a loop": lambda file: file.symlink_to(file),
}


@pytest.mark.parametrize("make", CRAFTED.values(), ids=CRAFTED)
def test_a_crafted_entry_is_none_and_is_not_waited_for(tmp_path, make):
    make(tmp_path / "x.entry")
    assert DiskCache(tmp_path).read("x", list[int]) is None


def test_no_temporary_file_stays_behind(tmp_path):
    cache = DiskCache(tmp_path)
    cache.write("x", 1)
    cache.write("x", 2)
    assert [file.name for file in tmp_path.iterdir()] == ["x.entry"]
    assert cache.read("x", int) == 2


def test_without_a_folder_nothing_is_kept():
    cache = DiskCache(None).within("a")
    cache.write("x", 1)
    assert cache.read("x", int) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").touch()
    DiskCache(tmp_path / "file").write("x", 1)
    folder = tmp_path / "x.entry"
    folder.mkdir()
    DiskCache(tmp_path).write("x", 1)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "x.entry"]


def test_what_is_kept_is_for_its_owner_alone(tmp_path):
    DiskCache(tmp_path / "new").write("x", 1)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / "x.entry").stat().st_mode & 0o777 == 0o600
