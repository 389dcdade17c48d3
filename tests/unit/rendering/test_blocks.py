"""Lines made of texts, pieces and lines."""

from __future__ import annotations

from trustbrief.rendering.blocks import Ref, Words, joined, line, words_of


def test_a_line_is_flat_and_leaves_empty_texts_out():
    strong = Words("b", "strong")
    assert line("a", "", strong, line("c", Ref(1)), ()) == (Words("a"), strong, Words("c"), Ref(1))
    assert line() == line("") == ()


def test_lines_are_joined_with_a_text_between_them_and_not_around():
    assert joined("; ", []) == ()
    assert words_of(joined("; ", [line("a"), line("b"), line("c")])) == "a; b; c"


def test_the_words_of_a_line_are_without_its_references():
    assert words_of(line("a", Ref(1), " b")) == "a b"
