"""Computed records on disk: only ever copies."""

from __future__ import annotations

from trustbrief.files.cache import DiskCache


def test_what_was_kept_is_read_back_until_it_is_damaged_or_foreign(tmp_path):
    cache = DiskCache(tmp_path).within("a").within("b")
    assert cache.read("x", list[int]) is None
    cache.write("x", [1, 2])
    assert cache.read("x", list[int]) == [1, 2]
    assert cache.read("x", dict[str, int]) is None
    (tmp_path / "a" / "b" / "x.json").write_text("[", encoding="utf-8")
    assert cache.read("x", list[int]) is None


def test_no_temporary_file_stays_behind(tmp_path):
    cache = DiskCache(tmp_path)
    cache.write("x", 1)
    cache.write("x", 2)
    assert [file.name for file in tmp_path.iterdir()] == ["x.json"]
    assert cache.read("x", int) == 2


def test_without_a_folder_nothing_is_kept():
    cache = DiskCache(None).within("a")
    cache.write("x", 1)
    assert cache.read("x", int) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").touch()
    DiskCache(tmp_path / "file").write("x", 1)
    folder = tmp_path / "x.json"
    folder.mkdir()
    DiskCache(tmp_path).write("x", 1)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "x.json"]
