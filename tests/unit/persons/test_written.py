import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.errors import UsageError
from trustbrief.persons.written import LONGEST, capitals, written


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  Jin \t Hu\n", ("Jin", "Hu")),
        ("Jin\x1b[31m Hu\x07\u202e\u200f", ("Jin", "Hu")),
        ("ｊｉｎ　ｈｕ", ("jin", "hu")),
        ("😀 Jin 🇨🇳 Hu", ("Jin", "Hu")),
        ("Jin Hu <jin@example.org>", ("Jin", "Hu")),
        ("jin@example.org Hu", ("Hu",)),
        ("Prof.Dr.Huber", ("Prof.", "Dr.", "Huber")),
        ("J.R.R.Tolkien", ("J.R.R.", "Tolkien")),
        ("O’Brien", ("O’Brien",)),
        ("O`Brien", ("O'Brien",)),
        ("Karl・Marx", ("Karl", "Marx")),
        ("-Jean-Pierre-", ("Jean-Pierre",)),
        ("شیرین\u200cبانو", ("شیرین\u200cبانو",)),
        ("Jin\u200dHu", ("JinHu",)),
    ],
)
def test_a_name_is_its_words_without_what_is_none(typed, words):
    assert written(typed).words == words


def test_a_comma_parts_the_words_and_a_comma_in_front_does_not():
    assert written("Nguyen, Tien Dung")[1:3] == (("Nguyen",), ("Tien", "Dung"))
    assert written(", Tien Dung")[1:3] == (("Tien", "Dung"), ())
    assert written("Smith, John, PhD").behind == ("John", "PhD")


@pytest.mark.parametrize(
    "typed", ['Robert "Bob" Smith', "Robert (Bob) Smith", "Robert “Bob” Smith", "Robert [Bob] Smith"]
)
def test_what_stands_in_brackets_or_quotes_is_a_nickname(typed):
    found = written(typed)
    assert (found.words, found.nicknames) == (("Robert", "Smith"), ("Bob",))


def test_a_word_with_digits_is_left_out_and_named():
    found = written("Anna2 Huber")
    assert (found.words, found.left_out) == (("Huber",), ("Anna2",))


@pytest.mark.parametrize("typed", ["123", "😀", "", "()", "a@b.c", "\u202e\x00", "- -"])
def test_without_a_letter_there_is_no_name(typed):
    with pytest.raises(UsageError, match="holds no name"):
        written(typed)


def test_a_name_has_its_limits():
    assert written("a" * LONGEST).words == ("a" * LONGEST,)
    with pytest.raises(UsageError, match="has 201 characters"):
        written("a" * (LONGEST + 1))
    with pytest.raises(UsageError, match="has 21 words"):
        written("a " * 21)


@given(st.text(max_size=LONGEST))
def test_whatever_is_typed_comes_out_as_words_or_as_an_error(typed):
    try:
        found = written(typed)
    except UsageError:
        return
    assert found.words
    for word in (*found.words, *found.behind):
        assert word == word.strip()
        assert word.replace("\u200c", "").replace("\u200d", "").isprintable()


@pytest.mark.parametrize(
    ("words", "large"),
    [
        (("NGUYEN", "Tien", "Dung"), (True, False, False)),
        (("Tien", "Dung", "NGUYEN"), (False, False, True)),
        (("KIM", "MIN"), (False, False)),
        (("JP", "Morgan"), (False, False)),
        (("J.R.R.", "Tolkien"), (False, False)),
        (("J.", "SMITH"), (False, False)),
    ],
)
def test_capitals_say_something_beside_small_letters_alone(words, large):
    assert capitals(words) == large
