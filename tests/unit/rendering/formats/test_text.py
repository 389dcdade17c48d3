"""Blocks as lines of a terminal."""

from __future__ import annotations

import sys

import pytest

from trustbrief.rendering import blocks as b
from trustbrief.rendering.fitting import width_of
from trustbrief.rendering.formats import text
from trustbrief.rendering.formats.layout import LABEL_WIDTH, WIDEST_LABEL, Layout
from trustbrief.rendering.formats.styled import LOOKS, plain
from trustbrief.rendering.formats.terminal import coloured
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


@pytest.fixture
def lines(page):
    return lambda *blocks, **options: text.render(page(*blocks, **options)).splitlines()


@pytest.mark.parametrize(
    ("columns", "width"), [(0, 40), (39, 40), (40, 40), (100, 100), (140, 140), (141, 140)]
)
def test_a_terminal_has_at_least_40_columns_and_140_are_filled_at_most(columns, width):
    assert width_of(columns) == width


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal_but_an_address(lines, every_block, width):
    from rich.cells import cell_len

    found = lines(*every_block, width=width)
    # A heat map has half hours of a whole day, and cannot be made narrower than 63 columns.
    wide = [line for line in found if cell_len(line) > max(width, 63)]
    assert [line for line in wide if "https://" not in line] == []
    assert not any(line.endswith(" ") for line in found)


def test_what_a_script_asks_is_answered_without_rich(page, every_block):
    with pytest.MonkeyPatch.context() as context:
        context.setitem(sys.modules, "rich", None)
        context.setitem(sys.modules, "rich.text", None)
        assert text.render(page(*every_block, width=60))


def test_a_heading_has_an_empty_line_before_it_unless_it_is_the_first(lines):
    assert lines(b.Heading("One"), b.Heading("Two")) == ["ONE", "", "TWO"]


def test_rows_that_follow_each_other_have_one_width_of_label(lines):
    assert lines(b.Row("Say", b.line("x")), b.Row("Silence", b.line("y")), b.Row("", b.line("z"))) == [
        f"  {'Say':{LABEL_WIDTH}} x",
        f"  {'Silence':{LABEL_WIDTH}} y",
        f"  {'':{LABEL_WIDTH}} z",
    ]
    assert lines(b.Row("Say", b.line("x"))) == ["  Say    x"]
    assert (
        lines(b.Row("Say", b.line("x")), b.Paragraph(b.line("p")), b.Row("Longer label", b.line("y")))[0]
        == "  Say    x"
    )


def test_a_very_long_label_does_not_push_the_text_out(lines):
    (line,) = lines(b.Row("x" * 20, b.line("y")))
    assert line == f"  {'x' * 20} y"
    found = lines(b.Row("x" * (WIDEST_LABEL + 10), b.line("text")), b.Row("a", b.line("y")))
    assert found[1] == f"  {'a':{WIDEST_LABEL}} y"


def test_later_lines_of_a_paragraph_stand_under_the_first(lines):
    found = lines(b.Row("Say", b.line("word " * 30)), width=60)
    assert len(found) > 2
    assert all(line.startswith(" " * 9 + "word") for line in found[1:])


def test_what_is_whole_is_not_broken(lines):
    path = "/a/very/long/path" * 10
    assert lines(b.Paragraph(b.line(path), whole=True), width=60) == [f"  {path}"]


def test_pairs_stand_side_by_side_where_there_is_room(lines):
    pair = (b.PairHead("Do", "Don't"), b.Pair(b.line("greet"), b.line("shout")))
    assert lines(*pair, width=96)[-1].split() == ["✓", "greet", "✗", "shout"]
    assert [line.split() for line in lines(*pair, width=95)][-2:] == [["✓", "greet"], ["✗", "shout"]]
    assert lines(*pair, width=95)[0] == "DO / DON'T"
    assert lines(b.Pair((), b.line("shout")), width=95) == ["  ✗ shout"]


def test_a_named_table_is_a_list_where_its_cells_would_be_too_narrow(lines):
    columns = (b.Column(""), *(b.Column(f"Place {number}") for number in range(3)))
    table = b.Table(columns, ((b.line("say"), b.line("one"), b.line("two"), b.line("three")),), named=True)
    assert "one" in lines(table, width=61)[2]
    assert lines(table, width=60) == ["  say", "    Place 0: one", "    Place 1: two", "    Place 2: three"]


def test_figures_stand_on_the_right(lines):
    found = lines(b.Table((b.Column("Count", figures=True),), ((b.line("7"),), (b.line("12"),))))
    assert [line for line in found if line.strip() in {"7", "12"}] == ["    7", "   12"]


def test_paired_bars_share_a_line_where_there_is_room(lines):
    bars = b.Bars(tuple(b.Bar(f"low{n}", f"high{n}", 3, None) for n in range(3)), paired=True)
    assert len(lines(bars, width=92)) == 2
    assert len(lines(bars, width=91)) == 3


def test_a_remark_stands_beside_its_bar_or_below_it_where_there_is_no_room(lines):
    bar = b.Bars((b.Bar("low", "high", 5, 1, b.line("a remark")),))
    (beside,) = lines(bar, width=100)
    assert beside.startswith("  low            ○──·──·──·──● high")
    assert beside.endswith("a remark")
    below = lines(bar, width=60)
    assert len(below) == 2
    assert below[1].strip() == "a remark"


def test_a_heat_map_shades_some_and_fills_everybody(lines):
    counts = (0, 1, 2, 3, 4) + (0,) * 43
    head, day = lines(b.Heat((("Tue", counts),), 4))
    assert head.split() == ["0", "3", "6", "9", "12", "15", "18", "21"]
    assert day.split()[1][:5] == "·░▒▓█"
    assert lines(b.Heat((("Tue", (1,) + (0,) * 47),), 9))[1].split()[1][0] == "░", "one of many is not nobody"


def test_colours_are_written_when_they_may_be_and_the_text_is_the_same(page, every_block, monkeypatch):
    import re

    from rich.color import ColorSystem

    monkeypatch.setenv("TERM", "xterm-256color")
    plain = text.render(page(*every_block, width=100))
    coloured = text.render(page(*every_block, width=100, colour=True))
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert [
        line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()
    ] == plain.splitlines()
    assert ColorSystem.EIGHT_BIT


def test_a_block_is_as_high_as_its_lines(every_block):
    layout = Layout(every_block, 60)
    for block in every_block:
        assert layout.height(block) == len(layout.lines(block))


def test_every_style_has_a_look():
    from typing import get_args

    assert set(LOOKS) == set(get_args(b.Style))


def test_a_reference_is_a_link_on_a_terminal_and_nothing_else_is(documents):
    record = documents["region"]
    address = next(source.url for source in record.sources.values() if source.number == 18)
    shown = render(record, "text", Options(colour=True, links=True))
    assert "\x1b]8;" in shown
    assert f"{address}\x1b\\" in shown
    assert "\x1b]8;" not in render(record, "text", Options(colour=True))
    assert "\x1b" not in render(record, "text", Options(links=True))


def test_a_number_in_the_text_is_no_link():
    line = plain("see [3] and 3") + plain("[3]", "dim") + plain("3", "dim") + plain("[9]", "dim")
    assert coloured([line], 60, {3: "https://x.org"}).count(";https://x.org") == 1
