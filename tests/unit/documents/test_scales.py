"""The scales of a place beside those of the reader's home."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from trustbrief.desk import Desk
from trustbrief.documents.scales import briefed_scales, gap_advice
from trustbrief.facts.territories import fact_file
from trustbrief.model.profile import Scales
from trustbrief.model.statements import ScalePosition

WORDS = fact_file().scales


def at(position):
    return Scales(
        context=ScalePosition(position=position, note="As seen at work", sources=("x",), confidence="expert")
    )


GAPS = Desk(now=datetime(2026, 11, 24, tzinfo=UTC)).gaps.scales


def context(place, home):
    return briefed_scales(WORDS, place, home, GAPS)[0]


@pytest.mark.parametrize(("there", "here"), [(t, h) for t in range(1, 6) for h in range(1, 6)])
def test_advice_follows_the_direction_and_size_of_a_wide_gap_only(there, here):
    scale = context(at(there), at(here))
    gap = there - here
    assert scale.gap == gap
    if abs(gap) < 2:
        assert (scale.notice, scale.advice, scale.short, scale.advice_sources) == (None, None, None, ())
        return
    direction = GAPS.context.higher if gap > 0 else GAPS.context.lower
    wanted = direction.two if abs(gap) == 2 else direction.more
    assert (scale.notice, scale.advice, scale.short) == (wanted.notice, wanted.advice, wanted.short)
    assert scale.advice_sources == tuple(f"gaps/{source}" for source in wanted.sources)


def test_without_advice_a_gap_is_only_a_number():
    scale = briefed_scales(WORDS, at(5), at(1))[0]
    assert (scale.gap, scale.advice) == (4, None)


def test_without_a_home_there_is_a_word_and_no_advice():
    scale = context(at(5), Scales())
    assert (scale.word, scale.gap, scale.advice) == ("between the lines", None, None)


def test_what_is_not_covered_has_no_position_but_keeps_its_place():
    scales = briefed_scales(WORDS, Scales(), at(2))
    assert [scale.id for scale in scales] == list(WORDS)
    assert all(scale.position is None and scale.advice is None for scale in scales)
    assert scales[0].home_position == 2


def test_the_scales_are_the_eight_of_a_profile_in_its_order():
    assert tuple(WORDS) == Scales.__struct_fields__


@pytest.mark.parametrize("gap", [-1, 0, 1])
def test_a_narrow_gap_asks_for_no_advice(gap):
    assert gap_advice(GAPS, "context", gap) is None


@pytest.mark.parametrize(
    ("members", "territories", "told", "partial"),
    [
        ((), ("AT", "DE", "LI", "NL"), (), False),
        (("AT", "LI"), ("AT", "DE", "LI", "NL"), ("AT", "LI"), True),  # half is not the whole
        (("AT", "DE", "LI"), ("AT", "DE", "LI", "NL"), ("AT", "DE", "LI"), False),
        (("AT", "LI"), (), (), False),  # a member that inherits the position
    ],
)
def test_a_position_of_few_members_is_none_of_a_whole_cluster(members, territories, told, partial):
    there = Scales(context=replace(at(4).context, members=members))
    scale = briefed_scales(WORDS, there, Scales(), territories=territories)[0]
    assert (scale.position, scale.members, scale.partial) == (4, told, partial)
