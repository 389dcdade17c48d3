"""How near a text is to the words that are looked for."""

from __future__ import annotations

import pytest

from trustbrief.documents.search_words import PART, STEM, TOGETHER, WHOLE, Query, folded, spelt, words_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Café", "cafe"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("ﬁne", "fine"), ("日本", "日本"),
     ("insha\N{RIGHT SINGLE QUOTATION MARK}Allah", "inshaallah")],
)  # fmt: skip
def test_case_accents_apostrophes_and_ligatures_do_not_matter(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("one", "other"), [("colour", "color"), ("apologise", "apologize"), ("travelling", "traveling")]
)
def test_british_and_american_spelling_are_one(one, other):
    assert spelt(one) == spelt(other)


def query(text):
    return Query(text, (), lambda word: word.removesuffix("s"))


@pytest.mark.parametrize(
    ("typed", "text", "score"),
    [
        ("gift", "a gift", WHOLE),
        ("gift", "gifts", STEM),
        ("gift", "a giftbox", PART),
        ("tet", "gestartet", 0),
        ("te", "tea", 0),
        ("gift card", "gift card", WHOLE + TOGETHER),
        ("gift card", "card, gift", WHOLE),
        ("gift elephant", "a gift", 0),
        ("おはよう", "おはようございます", WHOLE),
        ("", "a gift", 0),
    ],
)
def test_a_word_counts_whole_in_another_form_or_as_a_beginning(typed, text, score):
    assert query(typed).score(words_of(text)) == score


def test_words_run_together_have_to_begin_where_a_word_does():
    assert query("inshallah").joined(words_of("said: in sha Allah")) == STEM
    assert query("inshallah").joined(words_of("again in sha-llahx")) == 0
    assert query("in").joined(words_of("in")) == 0


def test_marks_are_where_the_typed_words_begin():
    assert query("gift").marks("Gifts and a gift") == [(0, 5), (12, 16)]
