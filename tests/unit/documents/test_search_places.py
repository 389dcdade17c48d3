"""The place that a search names, and what is looked for there."""

from __future__ import annotations

import pytest

from trustbrief.documents.search_places import asked, is_at, phrases_in, topic_words

COVERED = {"DK", "IT", "KR", "PG", "DE", "DE-BY", "IN", "latin-america", None}


@pytest.mark.parametrize(
    ("typed", "codes", "content"),
    [
        ("late payment denmark", ("DK",), ("late", "payment")),
        ("denmark late payment", ("DK",), ("late", "payment")),
        ("what to call a woman in italy", ("IT",), ("call", "woman")),
        ("silence in south korea", ("KR",), ("silence",)),
        ("gifts papua new guinea", ("PG",), ("gifts",)),
        ("beer bavaria", ("DE-BY", "DE"), ("beer",)),
        ("haggle latin america", ("latin-america",), ("haggle",)),
    ],
)
def test_a_place_among_the_words_is_found_by_its_name(desk, typed, codes, content):
    found = asked(desk.atlas, typed.split(), COVERED)
    assert found is not None
    assert (found.codes, found.content) == (codes, content)


@pytest.mark.parametrize(
    "typed",
    [
        "denmark",  # nothing else is asked
        "gifts in it",  # codes are words
        "gifts saxony",  # a part without a profile
        "card tokyo",  # a city has none of its own
        "business card",
        "",
    ],
)
def test_where_no_covered_place_is_named_among_others_there_is_none(desk, typed):
    assert asked(desk.atlas, typed.split(), COVERED) is None


def test_a_part_belongs_to_its_country():
    assert is_at("IT", "IT")
    assert is_at("DE-BY", "DE")
    assert not is_at("DE", "DE-BY")
    assert not is_at(None, "DE")


def test_a_phrase_of_several_words_is_found_among_others():
    groups = [["what to call", "titles"], ["overdue", "late payment"]]
    assert [*phrases_in(["what", "to", "call", "a", "woman"], groups)] == ["what to call"]
    assert [*phrases_in(["payment", "late"], groups)] == []


def test_the_topic_of_a_line_is_words():
    assert topic_words("agreements.late_payment[12]") == " agreements late payment "


def test_a_city_means_its_country_where_that_is_asked_for(desk):
    found = asked(desk.atlas, ["gifts", "osaka"], COVERED, cities=True)
    assert found is not None
    assert (found.codes, found.words) == (("JP",), ("gifts",))
