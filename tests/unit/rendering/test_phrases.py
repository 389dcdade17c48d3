"""Every phrase that two documents share."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import get_args

import pytest
from msgspec.structs import replace

from trustbrief.facts.clocks import ClockChange
from trustbrief.model.calendar import StatusKind
from trustbrief.model.statements import Expression
from trustbrief.rendering import phrases
from trustbrief.rendering.blocks import Words, words_of
from trustbrief.rendering.speech import speaking

CITED = {"confidence": "expert", "sources": ("one",)}
TUESDAY = date(2026, 11, 24)


def wish(**values):
    return Expression(language="zh", native="新年快乐", meaning="Happy New Year", **CITED, **values)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("to those who fast; in the evening", "(to those who fast)"),
        ("for women", "(for women)"),
        ("in June", ""),
        (None, ""),
    ],
)
def test_to_whom_a_greeting_goes_is_said_when_it_is_not_for_everybody(when, text):
    assert phrases.addressees(wish(when=when)) == text


def test_kinds_of_days_are_called_as_people_call_them():
    assert phrases.kind("public") == "public holiday"
    assert phrases.kind("half_day") == "half day"
    assert phrases.kind("greek_orthodox") == "greek orthodox"


@pytest.mark.parametrize(
    ("there", "here", "signs"),
    [(4, 2, "·○·●·"), (3, 3, "··◉··"), (1, None, "●····"), (None, 5, "····○"), (None, None, "·····")],
)
def test_a_scale_has_a_sign_for_the_place_the_reader_and_both(there, here, signs):
    assert "".join(phrases.step(number, there, here) for number in range(1, 6)) == signs


def test_a_source_names_its_year_kind_and_day_of_reading_in_full(numbered):
    source = numbered(1, title="A guide", publisher="An office", year=2024)
    assert phrases.source(source, short=True) == "A guide. An office, 2024"
    assert phrases.source(source) == "A guide. An office, 2024 (professional, read 2026-11)"
    excerpt = numbered(1, title="A guide", publisher="An office", seen="excerpt")
    assert phrases.source(excerpt) == "A guide. An office (professional, excerpt read 2026-11)"


@pytest.mark.parametrize(
    ("shift", "then", "text"),
    [
        (1, 8, "Clocks at home go forward 1 h on Sun 28 Mar, then +8 h"),
        (-0.5, 0, "Clocks at home go back 0:30 h on Sun 28 Mar, then same time"),
    ],
)
def test_a_change_of_clocks_says_how_far_when_and_what_holds_then(shift, then, text):
    change = ClockChange(at=datetime(2027, 3, 28, 2, tzinfo=UTC), shift_hours=shift, home_offset_hours=then)
    assert phrases.clock_change(change, None) == text


def test_a_day_says_what_to_write_from_when_and_to_whom(make):
    def said(**values):
        return words_of(phrases.wish(make.holiday(TUESDAY, **values)))

    assert said() == ""
    assert said(greeting=wish()) == ": write 新年快乐"
    assert (
        said(greeting=wish(when="to friends"), send_from=TUESDAY)
        == ": write from Tue 24 Nov 新年快乐 (to friends)"
    )
    assert said(greeting=wish(), do_not_greet="A day of mourning") == ": no greeting"
    quiet = make.quiet(TUESDAY, TUESDAY, greeting=wish())
    assert words_of(phrases.wish(quiet)) == ": write 新年快乐"


def test_a_day_is_marked_as_estimated_or_in_lieu(make):
    assert phrases.marks(make.holiday(TUESDAY)) == []
    assert phrases.marks(make.holiday(TUESDAY, estimated=True, observed=True)) == ["estimated", "in lieu"]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"subdivisions": ("DE-BY",)}, "only Bavaria"),
        ({"subdivisions": ("A", "B", "C"), "share": 0.5}, "only A, B, C, 50 % of the people"),
        (
            {"subdivisions": ("A", "B", "C", "D"), "parts": 26, "share": 0.891},
            "in 4 of 26 parts, 89 % of the people",
        ),
        ({"subdivisions": ("A", "B", "C", "D"), "parts": 26}, "in 4 of 26 parts"),
        ({"subdivisions": ("A", "B", "C", "D")}, "in 4 parts"),
    ],
)
def test_few_parts_are_named_and_many_counted(make, values, text):
    names = {"DE-BY": "Bavaria", "A": "A", "B": "B", "C": "C"}
    assert phrases.parts_of(make.holiday(TUESDAY, **values), names) == text


def test_a_half_day_says_when_offices_close_or_how_much_shorter_it_is(half):
    def said(**values):
        return words_of(phrases.half_day(half(**values)))

    assert said() == "Christmas Eve: offices close at 13:00"
    assert said(closes=None, minutes=60) == "Christmas Eve: 60 minutes less"
    assert said(closes=time(12), practice="off") == "Christmas Eve: in practice a day off"


def test_every_status_has_words():
    assert all(phrases.status(kind)[0] for kind in get_args(StatusKind))


def test_a_sentence_has_a_capital_and_a_full_stop():
    assert phrases.sentence("no holidays are published").text == "No holidays are published."
    with speaking("ja"):
        assert phrases.sentence("no holidays are published for 2040 yet").text == "2040年の祝日は未公表。"
        assert phrases.sentence("somebody said so", "soft") == Words("Somebody said so.", "soft", "en")


def test_a_day_that_offices_alone_take_off_is_not_called_public(make):
    day = make.holiday("2026-12-31", kinds=("public", "bank"), reading="most firms close with the banks")
    assert phrases.kinds(day) == ["in practice a day off", "banks closed"]
    assert phrases.kinds(make.holiday("2026-12-31", kinds=("public", "bank"))) == [
        "public holiday",
        "banks closed",
    ]
    left = make.holiday("2026-12-31", kinds=("optional",), reading="each employer chooses")
    assert phrases.kinds(left) == ["optional holiday"]


def test_days_in_a_row_say_which_of_them_may_move(make):
    settled = [make.holiday(f"2027-02-0{day}") for day in (6, 7, 8)]
    moved = [make.holiday(f"2027-02-{day}", estimated=True, observed=True) for day in ("09", "10")]
    assert phrases.marks_of(settled) == []
    assert phrases.marks_of(moved) == ["estimated", "in lieu"]
    assert phrases.marks_of([*settled, *moved]) == ["estimated, in lieu on 9\u201310 Feb"]


def test_how_much_of_a_country_keeps_a_day(make):
    day = make.holiday("2027-01-22", subdivisions=("01", "02", "03", "04"), parts=16, share=0.614)
    assert phrases.spread(day) == "in 4 of 16 parts, 61 % of the people"
    assert phrases.spread(replace(day, parts=None, share=None)) == "in 4 parts"
