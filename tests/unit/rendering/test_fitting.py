"""What fits a screen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from trustbrief.rendering.blocks import (
    Bar,
    Bars,
    Footer,
    Heading,
    Pair,
    PairHead,
    Paragraph,
    Row,
    Title,
    line,
    words_of,
)
from trustbrief.rendering.fitting import fitted


def one(_block):
    return 1


def row(keep, text="x"):
    return Row(text, line(text), keep)


def test_without_a_limit_everything_stays():
    blocks = (Heading("A"), row(90), Heading("B"))
    assert fitted(blocks, None, 40, one) == blocks


def test_what_gives_way_last_stays_and_reading_order_is_kept():
    blocks = (row(30, "c"), row(10, "a"), row(20, "b"))
    assert [block.label for block in fitted(blocks, 2, 100, one)] == ["a", "b"]
    assert [block.label for block in fitted((row(10, "z"), *blocks), 3, 100, one)] == ["z", "a", "b"]


def test_a_row_without_a_label_stands_under_the_row_that_it_continues_or_not_at_all():
    """A wish under another feast would be sent for that one."""
    feast, wish = Row("8 Feb", line("Ramadan"), 30), Row("", line("Ramadan mubarak"), 20)
    blocks = (Heading("Coming up"), Row("2 Dec", line("National Day"), 10), feast, wish)
    shown = [words_of(block.line) for block in fitted(blocks, 3, 100, one) if isinstance(block, Row)]
    assert shown == ["National Day", "Ramadan"]
    shown = [words_of(block.line) for block in fitted(blocks, 4, 100, one) if isinstance(block, Row)]
    assert shown == ["National Day", "Ramadan", "Ramadan mubarak"]


def test_of_equal_blocks_the_first_stays():
    assert [block.label for block in fitted((row(10, "a"), row(10, "b")), 1, 100, one)] == ["a"]


def test_what_must_not_be_missed_stays_even_without_room():
    blocks = [row(0, str(number)) for number in range(5)]
    assert len(fitted([*blocks, row(1)], 3, 100, one)) == 5


def test_a_smaller_block_may_take_the_room_that_a_larger_one_does_not_fit_into():
    blocks = (row(10, "long"), row(20, "short"))
    assert [
        block.label for block in fitted(blocks, 2, 100, lambda block: 3 if block.label == "long" else 2)
    ] == ["short"]


@pytest.mark.parametrize("head", [Heading("A"), PairHead("A", "B")])
def test_a_heading_stays_with_what_is_below_it_and_costs_its_lines_once(head):
    blocks = (head, row(10), row(20))
    assert fitted(blocks, 1, 100, one) == ()
    assert fitted(blocks, 2, 100, one) == blocks[:2]
    assert fitted(blocks, 3, 100, one) == blocks


def test_no_heading_stays_without_anything_below_it():
    blocks = (Heading("A"), row(50), Heading("B"), row(10), Heading("C"))
    assert fitted(blocks, 2, 100, one) == blocks[2:4]


@pytest.mark.parametrize("later", ["left", "right"])
def test_one_side_of_a_pair_stands_without_the_other_where_both_do_not_fit(later):
    both = Pair(line("do"), line("leave"), 10, later, 40)
    alone = replace(both, **{later: ()})

    def height(block):
        return 3 if isinstance(block, Pair) and block.left and block.right else 1

    assert fitted((both,), 2, 100, height) == (alone,)
    assert fitted((both,), 3, 100, height) == (both,)
    assert fitted((both, row(20)), 3, 100, height) == (alone, row(20))


def test_title_and_footer_stand_under_no_heading():
    blocks = (Title(line("t")), Heading("A"), row(50), Footer(line("f")))
    assert fitted(blocks, 2, 100, one) == (blocks[0], blocks[3])


@pytest.mark.parametrize(
    ("width", "lines"), [(140, 38), (100, 38), (99, 44), (80, 44), (79, 58), (60, 58), (59, 58), (40, 58)]
)
def test_a_narrower_terminal_takes_more_lines_of_the_same_text(width, lines):
    blocks = [row(10, str(number)) for number in range(100)]
    assert len(fitted(blocks, 38, width, one)) == lines


BLOCKS = st.lists(
    st.one_of(
        st.builds(Heading, st.just("H")),
        st.builds(row, st.integers(0, 90)),
        st.builds(lambda keep: Paragraph(line("p"), keep), st.integers(0, 90)),
        st.just(Footer(line("f"))),
    ),
    max_size=30,
)


@given(BLOCKS, st.integers(0, 40), st.sampled_from([40, 60, 80, 100]))
def test_whatever_the_blocks_no_heading_is_empty_and_nothing_that_must_stay_goes(blocks, room, width):
    kept = fitted(blocks, room, width, one)
    for before, block in pairwise((*kept, None)):
        if isinstance(before, Heading):
            assert block is not None
            assert not isinstance(block, Heading | Footer)
    here = iter(blocks)
    assert all(any(block is one for one in here) for block in kept), "the order of reading is kept"
    lost = [block for block in blocks if not any(block is one for one in kept)]
    assert all(isinstance(block, Heading) or block.keep > 0 for block in lost)


SCALES = Heading("Scales", legend=line("signs"), further="--topic scales")


def bar(keep, remark=""):
    return Bars((Bar("low", "high", 5, 1, line(remark)),), keep=keep, keep_remarks=keep + 10 if remark else 0)


def beside(found):
    """Return what stands beside the first heading."""
    return next(words_of(block.extra) for block in found if isinstance(block, Heading))


def test_a_legend_stands_above_bars_alone():
    assert beside(fitted((SCALES, bar(9)), 2, 100, one)) == "signs"
    assert beside(fitted((SCALES, row(9)), 2, 100, one)) == ""
    assert beside(fitted((SCALES, bar(9)), None, 100, one)) == "signs"
    assert beside(fitted((SCALES, row(9)), None, 100, one)) == ""
    assert beside(fitted((SCALES, row(9), Heading("B"), bar(9)), 4, 100, one)) == ""


@pytest.mark.parametrize(
    ("room", "said"),
    [(5, "signs"), (4, "signs   1 more: --topic scales"), (2, "   3 more: --topic scales")],
)
def test_a_legend_says_how_many_bars_have_given_way(room, said):
    assert beside(fitted((SCALES, row(5), bar(9), bar(9), bar(9)), room, 100, one)) == said


def test_where_no_option_is_at_hand_nobody_is_sent_to_one():
    assert beside(fitted((replace(SCALES, further=""), row(5), bar(9), bar(9)), 3, 100, one)) == "signs"


def test_what_is_said_of_missing_bars_has_its_room_as_well():
    def height(block):
        return 2 if isinstance(block, Heading) and "more" in words_of(block.extra) else 1

    found = fitted((SCALES, bar(9), bar(9), bar(9), bar(9)), 4, 100, height)
    assert (len(found), beside(found)) == (3, "signs   2 more: --topic scales")


def test_a_bar_without_its_remark_is_not_missing():
    def height(block):
        return 3 if isinstance(block, Bars) and block.bars[0].remark else 1

    found = fitted((SCALES, bar(9, "note"), row(12)), 3, 100, height)
    assert beside(found) == "signs"
    assert [block.bars[0].remark for block in found if isinstance(block, Bars)] == [()]
