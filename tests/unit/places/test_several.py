"""Among several words, what joins is no place, and an ordinary word is no code."""

from __future__ import annotations

import pytest

from trustbrief.errors import PlaceError
from trustbrief.places.several import JOINING, ORDINARY, parted


@pytest.fixture(scope="module")
def find(desk):
    def found(text):
        try:
            return desk.atlas.resolve(text).place
        except PlaceError:
            return None

    return found


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("seoul, toronto and madrid", ["seoul", "toronto", "madrid"]),
        ("seoul , toronto & madrid", ["seoul", "toronto", "madrid"]),
        ("zurich und geneva", ["zurich", "geneva"]),
        ("paris et seoul", ["paris", "seoul"]),
        ("madrid y seoul e porto", ["madrid", "seoul", "porto"]),
        ("japan vs germany", ["japan", "germany"]),
        ("Seoul And Madrid", ["Seoul", "Madrid"]),  # only capitals make a code of it
        ("DE IN US", ["DE", "IN", "US"]),
        ("seoul AND madrid", ["seoul", "AND", "madrid"]),
        ("ke AND us", ["ke", "AND", "us"]),
        ("jp de us", ["jp", "de", "us"]),
        ("us, ca, mx", ["us", "ca", "mx"]),
        ("the netherlands japan", ["the netherlands", "japan"]),
        ("sao paulo", ["sao", "paulo"]),
        ("são paulo, munich and hong kong", ["são paulo", "munich", "hong kong"]),
        ("seoul; new york city; ho chi minh city", ["seoul", "new york city", "ho chi minh city"]),
    ],
)
def test_words_are_parted_into_places(find, typed, names):
    assert parted(typed.split(), find) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("trinidad and tobago jamaica", ["trinidad and tobago", "jamaica"]),
        ("croatia and bosnia and herzegovina", ["croatia", "bosnia and herzegovina"]),
        ("bosnia & herzegovina & croatia", ["bosnia & herzegovina", "croatia"]),
        ("antigua and barbuda, jamaica", ["antigua and barbuda", "jamaica"]),
    ],
)
def test_a_name_may_hold_a_word_that_joins(find, typed, names):
    assert parted(typed.split(), find) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("naples, us seoul", ["naples, us", "seoul"]),
        ("paris, france tokyo", ["paris, france", "tokyo"]),
        ("georgia, us japan", ["georgia, us", "japan"]),
        ("seoul, toronto", ["seoul", "toronto"]),
        ("japan, germany", ["japan", "germany"]),
    ],
)
def test_a_town_with_a_comma_before_its_country_is_one_name(find, typed, names):
    assert parted(typed.split(), find) == names


@pytest.mark.parametrize(
    ("typed", "word", "hint"),
    [
        ("me at seoul", "me", "or type ME for Montenegro"),
        ("in italy", "in", "or type IN for India"),
        ("seoul at", "at", "or type AT for Austria"),
        ("it is seoul", "it", "or type IT for Italy"),
        ("seoul, in toronto", "in", "or type IN for India"),
        ("seoul to madrid", "to", "or type TO for Tonga"),
        ("are seoul", "are", "or type ARE for United Arab Emirates"),
        ("and seoul", "and", "or type AND for Andorra"),
        ("seoul and", "and", "or type AND for Andorra"),
        ("et ke", "et", "or type ET for Ethiopia"),
        ("ke et us", "et", "or type ET for Ethiopia"),  # between codes it may be one
    ],
)
def test_an_ordinary_word_among_places_is_refused_with_the_code_to_type(find, typed, word, hint):
    with pytest.raises(PlaceError, match=f"'{word}' beside other places is a word") as refused:
        parted(typed.split(), find)
    assert refused.value.hint == f"leave it out, {hint}"


def test_an_ordinary_word_that_is_no_code_is_left_out(find):
    with pytest.raises(PlaceError, match="'from' beside other places") as refused:
        parted(["from", "seoul"], find)
    assert refused.value.hint == "leave it out"


@pytest.mark.parametrize("word", ["in", "and", "no", "Sao Paulo", "", "naples, us"])
def test_a_word_alone_stays_as_it_is(find, word):
    assert parted([word], find) == [word]


def test_no_word_both_joins_and_is_ordinary():
    assert not JOINING & ORDINARY


@pytest.mark.parametrize("words", [["x1"] * 2000, ["x1", "and"] * 1000, ("and " * 50_000).split()])
def test_more_words_than_a_list_has_are_refused_at_once(words):
    with pytest.raises(PlaceError, match=f"at most 100 words, here {len(words)}"):
        parted(words, lambda _: None)


def test_the_longest_name_that_holds_a_joining_word_is_found(find):
    name = "united kingdom of great britain and northern ireland"
    assert parted(f"japan {name}".split(), find) == ["japan", name]
    sought = []
    parted(["a1", "and"] * 49 + ["b1"], lambda text: sought.append(len(text.split())))
    assert max(sought) <= 12
