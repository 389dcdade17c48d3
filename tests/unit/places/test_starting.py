"""What can be typed on, of the names of places."""

from __future__ import annotations

import pytest

from trustbrief.errors import PlaceError
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas
from trustbrief.places.gazetteer import Gazetteer
from trustbrief.places.spelling import normalise
from trustbrief.places.starting import ANY, begun, continued, described, places_starting, written

FOLDER = data_root() / "facts"
LINES = (FOLDER / "completions.tsv").read_text("utf-8").split("\n")[:-1]


def texts(typed, **limits):
    return [text for text, _ in places_starting(FOLDER, typed, **limits)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jap", "japan"), ("Jap", "Japan"), ("new-z", "new-zealand"), ("new z", "new zealand"), ("sao-p", "sao-paulo"),
        ("são-p", "são-paulo"), ("Zü", "Zürich"), ("日", "日本"), ("кита", "китай"), ("ジンバ", "ジンバブエ"), ("서", "서울"),
        ("alema", "alemagna"), ("latin-a", "latin-america"), ("de-by", "de-by"), ("jp", "jp"), ("saint-l", "saint-lucia"),
        ("u.s", "u.s"), ("côte d'i", "côte d'ivoire"), ("bengal", "bengaluru"), ("ger", "germany"), ("us", "us"), ("usa", "usa"),
    ],
)  # fmt: skip
def test_the_likeliest_name_comes_first_and_starts_as_it_was_typed(typed, first):
    found = texts(typed)
    assert found[0] == first
    assert all(text.startswith(typed) for text in found)


def test_countries_come_before_larger_places_and_the_larger_of_cities_first():
    assert texts("pa")[:4] == ["pakistan", "papua-new-guinea", "paraguay", "palestinian-territories"]
    assert texts("osa")[0] == "osaka"
    found = [place for _, place in places_starting(FOLDER, "san ")]
    assert found[0].kind == "territory"


def test_a_name_has_no_more_than_twenty_ways_on_and_a_place_one_name():
    for typed in ("", "s", "sa", "new", "c"):
        found = places_starting(FOLDER, typed)
        assert len(found) <= 20
        assert len({place.code for _, place in found}) == len(found)
    assert texts("")[:2] == ["china", "india"]


def test_an_accent_that_was_typed_counts_and_one_that_was_not_does_not():
    assert not [text for text in texts("Zü") if not text.startswith("Zü")]
    assert "Züid-afrika" not in texts("Zü")
    assert "zurich" in texts("zu")


def test_only_some_kinds_of_places_are_given_where_those_are_wanted():
    assert {place.kind for _, place in places_starting(FOLDER, "ba", ("subdivision",))} == {"subdivision"}
    assert texts("", kinds=("cluster",)) == []
    assert texts("nordic", kinds=("cluster",)) == ["nordic-europe"]


@pytest.mark.parametrize("typed", ["xyzzy", "\x00", "-", "=", "#", "the", "ñ" * 200])
def test_what_no_name_starts_with_has_no_way_on(typed):
    assert isinstance(texts(typed), list)


def test_a_word_that_has_ended_is_not_typed_on():
    assert (begun("new-"), begun("new"), begun(""), begun("d'")) == ("new ", "new", "", "d")
    assert not [text for text in texts("new-") if text.startswith("newc")]


def test_a_name_is_continued_only_when_it_is_written_so():
    assert continued("stock", "stockholm", "", normalise) == "stockholm"
    # Saint and st are one word; the beginning of Stockholm is not.
    assert continued("saint", "stockholm", "", normalise) is None
    assert continued("Mál", "malta", "", normalise) is None


def test_a_name_is_written_so_that_no_shell_reads_more_into_it():
    assert written("Côte d\N{RIGHT SINGLE QUOTATION MARK}Ivoire (West)") == "Côte-dIvoire--West-"


def test_each_suggestion_says_what_it_is():
    known = Gazetteer(FOLDER)
    said = [described(known.place(code), FOLDER) for code in ("JP", "DE-BY", "nordic-europe")]
    assert said == ["Japan", "Bavaria, Germany", "culture cluster"]


def test_the_index_is_sorted_and_each_line_names_a_place_that_exists():
    keys = [line.partition("\t")[0].encode() for line in LINES]
    assert keys == sorted(keys)
    known = {line.partition("\t")[0] for line in (FOLDER / "places.tsv").read_text("utf-8").splitlines()}
    assert {line.split("\t")[2] for line in LINES} <= known


def test_each_name_that_is_suggested_is_understood_as_a_name_of_that_place():
    """Every fiftieth name: what the shell writes has that place among its readings, or is its code."""
    known = Gazetteer(FOLDER)
    for line in LINES[::50]:
        key, _, code, spelling = line.split("\t")
        key = key.removeprefix(ANY)
        assert normalise(spelling or key) == key
        assert code in {key.upper(), *(reading.place.code for reading in known.readings(key))}, key


def test_what_is_suggested_for_each_letter_resolves():
    atlas = Atlas(FOLDER)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for text in texts(letter):
            assert understood(atlas, text)


def understood(atlas, text):
    """Tell whether a name means something, be it several countries as Georgia does."""
    try:
        return bool(atlas.resolve(text))
    except PlaceError as error:
        return "can mean" in error.message
