import pytest

from trustbrief.persons.letters import is_initial, key, script, syllables


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Trần", "tran"), ("Đặng", "dang"), ("Ji-an", "jian"), ("de la Cruz", "delacruz"), ("O'Brien", "obrien"),
        ("Øystein", "oystein"), ("김", "김"), ("佐藤", "佐藤"), ("…", ""),
    ],
)  # fmt: skip
def test_names_are_compared_without_accents_spaces_and_hyphens(text, known):
    assert key(text) == known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim", "latin"), ("김", "hangul"), ("王", "han"), ("サトウ", "kana"), ("さとう", "kana"), ("Иван", "cyrillic"),
        ("علي", "arabic"), ("12", "unknown"),
    ],
)  # fmt: skip
def test_the_script_is_that_of_the_first_letter(text, name):
    assert script(text) == name


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Wei", 1), ("Xiaoming", 2), ("Min-ji", 2), ("Jiayi", 2), ("Young", 1), ("Ly", 1), ("Ng", 1), ("Yuan", 1),
        ("Xi'an", 2), ("Heung-min", 2),
    ],
)  # fmt: skip
def test_syllables_are_groups_of_vowels(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "initial"),
    [
        ("J.", True),
        ("J", True),
        ("J.R.R.", True),
        ("Ts.", True),
        ("А.", True),
        ("Jo", False),
        ("王", False),
        ("Md.", True),
        ("Jo.", False),
    ],
)
def test_an_initial_is_a_letter_or_letters_with_stops(word, initial):
    assert is_initial(word) is initial
