"""Everything that can be resolved, with what is missing or misspelt told."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError, PlaceError
from trustbrief.places.atlas import Atlas
from trustbrief.places.resolve import EXAMPLE


def test_a_name_of_several_places_is_one_and_a_slip_or_no_name_is_none(desk):
    assert all(map(desk.atlas.has_name, ("Japan", "JP", "Cordoba", "Osaka")))
    assert not any(map(desk.atlas.has_name, ("Japn", "???", "", "x" * 101)))


def test_without_the_gazetteer_nothing_is_found_and_that_is_said(tmp_path):
    atlas = Atlas(tmp_path / "none")
    for ask in (atlas.resolve, atlas.place):
        with pytest.raises(DataError, match=r"\.tsv") as refused:
            ask("jp")
        assert refused.value.hint == "reinstall trustbrief"


def test_a_name_of_the_readers_own_is_found_and_takes_none_that_is_shipped(desk):
    own = [("the plant", "JP"), ("THE  Works", "DE-BY"), ("Paris", "US-TX")]
    atlas = Atlas(desk.atlas.folder, lambda: iter(own))
    assert atlas.resolve("The  Plant").place.code == "JP"
    assert atlas.resolve("the works").place.code == "DE-BY"
    assert (atlas.resolve("paris").place.name, atlas.resolve("paris").place.country) == ("Paris", "FR")


def test_of_two_own_files_that_give_one_name_the_first_wins_with_a_note(desk):
    atlas = Atlas(desk.atlas.folder, lambda: iter([("the plant", "JP"), ("The Plant", "KR")]))
    found = atlas.resolve("the plant")
    assert found.place.code == "JP"
    assert "for South Korea (KR) type KR" in found.note


def test_an_own_name_of_a_place_that_is_not_there_means_nothing(desk):
    atlas = Atlas(desk.atlas.folder, lambda: iter([("the plant", "XX")]))
    with pytest.raises(PlaceError, match="no place is called"):
        atlas.resolve("the plant")


def test_a_code_is_a_place_as_it_stands_in_the_file(desk):
    assert desk.atlas.place("DE-BY").name == "Bavaria"
    assert desk.atlas.place("nordic-europe").kind == "cluster"
    assert desk.atlas.place("de-by") is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("jappan", "did you mean Japan?"),
        ("Nowhere, Illinois", "for the whole of Illinois type US-IL"),
        ("xyzzy", EXAMPLE),
    ],
)
def test_an_unknown_name_gets_the_closest_the_part_it_names_or_an_example(desk, text, hint):
    with pytest.raises(PlaceError, match="no place is called") as refused:
        desk.atlas.resolve(text)
    assert refused.value.hint == hint


def test_a_code_typed_needs_no_note_about_villages_of_that_name(desk):
    assert desk.atlas.resolve("SE").note is None
    assert "Los Angeles" in desk.atlas.resolve("la").note, "a city of millions may be meant"


def test_a_large_part_of_two_countries_is_asked_about(desk):
    with pytest.raises(PlaceError) as refused:
        desk.atlas.resolve("punjab")
    assert all(code in refused.value.hint for code in ("IN-PB", "PK-PB"))


def test_a_place_is_returned_as_the_gazetteer_has_it_and_not_as_it_was_weighed(desk):
    """A city that gave its name to a part counts as twice as large, but has not twice as many people."""
    found = desk.atlas.resolve("barcelona").place
    assert found == desk.atlas.place(found.code)


def test_a_very_long_name_is_none(desk):
    with pytest.raises(PlaceError, match="characters, a place name at most"):
        desk.atlas.resolve("x" * 1000)


def test_a_country_has_its_parts_and_a_part_none(desk):

    found = [place.code for place in desk.atlas.parts("DE")]
    assert found == sorted(found)
    assert {"DE-BE", "DE-BY"} <= set(found)
    assert desk.atlas.parts("DE-BY") == desk.atlas.parts("nowhere") == ()


def test_every_name_is_there_with_what_it_means(desk):
    names = dict(desk.atlas.every_name())
    assert len(names) > 70_000
    for name in ("japan", "georgia", "bombay", "uk"):
        assert [reading.place.code for reading in names[name]] == [
            reading.place.code for reading in desk.atlas._gazetteer.readings(name)
        ]


def test_a_place_is_found_or_not_without_looking_for_typos(desk, monkeypatch):
    monkeypatch.setattr("trustbrief.places.atlas.meant", lambda *_: pytest.fail("looked for typos"))
    assert [desk.atlas.find(text) for text in ("jappan", "georgia", "", "x" * 200)] == [None] * 4
    assert desk.atlas.find("osaka").country == "JP"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("leeds", "Leeds, England, United Kingdom"),
        ("JP", "Japan"),
        ("DE-BY", "Bavaria, Germany"),
        ("singapore", "Singapore"),
    ],
)
def test_a_place_is_told_with_what_it_lies_in(desk, name, whole):
    assert desk.atlas.whole_name(desk.atlas.resolve(name).place) == whole


@pytest.mark.parametrize(
    ("typed", "hint"), [("US-XX", "United States type US"), ("de-ZZZ", "Germany type DE")]
)
def test_of_a_part_that_is_not_there_the_whole_is_told_and_no_other_part(desk, typed, hint):
    with pytest.raises(PlaceError, match="no place is called") as refused:
        desk.atlas.resolve(typed)
    assert refused.value.hint == f"for the whole of {hint}"


def test_a_name_without_a_doubt_is_told_from_any_other_text(desk, monkeypatch):
    monkeypatch.setattr("trustbrief.places.atlas.meant", lambda *_: pytest.fail("looked for slips"))
    assert desk.atlas.find("Deutschland").code == "DE"
    assert desk.atlas.find("georgia") is None
    assert desk.atlas.find("late payment") is None
