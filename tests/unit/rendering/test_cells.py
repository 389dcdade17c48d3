"""How many columns text takes on a terminal."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from trustbrief.rendering.cells import cells, columns


@pytest.mark.parametrize(
    ("character", "width"),
    [
        pytest.param("a", 1, id="ascii"),
        pytest.param("é", 1, id="letter with its mark in one"),
        pytest.param("東", 2, id="wide"),
        pytest.param("\N{FULLWIDTH LATIN CAPITAL LETTER A}", 2, id="fullwidth"),
        pytest.param("\N{COMBINING ACUTE ACCENT}", 0, id="mark"),
        pytest.param("\N{RIGHT-TO-LEFT ISOLATE}", 0, id="direction"),
    ],
)
def test_a_character_takes_its_columns(character: str, width: int) -> None:
    assert columns(character) == width


def test_hangul_takes_the_same_in_one_piece_and_apart() -> None:
    assert cells(normalize("NFD", "김철수")) == cells("김철수") == 6


def test_a_text_takes_the_columns_of_its_characters() -> None:
    assert cells("e\N{COMBINING ACUTE ACCENT} 東京") == 6
