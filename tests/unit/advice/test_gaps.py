"""The scales of a place beside those of the reader's home."""

from __future__ import annotations

import pytest

from trustbrief.advice.gaps import briefed_scales
from trustbrief.facts.territories import fact_file
from trustbrief.model.profile import ScalePosition, Scales

WORDS = fact_file().scales


def at(position):
    return Scales(
        context=ScalePosition(position=position, note="As seen at work", sources=("x",), confidence="expert")
    )


def context(place, home):
    return briefed_scales(WORDS, place, home)[0]


@pytest.mark.parametrize(("there", "here"), [(t, h) for t in range(1, 6) for h in range(1, 6)])
def test_advice_follows_the_direction_of_a_wide_gap_only(there, here):
    scale = context(at(there), at(here))
    assert scale.gap == there - here
    wanted = {True: WORDS["context"].higher, False: WORDS["context"].lower}[there > here]
    assert scale.advice == (wanted if abs(there - here) >= 2 else None)


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
