"""What is ours in the folder of a site, and what is left alone."""

from __future__ import annotations

import json
import os

import pytest

from trustbrief.errors import OutputError
from trustbrief.site import folder as site
from trustbrief.site.folder import MANIFEST, claim, clear, opened, put


def test_a_file_is_written_once_and_again_when_it_changes(tmp_path):
    assert put(tmp_path, "a/b.txt", "one\n") == "written"
    before = (tmp_path / "a" / "b.txt").stat()
    assert put(tmp_path, "a/b.txt", "one\n") == "unchanged"
    assert (tmp_path / "a" / "b.txt").stat() == before
    assert put(tmp_path, "a/b.txt", "two\r\n") == "written"
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"two\r\n"
    assert [file.name for file in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_new_folder_and_an_empty_one_are_taken(tmp_path):
    with opened(tmp_path / "new" / "site") as before:
        assert before == frozenset()
    with opened(tmp_path / "new" / "site") as before:
        assert before == frozenset()


def test_a_site_is_readable_by_others(tmp_path):
    plain = tmp_path / "plain"
    plain.mkdir()
    with opened(tmp_path / "site"):
        put(tmp_path / "site", "a/b.txt", "x")
    assert (
        (tmp_path / "site").stat().st_mode == (tmp_path / "site" / "a").stat().st_mode == plain.stat().st_mode
    )


def test_a_folder_that_holds_something_else_is_refused_and_stays(tmp_path):
    (tmp_path / "thesis.doc").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="not empty and no site"), opened(tmp_path):
        pytest.fail("it was taken")
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write to"), opened(tmp_path / "site"):
        pytest.fail("it was taken")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"files": 3}', '{"files": ["a"]', "[" * 100_000])
def test_a_damaged_list_of_files_is_named(tmp_path, content):
    (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(OutputError, match="is damaged") as refused, opened(tmp_path):
        pytest.fail("it was taken")
    assert "empty the folder" in refused.value.hint


def test_what_was_claimed_is_known_to_the_next_run(tmp_path):
    claim(tmp_path, ["b", "a/c"])
    with opened(tmp_path) as before:
        assert before == {"a/c", "b"}
    assert json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"] == ["a/c", "b"]


def test_what_a_killed_run_left_half_is_swept(tmp_path):
    import os

    put(tmp_path, "a/b.txt", "x")
    claim(tmp_path, ["a/b.txt"])
    left = tmp_path / "a" / ".trustbrief-1234.tmp"
    left.write_text("half", encoding="utf-8")
    os.utime(left, (1, 1))
    with opened(tmp_path):
        assert not left.exists()


def test_stale_files_go_with_their_folders_and_others_stay(tmp_path):
    for name in ("a/b/c.txt", "a/b/d.txt", "e.txt"):
        put(tmp_path, name, "x")
    (tmp_path / "a" / "mine.txt").write_text("mine", encoding="utf-8")
    assert clear(tmp_path, ["a/b/c.txt", "a/b/d.txt", "never-written.txt", "e.txt/f"]) == 2
    assert {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*")} == {"a", "a/mine.txt", "e.txt"}


def test_a_name_that_leads_out_of_the_folder_removes_nothing(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_text("mine", encoding="utf-8")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    hostile = [
        "../outside/keep.txt",
        str(outside / "keep.txt"),
        "link/keep.txt",
        "",
        ".",
        "a/../../outside/keep.txt",
    ]
    assert clear(folder, hostile) == 0
    assert (outside / "keep.txt").read_text("utf-8") == "mine"


def test_two_runs_at_once_do_not_mix(tmp_path, monkeypatch):
    monkeypatch.setattr("trustbrief.files.locking._PATIENCE_SECONDS", 0.1)
    with opened(tmp_path), pytest.raises(OutputError, match="another trustbrief"), opened(tmp_path):
        pytest.fail("it was taken twice")
    assert site.LOCK in {file.name for file in tmp_path.iterdir()}


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_file_of_the_site_is_neither_followed_nor_waited_for(tmp_path, kind):
    site_folder, other = tmp_path / "site", tmp_path / "mine.txt"
    other.write_text("mine", encoding="utf-8")
    put(site_folder, "index.html", "one")
    (site_folder / "index.html").unlink()
    {
        "link": lambda file: file.symlink_to(other),
        "pipe": os.mkfifo,
        "folder": lambda file: file.mkdir(),
    }[kind](site_folder / "index.html")
    with pytest.raises(OSError, match="no file of the site"):
        put(site_folder, "index.html", "two")
    assert other.read_text(encoding="utf-8") == "mine"


def test_nothing_is_written_or_swept_through_a_link_out_of_the_folder(tmp_path):
    site_folder, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / ".trustbrief-a.tmp").write_text("mine", encoding="utf-8")
    os.utime(elsewhere / ".trustbrief-a.tmp", (1, 1))
    site_folder.mkdir()
    (site_folder / "places").symlink_to(elsewhere)
    with pytest.raises(OSError, match="out of the folder"):
        put(site_folder, "places/li.html", "text")
    claim(site_folder, ["places/li.html", "../elsewhere/x"])
    with opened(site_folder):
        pass
    assert [file.name for file in elsewhere.iterdir()] == [".trustbrief-a.tmp"]
