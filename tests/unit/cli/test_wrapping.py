"""Errors and notes as lines of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.cli.wrapping import wrapped
from trustbrief.rendering.cells import cells


def test_what_fits_is_one_line():
    assert wrapped("trustbrief: no place is called 'Xyz'", 40) == ["trustbrief: no place is called 'Xyz'"]


def test_later_lines_hang_two_columns_under_the_first():
    assert wrapped("  one two three four", 12) == ["  one two", "    three", "    four"]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # A sentence of a hint begins a line rather than being broken.
        (
            "  see: trustbrief slot --help; for a country: trustbrief region japan",
            50,
            ["  see: trustbrief slot --help;", "    for a country: trustbrief region japan"],
        ),
        # So does what is to be typed.
        (
            "  for one of the saved clients: trustbrief client show acme --home DE",
            50,
            ["  for one of the saved clients:", "    trustbrief client show acme --home DE"],
        ),
        # What stands in quotes is one word.
        (
            'trustbrief: "Georgia" can mean two: "Georgia, the country" or "Georgia, US"',
            40,
            ['trustbrief: "Georgia" can mean two:', '  "Georgia, the country" or', '  "Georgia, US"'],
        ),
        # An apostrophe begins no quotation.
        ("it is the client's own file there", 20, ["it is the client's", "  own file there"]),
        # What is longer than the terminal is broken where it must be.
        ("'a b c d e f g'", 9, ["'a b c d", "  e f g'"]),
        ("/a/very/long/path", 9, ["/a/very/long/path"]),
        # Japanese signs take two columns.
        ("日本 日本 日本", 10, ["日本 日本", "  日本"]),
    ],
)
def test_lines_are_broken_where_commands_stay_in_one_piece(text, width, lines):
    assert wrapped(text, width) == lines


@given(st.text(st.sampled_from("ab;:'\" 日"), max_size=60), st.integers(4, 30))
def test_nothing_is_lost_and_no_line_with_a_blank_to_break_at_is_too_long(text, width):
    lines = wrapped(text, width)
    assert " ".join(" ".join(lines).split()) == " ".join(text.split())
    assert all(cells(line) <= width or " " not in line.strip() for line in lines)
