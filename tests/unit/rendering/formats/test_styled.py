"""Text with looks: pieces joined, cut and broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Span, Text

from trustbrief.rendering.blocks import Ref, Words, line
from trustbrief.rendering.cells import cells
from trustbrief.rendering.formats.styled import Styled, padded, plain, shown

TEXTS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from("日本ab é  "), max_size=60
)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from(["", "bold", "dim"])), max_size=4)


def styled(parts):
    return Styled.joined(plain(*part) for part in parts)


def looks(text):
    """Return which looks each character has."""
    return [
        (character, tuple(look for start, end, look in text.looks if start <= index < end))
        for index, character in enumerate(text.plain)
    ]


@given(LINES, LINES)
def test_pieces_keep_their_looks_when_they_are_joined(left, right):
    assert looks(styled(left) + styled(right)) == looks(styled(left)) + looks(styled(right))


@given(LINES, st.integers(0, 80), st.integers(0, 80))
def test_a_cut_keeps_the_looks_of_its_characters(parts, start, end):
    text = styled(parts)
    start, end = sorted((start, min(end, len(text.plain)), 0))[1:] if start < end else (0, 0)
    assert looks(text.within(start, end)) == looks(text)[start:end]


@given(LINES, st.integers(2, 30))
def test_lines_fit_and_lose_nothing_but_blanks(parts, width):
    text = styled(parts)
    found = text.wrapped(width)
    assert all(part.cells <= width and part.plain == part.plain.rstrip() for part in found)
    kept = [entry for part in found for entry in looks(part) if entry[0].strip()]
    assert kept == [entry for entry in looks(text) if entry[0].strip()]


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), max_size=12), st.integers(8, 30))
def test_lines_are_broken_where_rich_breaks_them(words, width):
    from io import StringIO

    from rich.console import Console

    text = " ".join(words)
    rich = Text(text).wrap(Console(file=StringIO(), width=width), width)
    assert [part.plain for part in plain(text).wrapped(width)] == [part.plain.rstrip() for part in rich]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 5, [""], id="nothing"),
        pytest.param("  two words", 7, ["  two", "words"], id="blanks before the first word"),
        pytest.param("a longest b", 4, ["a", "long", "est", "b"], id="a word longer than a line"),
        pytest.param("a long b", 4, ["a", "long", "b"], id="a word as long as a line"),
        pytest.param("日本語 日", 5, ["日本", "語 日"], id="wide signs"),
        pytest.param(
            "cafe\N{COMBINING ACUTE ACCENT}s", 4, ["cafe\N{COMBINING ACUTE ACCENT}", "s"], id="marks"
        ),
    ],
)
def test_lines_are_broken_between_words(text, width, lines):
    assert [part.plain for part in plain(text).wrapped(width)] == lines


def test_a_look_for_all_of_it_comes_after_those_of_its_parts():
    text = (plain("a", "bold") + plain("b")).all_in("dim")
    assert looks(text) == [("a", ("bold", "dim")), ("b", ("dim",))]


def test_a_line_of_blocks_has_its_looks_and_no_controls():
    text = shown(line("see\x1b[1m", Words("this", "strong"), Ref(3)))
    assert text.plain == "see\\u001b[1mthis[3]"
    assert [(text.plain[start:end], look) for start, end, look in text.looks] == [
        ("this", "bold"),
        ("[3]", "dim"),
    ]
    assert Text(text.plain, spans=[Span(*look) for look in text.looks]).plain == text.plain


def test_blanks_fill_up_to_a_width_in_columns():
    assert [padded(text, 6) for text in ("日本", "abc")] == ["日本  ", "abc   "]
    assert cells(padded("日", 6)) == 6
