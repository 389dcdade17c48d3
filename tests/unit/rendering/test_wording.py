"""Every phrase that two documents share."""

# ruff: noqa: RUF001  (typographic signs are what people read)

from __future__ import annotations

import locale
from datetime import UTC, date, datetime, time

import pytest

from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.facts.clocks import ClockChange
from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Expression
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import words_of

CITED = {"confidence": "expert", "sources": ("one",)}
TUESDAY = date(2026, 11, 24)


def wish(**values):
    return Expression(language="zh", native="新年快乐", meaning="Happy New Year", **CITED, **values)


def test_a_day_is_short_and_has_its_year_when_asked():
    assert wording.day(TUESDAY) == "Tue 24 Nov"
    assert wording.day(date(2027, 1, 3), year=True) == "Sun 3 Jan 2027"


def test_days_and_months_are_english_whatever_the_locale():
    """An embedding program may have called `setlocale`."""
    before = locale.setlocale(locale.LC_TIME)
    english = [wording.day(date(2026, month, 1)) for month in range(1, 13)]
    foreign = next((name for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8") if _set(name)), None)
    try:
        assert [wording.day(date(2026, month, 1)) for month in range(1, 13)] == english
    finally:
        locale.setlocale(locale.LC_TIME, before)
    assert foreign
    assert [text.split()[-1] for text in english] == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ]


def _set(name):
    try:
        return locale.setlocale(locale.LC_TIME, name)
    except locale.Error:
        return None


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026-11-24", "2026-11-24", "Tue 24 Nov"),
        ("2026-11-24", "2026-11-26", "24–26 Nov"),
        ("2026-12-28", "2027-01-04", "28 Dec–4 Jan"),
    ],
)
def test_a_span_says_each_month_once(start, end, text):
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert wording.span(first, last) == text
    assert wording.days(first, last) == f"{text} {last.year}"


@pytest.mark.parametrize(
    ("hours", "text"),
    [(9, "+9 h"), (-3.5, "−3:30 h"), (0, "same time"), (5.75, "+5:45 h"), (0.5, "+0:30 h"), (-11, "−11 h")],
)
def test_a_difference_of_clocks_is_in_hours_and_minutes(hours, text):
    assert wording.offset(hours) == text


def test_hours_name_their_days_and_their_break(make):
    spans = (
        make.span("09:00", "18:00", ("12:00", "13:00"), days=WEEKDAYS[:5]),
        make.span("09:00", "12:00", ("10:00", "10:30"), days=("saturday",), pause="tea"),
        make.span("09:00", "10:00", days=("sunday",)),
    )
    text = wording.hours(Schedule(spans=spans, **CITED))
    assert text == "Mon–Fri 09:00–18:00, lunch 12:00–13:00; Sat 09:00–12:00, tea 10:00–10:30; Sun 09:00–10:00"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (("friday",), "Fri"),
        (("saturday", "sunday"), "Sat–Sun"),
        (("sunday", "monday", "tuesday", "wednesday", "thursday"), "Sun–Thu"),
        (("monday", "wednesday"), "Mon, Wed"),
        (("monday", "tuesday", "friday"), "Mon, Tue, Fri"),
    ],
)
def test_weekdays_are_a_span_only_when_they_follow_each_other(days, text):
    assert wording.weekdays(days) == text


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
    assert wording.addressees(wish(when=when)) == text


def test_kinds_of_days_are_called_as_people_call_them():
    assert wording.kind("public") == "public holiday"
    assert wording.kind("half_day") == "half day"
    assert wording.kind("greek_orthodox") == "greek orthodox"


@pytest.mark.parametrize(
    ("there", "here", "signs"),
    [(4, 2, "·○·●·"), (3, 3, "··◉··"), (1, None, "●····"), (None, 5, "····○"), (None, None, "·····")],
)
def test_a_scale_has_a_sign_for_the_place_the_reader_and_both(there, here, signs):
    assert "".join(wording.step(number, there, here) for number in range(1, 6)) == signs


def test_a_source_names_its_year_kind_and_day_of_reading_in_full(numbered):
    source = numbered(1, title="A guide", publisher="An office", year=2024)
    assert wording.source(source, short=True) == "A guide. An office, 2024"
    assert wording.source(source) == "A guide. An office, 2024 (professional, read 2026-11)"
    excerpt = numbered(1, title="A guide", publisher="An office", seen="excerpt")
    assert wording.source(excerpt) == "A guide. An office (professional, excerpt read 2026-11)"


@pytest.mark.parametrize(
    ("shift", "then", "text"),
    [
        (1, 8, "Clocks at home go forward 1 h on Sun 28 Mar, then +8 h"),
        (-0.5, 0, "Clocks at home go back 0:30 h on Sun 28 Mar, then same time"),
    ],
)
def test_a_change_of_clocks_says_how_far_when_and_what_holds_then(shift, then, text):
    change = ClockChange(at=datetime(2027, 3, 28, 2, tzinfo=UTC), shift_hours=shift, home_offset_hours=then)
    assert wording.clock_change(change, "at home") == text


def test_a_day_says_what_to_write_from_when_and_to_whom(make):
    def said(**values):
        return words_of(wording.wish(make.holiday(TUESDAY, **values)))

    assert said() == ""
    assert said(greeting=wish()) == ": write 新年快乐"
    assert (
        said(greeting=wish(when="to friends"), send_from=TUESDAY)
        == ": write from Tue 24 Nov 新年快乐 (to friends)"
    )
    assert said(greeting=wish(), do_not_greet="A day of mourning") == ": no greeting"
    quiet = make.quiet(TUESDAY, TUESDAY, greeting=wish())
    assert words_of(wording.wish(quiet)) == ": write 新年快乐"


def test_a_day_is_marked_as_estimated_or_in_lieu(make):
    assert wording.marks(make.holiday(TUESDAY)) == []
    assert wording.marks(make.holiday(TUESDAY, estimated=True, observed=True)) == ["estimated", "in lieu"]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"subdivisions": ("DE-BY",)}, "only DE-BY"),
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
    assert wording.parts_of(make.holiday(TUESDAY, **values)) == text


def test_a_half_day_says_when_offices_close_or_how_much_shorter_it_is(half):
    assert wording.half_day(half()) == "Christmas Eve: offices close at 13:00"
    assert wording.half_day(half(closes=None, minutes=60)) == "Christmas Eve: 60 minutes less"
    assert wording.half_day(half(closes=time(12), practice="off")) == "Christmas Eve: in practice a day off"


def test_every_status_has_words():
    from typing import get_args

    from trustbrief.model.calendar import StatusKind

    assert set(wording.STATUS) == set(get_args(StatusKind))


def test_a_sentence_has_a_capital_and_a_full_stop():
    assert wording.sentence("no holidays are published") == "No holidays are published."
    assert wording.sentence("") == "."
