"""Tables on a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from trustbrief.rendering import blocks as b
from trustbrief.rendering.formats import text

HEADS = ("Id", "Client", "Due")


@pytest.fixture
def lines(page):
    return lambda table, width: text.render(page(table, width=width)).splitlines()


def table(*rows, heads=HEADS, whole=(), named=False):
    columns = tuple(b.Column(head, whole=index in whole) for index, head in enumerate(heads))
    return b.Table(columns, tuple(tuple(map(b.line, row)) for row in rows), named=named)


ROWS = (("muller-maschinenbau-gmbh", "Müller Maschinenbau GmbH", "2026-11-30"), ("acme", "Acme KK", ""))


def test_columns_take_what_they_need_where_there_is_room(lines):
    assert lines(table(("acme", "Acme KK", "2026-11-30")), 60) == [
        "Id     Client    Due",
        "─" * 27,
        "acme   Acme KK   2026-11-30",
    ]


@pytest.mark.parametrize("width", range(40, 101))
def test_no_word_is_broken_at_any_width(lines, width):
    found = lines(table(*ROWS), width)
    assert all(cell_len(line) <= width for line in found)
    assert set(" ".join(" ".join(row) for row in ROWS).split()) <= set(" ".join(found).split())


def test_columns_move_together_before_a_table_becomes_a_list(lines):
    # The longest words have 24, 12 and 10 cells.
    assert lines(table(*ROWS), 52)[0].endswith("   Due")
    assert lines(table(*ROWS), 50)[0].endswith("  Due")
    assert lines(table(*ROWS), 49)[0] == "  muller-maschinenbau-gmbh"


def test_a_list_has_as_many_cells_a_line_as_stand_there_whole_and_no_empty_ones(lines):
    assert lines(table(*ROWS), 49) == [
        "  muller-maschinenbau-gmbh",
        "    Client: Müller Maschinenbau GmbH",
        "    Due: 2026-11-30",
        "  acme",
        "    Client: Acme KK",
    ]
    assert lines(table(("a" * 30, "b", "c")), 40)[1] == "    Client: b · Due: c"


def test_a_cell_that_is_to_stay_whole_keeps_its_blanks_on_one_line(lines):
    rows = ("24 Dec to 8 Jan 2027", "Christmas Break", "many are away, and offices may be closed")
    for width in (48, 60):
        assert any(rows[0] in line for line in lines(table(rows, whole={0}), width))


def test_what_is_written_without_blanks_may_be_broken(lines):
    found = lines(table(("JP", "日本語の長い名前" * 6, "x")), 40)
    assert found[0].startswith("Id  ") or found[0].startswith("Id   ")
    assert all(cell_len(line) <= 40 for line in found)


def test_no_sign_that_takes_two_columns_is_lost_where_there_is_little_room(lines):
    words = "a-long-word-of-28-characters"
    found = lines(table((words, "日本", "x"), heads=("", "", "")), 40)
    assert sum(line.count(sign) for line in found for sign in "日本") == 2
    assert all(cell_len(line) <= 40 for line in found)


def test_what_is_compared_has_columns_of_one_width(lines):
    rows = [("earn it", "one", "two"), ("a somewhat longer name", "three", "four")]
    head, rule, *_ = lines(table(*rows, heads=("", "Here", "There"), named=True), 80)
    assert head.index("There") - head.index("Here") == (80 - len("a somewhat longer name")) // 2
    assert len(rule) <= 80


def test_a_long_word_among_what_is_compared_makes_a_list_of_it(lines):
    word = "x" * 40
    rows = [("earn it", word, "two")]
    assert lines(table(*rows, heads=("", "Here", "There"), named=True), 80) == [
        "  earn it",
        f"    Here: {word}",
        "    There: two",
    ]
