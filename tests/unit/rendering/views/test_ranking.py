"""Which lines come first, and which say the same."""

from __future__ import annotations

import pytest

from trustbrief.rendering.blocks import Bar, Bars, Heading, Paragraph, line
from trustbrief.rendering.views.ranking import Entry, _alike, _content, channel_of, distinct, rank


@pytest.mark.parametrize(
    ("path", "values", "channel"),
    [
        ("do", {}, "call"),
        ("etiquette.gifts", {}, "visit"),
        ("communication.email", {}, "mail"),
        ("agreements.payment", {}, "money"),
        ("communication.apps", {}, "call"),
        ("do", {"channel": "visit"}, "visit"),
        ("etiquette.gifts", {"channel": "call"}, "call"),
    ],
)
def test_a_line_matters_on_a_call_unless_file_or_section_say_otherwise(make, path, values, channel):
    assert channel_of(path, make.claim(**values)) == channel


def test_weight_goes_before_channel_and_that_before_confidence(make):
    def lost(path="do", **values):
        return rank(path, make.claim(**values))

    assert lost(weight=3) < lost(weight=2) < lost(weight=1)
    assert lost("etiquette.gifts", weight=3) < lost(weight=2)
    assert lost(weight=2) < lost("agreements.payment", weight=2) < lost("etiquette.gifts", weight=2)
    assert (
        lost(confidence="official")
        < lost(confidence="practitioner")
        < lost("agreements.x", confidence="official")
    )
    assert lost(origin="territory") + 10 == lost(origin="cluster")
    assert lost(weight=3) == 12


def test_the_readers_own_lines_stand_behind_what_must_not_be_missed_and_before_the_rest(make):
    own = rank("etiquette.gifts", make.claim(weight=1, origin="overlay"))
    assert own == rank("do", make.claim(weight=2, origin="overlay"))
    for path in ("do", "communication.email", "agreements.payment"):
        for origin in ("territory", "cluster"):
            heavy = make.claim(weight=3, confidence="practitioner", origin=origin)
            light = make.claim(weight=2, confidence="official", origin=origin)
            # An opening line is shown a little earlier than others of its weight.
            assert rank(path, heavy) < own < rank(path, light) - 6
    assert rank("do", make.claim(weight=3, origin="overlay")) == 12


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("red blue gold", "red blue gold", True),
        ("red blue", "red blue", False),  # two words in common are few
        ("red blue gold grey pink", "red blue gold black brown", True),  # three of five
        ("red blue gold grey pink teal", "red blue gold black brown white", False),  # three of six
        ("red blue gold", "red blue gold black brown white", True),  # of the shorter text
    ],
)
def test_two_lines_say_the_same_when_most_words_of_the_shorter_one_are_in_both(one, other, alike):
    assert _alike(frozenset(one.split()), frozenset(other.split())) is alike


def test_small_words_and_endings_make_no_difference():
    assert _content("The meetings are confirmed") == _content("A meeting is confirming it")


def entry(text, keep=0, said=None):
    return Entry(Paragraph(line(text), keep), text if said is None else said)


def test_of_two_lines_that_say_the_same_the_one_that_stays_longer_is_kept_in_its_place():
    early = entry("Confirm meetings in writing", 40)
    late = entry("Meetings are confirmed in writing afterwards", 10)
    other = entry("Silence shows that a point is weighed", 60)
    assert list(distinct([early, other, late])) == [other.block, late.block]
    assert list(distinct([late, other, early])) == [late.block, other.block]
    same = entry("Confirm meetings in writing", 10)
    assert list(distinct([late, same])) == [late.block], "of equal ones the first"


def test_a_block_that_says_nothing_is_never_a_repetition():
    blocks = [Entry(Heading("Also"), ""), Entry(Heading("Also"), ""), entry("x", said="is it")]
    assert list(distinct([*blocks, *blocks])) == [one.block for one in [*blocks, *blocks]]


def test_a_bar_whose_remark_is_said_elsewhere_stays_without_it():
    said = "A refusal tends to be veiled in courteous words"
    row, bar = Paragraph(line(said), keep=5), Bar("explicit", "implicit", 4, 2, line(said))
    other = Bar("punctual", "flexible", 4, 2, line("Partners come late"))
    entries = [
        Entry(row, said),
        Entry(Bars((bar,), keep=9), said),
        Entry(Bars((other,), keep=9), "Partners come late"),
    ]
    assert list(distinct(entries)) == [
        row,
        Bars((Bar("explicit", "implicit", 4, 2),), keep=9),
        Bars((other,), keep=9),
    ]


def test_a_line_that_must_not_be_missed_is_no_repetition_of_a_remark_that_gives_way_before_it():
    said = "Decisions tend to rest on the agreement of a group"
    heavy = entry(said, keep=12)
    bar = Bar("consensus", "top-down", 1, 3, line(said))
    bars = Bars((bar,), keep=9, keep_remarks=26)
    assert list(distinct([Entry(bars, said), heavy])) == [
        Bars((Bar("consensus", "top-down", 1, 3),), keep=9, keep_remarks=26),
        heavy.block,
    ]
