"""A user's own files: where they lie, and what they may leave out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.culture import overlay
from trustbrief.culture.overlay import OWN, OverlayFolder, completed, folders, single_entries
from trustbrief.errors import DataError
from trustbrief.model.profile import Overlay, Schedule, Sections, WorkRhythm


@pytest.fixture
def file(tmp_path):
    found = tmp_path / "jp.yaml"
    found.write_text("code: JP\n", encoding="utf-8")
    os.utime(found, (1_700_000_000, 1_700_000_000))
    return found


def test_the_folder_that_wins_comes_first_and_each_has_its_key():
    found = folders((Path("low"), Path("middle"), Path("high")))
    assert [(str(folder.path), folder.key) for folder in found] == [
        ("high", "own"),
        ("middle", "own-a"),
        ("low", "own-b"),
    ]


def test_a_file_lies_in_the_folder_or_in_that_of_its_kind(tmp_path):
    folder = OverlayFolder(tmp_path, "own")
    assert folder.file("JP") is None
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries" / "jp.yaml").touch()
    assert folder.file("JP") == tmp_path / "countries" / "jp.yaml"
    (tmp_path / "jp.yaml").touch()
    assert folder.file("JP") == tmp_path / "." / "jp.yaml"
    assert len(list(folder.files())) == 2


def test_no_more_than_so_many_files_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(overlay, "MAX_FILES", 2)
    for name in "abc":
        (tmp_path / f"{name}.yaml").touch()
    found = []
    with pytest.raises(DataError, match="the files beyond the first 2 of 3"):
        found.extend(path.stem for path in OverlayFolder(tmp_path, "own").files())
    assert found == ["a", "b"]
    assert list(OverlayFolder(tmp_path / "none", "own").files()) == []


def test_a_folder_that_may_not_be_read_is_told_after_those_that_may(tmp_path, monkeypatch):
    for name in ("countries", "subdivisions"):
        (tmp_path / name).mkdir()
    (tmp_path / "subdivisions" / "jp-13.yaml").touch()
    listed = Path.iterdir

    def iterdir(folder):
        if folder.name == "countries":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found = []
    with pytest.raises(DataError, match="countries: Permission denied"):
        found.extend(path.stem for path in OverlayFolder(tmp_path, "own").files())
    assert found == ["jp-13"]


def test_a_link_to_nothing_is_a_file_that_cannot_be_read(tmp_path):
    (tmp_path / "jp.yaml").symlink_to(tmp_path / "nothing")
    assert OverlayFolder(tmp_path, "own").file("JP") is not None


def test_hours_to_keep_free_are_lines_as_others_and_their_days_stay_text(file):
    kept = {"days": ["monday"], "start": "12:00", "end": "13:00", "reason": "staff meeting"}
    data = completed({"work_rhythm": {"keep_free": [kept]}}, file)
    assert data["work_rhythm"]["keep_free"] == [{"sources": [OWN], "confidence": "practitioner", **kept}]


def test_of_a_whole_profile_everything_but_its_head_is_taken(file):
    data = completed(
        {"code": "JP", "depth": "full", "cluster": "anglo", "not_covered": ["do"], "name": "Japan"}, file
    )
    assert {"code", "name"} <= data.keys()
    assert not {"depth", "cluster", "not_covered"} & data.keys()


def test_a_file_from_beyond_the_year_9999_is_dated_with_the_last_day_there_is(file, monkeypatch):
    class Stat:
        st_mtime = 1e15

    monkeypatch.setattr(Path, "stat", lambda _: Stat)
    assert completed({"code": "JP"}, file)["sources"][0]["accessed"] == "9999-12-31"


def test_a_bare_line_becomes_a_practitioners_note_that_cites_its_file(file):
    data = completed({"code": "JP", "do": ["Call before noon"]}, file)
    assert data["do"] == [{"sources": [OWN], "confidence": "practitioner", "text": "Call before noon"}]
    (source,) = data["sources"]
    assert (source["id"], source["title"], source["accessed"]) == (OWN, "Own notes: jp.yaml", "2023-11-14")


def test_what_a_statement_says_of_itself_stays(file):
    line = {"text": "Call before noon", "sources": ["guide"], "confidence": "expert"}
    data = completed({"do": [line], "sources": [{"id": "guide"}]}, file)
    assert data["do"] == [line]
    assert [source["id"] for source in data["sources"]] == ["guide", OWN]


def test_statements_in_sections_their_greetings_and_what_is_appended_are_completed(file):
    quiet = {"name": "Fair", "effect": "Nobody is in", "greeting": {"native": "x"}}
    data = completed(
        {
            "etiquette": {"gifts": ["Bring none at all"]},
            "append": {"quiet_periods": [quiet], "trust": {"earn": ["Keep each date"]}},
        },
        file,
    )
    assert data["etiquette"]["gifts"][0]["confidence"] == "practitioner"
    period = data["append"]["quiet_periods"][0]
    assert period["sources"] == period["greeting"]["sources"] == [OWN]
    assert data["append"]["trust"]["earn"][0]["text"] == "Keep each date"


@pytest.mark.parametrize("data", [None, "text", ["list"]])
def test_what_is_no_mapping_is_left_to_the_checks(file, data):
    assert completed(data, file) == data


def test_odd_values_are_left_to_the_checks(file):
    data = completed({"append": "text", "sources": "text", "do": 7}, file)
    assert (data["append"], data["sources"], data["do"]) == ("text", "text", 7)


def test_what_is_no_list_cannot_be_appended_to(make):
    schedule = Schedule(spans=(make.span(),), sources=("x",), confidence="expert")
    wrong = Sections(work_rhythm=WorkRhythm(schedule=schedule))
    assert list(single_entries(wrong)) == [("append", "work_rhythm", "schedule")]
    assert list(single_entries(Sections(do=(make.action(),)))) == []
    assert Overlay(code="JP").append == Sections()
