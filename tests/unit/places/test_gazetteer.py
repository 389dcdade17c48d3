"""What holds for every name and every place of the gazetteer."""

from __future__ import annotations

import re

import pytest

from trustbrief.errors import PlaceError
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas
from trustbrief.places.gazetteer import Gazetteer, SortedLines
from trustbrief.places.spelling import ANY_ORDER, SHORT

FOLDER = data_root() / "facts"
ATLAS = Atlas(FOLDER)
GAZETTEER = Gazetteer(FOLDER)
CODES = [line.partition("\t")[0] for line in (FOLDER / "places.tsv").read_text("utf-8").splitlines()]
NAMES = [
    name
    for name, _, codes in (
        line.partition("\t") for line in (FOLDER / "names.tsv").read_text("utf-8").splitlines()
    )
    if " " in codes and not name.startswith(ANY_ORDER)
]


def test_what_an_ambiguous_name_says_to_type_is_understood():
    """Of every name with several readings: the words to type, and those in the note."""
    asked = 0
    for name in NAMES:
        try:
            note = ATLAS.resolve(name).note or ""
        except PlaceError as error:
            asked += 1
            for words in re.findall(r'"[^"]+"|[^ ,]+', error.hint.removeprefix("type one of: ")):
                ATLAS.resolve(words.strip('"'))
        else:
            if " type " in note:
                ATLAS.resolve(note.rpartition(" type ")[2].strip('"'))
    assert 50 <= asked <= 300


def outcome(text):
    """Return the place and what is said of others, or None and what the error says."""
    try:
        found = ATLAS.resolve(text)
    except PlaceError as error:
        return None, error.message
    return found.place, found.note


def test_a_large_city_is_what_its_name_means_or_is_named():
    for code in CODES:
        place = GAZETTEER.place(code)
        if place.kind == "city" and place.population >= 1_000_000:
            found, said = outcome(place.name)
            if said is None:
                # Singapore, and places that GeoNames has twice in one part.
                assert found.country == place.country, place
                assert found.code == code or found.kind == "territory" or found.part == place.part, place
            else:
                assert place.name in said, place


def test_every_part_goes_by_its_code_in_any_case_and_by_its_name_and_country():
    asked = 0
    for code in CODES:
        place = GAZETTEER.place(code)
        if place.kind == "subdivision":
            assert outcome(code.lower()) == (place, None)
            found, said = outcome(f"{place.name}, {place.country}")
            asked += found is None
            assert found is None or found.country == place.country or said, place
    assert asked <= 20


@pytest.mark.parametrize("key", ["", "\t", "\n", "zzzz", "0", "\U0010ffff", "JP\t"])
def test_what_is_no_key_finds_nothing(key):
    assert GAZETTEER.place(key) is None
    assert GAZETTEER.readings(key) == []


def test_the_lines_of_a_file_that_start_alike_are_found_without_reading_the_others(tmp_path):
    file = tmp_path / "x.tsv"
    file.write_text("a\t1\na b\t2\nab\t3\nb\t4\n日本\t5\n日本海\t6\n", encoding="utf-8")
    lines = SortedLines(file)
    assert list(lines.starting("a")) == [("a", "1"), ("a b", "2"), ("ab", "3")]
    assert list(lines.starting("日")) == [("日本", "5"), ("日本海", "6")]
    assert [list(lines.starting(nothing)) for nothing in ("c", "ac", "\x00", "日本x")] == [[], [], [], []]
    assert len(list(lines.starting(""))) == 6
    assert [lines.get(key) for key in ("a", "a b", "日本", "A", "ab ", "")] == [
        "1",
        "2",
        "5",
        None,
        None,
        None,
    ]


def test_names_by_length_are_those_of_the_list_of_names():
    listed = [row.partition("\t")[0] for row in (FOLDER / "names.tsv").read_text("utf-8").splitlines()]
    own = [row.partition("\t")[0] for row in (FOLDER / "profile_names.tsv").read_text("utf-8").splitlines()]
    for lengths in (range(4, 5), range(7, 10), range(SHORT + 1, 200)):
        wanted = [name for name in listed + own if len(name) in lengths and not name.startswith(ANY_ORDER)]
        assert sorted(GAZETTEER.names(lengths)) == sorted(wanted)
    assert GAZETTEER.names(range(300, 310)) == []
