"""The scales on the first screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trustbrief.rendering.blocks import Bars, Paragraph, words_of
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.views.gaps import legend, scale_bars


def bars(briefing):
    return [entry.block for entry in scale_bars(briefing, Statements({}, short=True))]


@pytest.fixture
def gaps(japan):
    """Return the briefing with scales of some gaps, in the order of the file."""

    def found(*sizes, **values):
        scales = (replace(scale, gap=gap, **values) for scale, gap in zip(japan.scales, sizes, strict=False))
        return replace(japan, scales=tuple(scales))

    return found


def test_whose_sign_stands_where_is_said_with_a_hint_for_who_has_no_home(japan):
    with_home = replace(japan, home=replace(japan.place, name="Germany"))
    expected = "   ○ you (Germany)  ● Japan  ◉ both; gaps of two steps or more"
    assert words_of(legend(with_home, hint=True)) == expected
    alone = replace(japan, home=None)
    assert words_of(legend(alone, hint=False)) == "   ● Japan, five steps each"
    assert words_of(legend(alone, hint=True)) == "   ● Japan, five steps each; compare: --home US"


def test_without_a_home_every_scale_stands_in_pairs_without_a_remark(gaps):
    (block,) = bars(replace(gaps(None, None, None), home=None))
    assert (len(block.bars), block.paired) == (3, True)
    assert {(bar.here, bar.remark) for bar in block.bars} == {(None, ())}
    assert bars(replace(gaps(), home=None)) == []


def test_beside_a_home_the_wide_gaps_stand_the_widest_first(gaps):
    found = gaps(1, -2, 3, None, 2)
    lows = [found.scales[index].low for index in (2, 1, 4)]
    assert [bar.low for block in bars(found) for bar in block.bars] == lows


def test_a_remark_gives_way_before_its_bar_and_later_the_wider_or_surer_the_gap(gaps):
    wide, wider = bars(gaps(2, -3, origin="territory"))[::-1]
    # A bar stays before every row that is ranked, which begin with 10.
    assert wider.keep == wide.keep < 10 < wider.keep_remarks < wide.keep_remarks
    inherited, _ = bars(gaps(2, 2, origin="cluster"))
    assert inherited.keep == wide.keep
    assert inherited.keep_remarks > wide.keep_remarks


def test_where_no_gap_is_wide_that_is_said_and_nothing_where_there_is_no_scale(gaps):
    (block,) = bars(gaps(1, -1, 0))
    assert isinstance(block, Paragraph)
    assert words_of(block.line) == "No scale lies two steps or more from your home."
    assert bars(gaps()) == []
    assert all(isinstance(block, Bars) for block in bars(gaps(2, 1)))
