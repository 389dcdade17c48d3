import pytest

from trustbrief.persons.sounds import said_letters


@pytest.mark.parametrize(
    ("place", "words", "letters"),
    [
        ("CN", ("Zhang", "Chen", "Xi"), {"zh": ("Zhang",), "x": ("Xi",)}),
        ("CN", ("Cixin",), {"c": ("Cixin",), "x": ("Cixin",)}),
        (
            "VN",
            ("Nguyễn", "Dũng", "Đặng"),
            {"ng": ("Nguyễn", "Dũng", "Đặng"), "d": ("Dũng",), "đ": ("Đặng",)},
        ),
        ("HU", ("Kovács", "Nagy", "Szabó"), {"cs": ("Kovács",), "gy": ("Nagy",), "sz": ("Szabó",)}),
        ("TR", ("Çelik", "Şahin"), {"ç": ("Çelik",), "ş": ("Şahin",)}),
        ("CN", ("王",), {}),
        ("GB", ("Zhang",), {}),
    ],
)
def test_letters_are_said_by_the_longest_group_that_the_language_has(setting, place, words, letters):
    assert {said.letters: said.words for said in said_letters(words, setting(place))} == letters


def test_how_letters_are_said_comes_from_the_file(setting):
    (found,) = said_letters(("Zhou",), setting("CN"))
    assert found.like == "j as in jump"
