"""Lists of places: as several words, or as one in quotes."""

from __future__ import annotations

import pytest

from trustbrief.cli.lists import Lists
from trustbrief.errors import PlaceError
from trustbrief.front import tool


@pytest.fixture(scope="module")
def lists():
    return Lists(tool())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["seoul", "and", "madrid"], ["seoul", "madrid"]),
        (["seoul and madrid", "tokyo"], ["seoul", "madrid", "tokyo"]),
        (["sao paulo", "tokyo"], ["sao paulo", "tokyo"]),
        (["trinidad and tobago"], ["trinidad and tobago"]),
        (["naples, US"], ["naples, US"]),
        (["springfield, US"], ["springfield, US"]),
        (["xyzzy and seoul"], ["xyzzy and seoul"]),
        (["in"], ["in"]),
    ],
)
def test_a_list_in_quotes_is_parted_and_a_name_is_not(lists, words, names):
    assert lists.names(words) == names


@pytest.mark.parametrize("words", [["in italy"], ["seoul", "in", "italy"]])
def test_an_ordinary_word_is_refused_in_quotes_as_well(lists, words):
    with pytest.raises(PlaceError, match="'in' beside other places"):
        lists.names(words)


def test_where_one_place_is_asked_for_several_are_told_with_what_to_type(lists):
    error = lists.several("zurich and trinidad and tobago")
    assert error is not None
    assert error.message.endswith("is 2 places")
    assert error.hint == 'side by side: trustbrief compare zurich "trinidad and tobago"'


@pytest.mark.parametrize("text", ["naples, US", "seoul, japan", "xyzzy", "xyzzy and", "a b c d e f g"])
def test_what_is_no_list_is_left_to_its_own_error(lists, text):
    assert lists.several(text) is None
