"""The form in which names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.places import spelling

ASCII = st.text(st.characters(max_codepoint=127), max_size=30)


@given(ASCII)
def test_the_quick_way_for_ascii_finds_the_same_words(text):
    folded = text.casefold().translate(spelling._LETTERS)
    assert spelling._plain_words(text.casefold()) == spelling._words(folded)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Gambia", "gambia"),
        ("U.S.A.", "usa"),
        ("Xi'an", "xian"),
        ("Saint Lucia", "st lucia"),
        ("Trinidad & Tobago", "trinidad and tobago"),
        ("Łódź", "lodz"),
        ("São Paulo", "sao paulo"),
    ],
)
def test_a_name_has_one_form(text, key):
    assert spelling.normalise(text) == key
