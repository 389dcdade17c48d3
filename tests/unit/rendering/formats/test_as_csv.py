"""Lists of days as CSV."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from trustbrief.errors import UsageError
from trustbrief.rendering.formats import as_csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", *map(chr, (0xFF1D, 0xFF0B, 0xFF0D, 0xFF20))])
def test_a_cell_does_not_start_a_formula(page, start):
    text = as_csv.render(page(rows=[["date"], [f"{start}1+1"]]))
    _, row = csv.reader(StringIO(text, newline=""))
    assert row == [f"'{start}1+1"]


def test_cells_are_quoted_where_they_have_to_be(page):
    rows = [["a", "b"], ['x, "y"', "\u65e5"]]
    assert list(csv.reader(StringIO(as_csv.render(page(rows=rows)), newline=""))) == rows


@pytest.mark.parametrize("start", ["\t", "\r", "\n", "\x1b", "\x9b", "\u202e", "\u2028"])
def test_a_control_is_shown_and_starts_nothing(page, start):
    text = as_csv.render(page(rows=[["date"], [f"{start}=1+1"]]))
    assert text == f"date\r\n\\u{ord(start):04x}=1+1\r\n"


def test_what_is_no_list_of_days_is_refused_with_what_to_use(page):
    with pytest.raises(UsageError, match="no list of days") as refused:
        as_csv.render(page())
    assert "trustbrief holidays" in refused.value.hint
