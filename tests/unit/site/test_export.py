"""A whole site into a folder."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.errors import OutputError, UsageError
from trustbrief.site.export import export

DAY = date(2026, 11, 24)


@pytest.fixture
def run(home_less, tmp_path):
    def made(*codes, folder="site", **values):
        places = [home_less.atlas.place(code) for code in codes]
        return export(home_less, tmp_path / folder, places=places, on=DAY, **values)

    return made


def tree(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_runs_write_the_same_bytes(run, tmp_path):
    assert run("BV", folder="a") == run("BV", folder="b")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_a_second_run_writes_nothing_and_a_smaller_one_removes_the_rest(run, tmp_path):
    first = run("BV", "HM")
    again = run("BV", "HM")
    assert (first.places, first.unchanged, first.removed) == (2, 0, 0)
    assert (again.written, again.unchanged, again.removed) == (0, first.written, 0)
    (tmp_path / "site" / "CNAME").write_text("example.org", encoding="utf-8")
    less = run("BV")
    assert less.removed > 5
    found = tree(tmp_path / "site")
    assert {name for name in found if "hm" in name.split("/")[-1].split(".")[0].split("-")} == set()
    run("BV", folder="fresh")
    assert {name: text for name, text in found.items() if name != "CNAME"} == tree(tmp_path / "fresh")


def test_progress_is_told_to_the_end(run):
    told = []
    run("BV", progress=lambda done, every: told.append((done, every)))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    "address",
    ["example.org", "ftp://example.org", "https://", "https://example.org/?a", "https://example.org/#a", "javascript:alert(1)",
     "https://a b.org", 'https://example.org/"><script>', "https://[", "https://me:secret@example.org", "https://example.org/\n"],
)  # fmt: skip
def test_what_is_no_address_of_a_site_is_refused_before_anything_is_written(run, tmp_path, address):
    with pytest.raises(UsageError, match="no address of a site"):
        run("BV", base_url=address)
    assert list(tmp_path.iterdir()) == []


def test_the_slash_at_the_end_of_an_address_changes_nothing(run, tmp_path):
    run("BV", folder="a", base_url="https://example.org/x/")
    run("BV", folder="b", base_url="https://example.org/x")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_what_cannot_be_written_is_named(run, tmp_path):
    run("BV")
    file = tmp_path / "site" / "index.html"
    file.unlink()
    file.mkdir()
    with pytest.raises(OutputError, match=r"cannot write .*index\.html"):
        run("BV")


def test_own_files_are_in_only_when_they_are_named(another_desk, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "bv.yaml").write_text('code: "BV"\ndo: ["Bring a coat"]\n', encoding="utf-8")
    desk = another_desk(overlays=(own,))
    places = [desk.atlas.place("BV")]
    export(desk, tmp_path / "without", places=places, on=DAY)
    export(desk, tmp_path / "with", places=places, on=DAY, cultures=[own])
    assert b"Bring a coat" not in b"".join(tree(tmp_path / "without").values())
    assert b"Bring a coat" in tree(tmp_path / "with")["places/bv.html"]
    assert str(tmp_path).encode() not in b"".join(tree(tmp_path / "with").values())
