"""A user's own files: where they lie, and what they may leave out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.culture import overlay
from trustbrief.culture.overlay import OWN, OverlayFolder, completed, folders, single_entries
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
    assert [path.stem for path in OverlayFolder(tmp_path, "own").files()] == ["a", "b"]
    assert list(OverlayFolder(tmp_path / "none", "own").files()) == []


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
