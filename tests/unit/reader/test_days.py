"""A day as people type it, found in a text and taken out of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.errors import DateError
from trustbrief.reader.days import FIRST_YEAR, LAST_YEAR, FoundDay, take_day, within

CHRISTMAS_EVE, JULY_4 = date(2026, 12, 24), date(2027, 7, 4)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-24", CHRISTMAS_EVE), ("2027-7-4", JULY_4),
        ("24.12.2026", CHRISTMAS_EVE), ("4.7.2027", JULY_4), ("04. 07. 2027", JULY_4),
        ("24 december 2026", CHRISTMAS_EVE), ("24th of december 2026", CHRISTMAS_EVE), ("4 jul 2027", JULY_4),
        ("1st jan. 2027", date(2027, 1, 1)), ("2nd may, 2027", date(2027, 5, 2)),
        ("3rd mar 2027", date(2027, 3, 3)),
        ("december 24, 2026", CHRISTMAS_EVE), ("dec 24 2026", CHRISTMAS_EVE), ("july 4th, 2027", JULY_4),
        ("24/12/2026", CHRISTMAS_EVE), ("12/24/2026", CHRISTMAS_EVE), ("7/7/2027", date(2027, 7, 7)),
        ("29.2.2028", date(2028, 2, 29)),
    ],
)  # fmt: skip
def test_a_date_is_read_in_each_of_its_usual_forms(text, day):
    assert take_day(text) == FoundDay(day, None, None, "")


@pytest.mark.parametrize(
    ("text", "weekday", "ahead"),
    [
        ("today", None, 0), ("now", None, 0), ("tomorrow", None, 1),
        ("tue", "tuesday", None), ("tues", "tuesday", None), ("tuesday", "tuesday", None), ("thu", "thursday", None),
        ("sat", "saturday", None), ("sun", "sunday", None),
        ("in 3 days", None, 3), ("in a day", None, 1), ("in 2 weeks", None, 14),
    ],
)  # fmt: skip
def test_a_day_may_be_a_weekday_or_so_far_ahead(text, weekday, ahead):
    assert take_day(text) == FoundDay(None, weekday, ahead, "")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("24.12.2026 15:00", "15:00"), ("15:00 24.12.2026", "15:00"), ("at 9am on july 4, 2027", "at 9am on"),
        ("tomorrow 9am", "9am"), ("9am tomorrow", "9am"), ("2026-12-24t15:00", "t15:00"),
        ("next tue 15:00", "next   15:00"),
        ("tue tue 15:00", "tue 15:00"),
    ],
)  # fmt: skip
def test_the_rest_of_the_text_stays(text, rest):
    found = take_day(text)
    assert (found.rest, found.named) == (rest, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15:00",
        "tu",
        "noon",
        "soon",
        "24.12",
        "24.12.26",
        "24.12.26 9:00",
        "dec 9:00",
        "dec 9 pm",
        "in 3",
        "december 2026",
        "24 brumaire 2026",
        "2026",
    ],
)
def test_where_no_day_is_named_the_text_stays_as_it_is(text):
    assert take_day(text) == FoundDay(None, None, None, text)
    assert not take_day(text).named


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("31.11.2026", "no such day", "November 2026 has 30 days"),
        ("29 february 2026", "no such day", "February 2026 has 28 days"),
        ("2028-02-30", "no such day", "February 2028 has 29 days"),
        ("0.12.2026", "no such day", "December 2026 has 31 days"),
        ("2026-13-01", "no such month", "write it as 2026-12-24"),
        ("24.0.2026", "no such month", "write it as 2026-12-24"),
        ("13/13/2026", "no such day", "write it as 2026-12-24"),
        ("31/11/2026", "no such day", "write it as 2026-12-24"),
    ],
)
def test_a_day_that_does_not_exist_is_told_with_what_does(text, message, hint):
    with pytest.raises(DateError, match=message) as refused:
        take_day(text)
    assert refused.value.hint.startswith(hint)


def test_with_slashes_a_day_that_can_be_read_in_two_ways_is_asked_about():
    with pytest.raises(DateError, match="can mean 4 March or 3 April") as refused:
        take_day("3/4/2027 15:00")
    assert refused.value.hint == "write it as 2027-03-04 or 2027-04-03"


@pytest.mark.parametrize("text", ["31.12.1949", "1 january 2101", "1/13/1949", "2101-01-01"])
def test_a_day_outside_of_the_years_is_refused(text):
    with pytest.raises(DateError, match=f"outside the years {FIRST_YEAR} to {LAST_YEAR}"):
        take_day(text)


@pytest.mark.parametrize("day", [date(1950, 1, 1), date(2100, 12, 31)])
def test_the_first_and_the_last_day_are_within_the_years(day):
    assert within(day, str(day)) == day
    for other in (date(1949, 12, 31), date(2101, 1, 1)):
        with pytest.raises(DateError):
            within(other, str(other))


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_each_day_comes_out_as_it_went_in(day):
    month = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")[
        day.month - 1
    ]
    for text in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
    ):
        assert take_day(text) == FoundDay(day, None, None, "")


@given(st.text(max_size=60))
def test_any_text_has_a_day_or_none_or_is_refused(text):
    try:
        found = take_day(text)
    except DateError as error:
        assert error.hint  # noqa: PT017
    else:
        assert found.named or found.rest == text


@pytest.mark.parametrize(
    ("text", "month_day", "weekday", "rest"),
    [
        ("9 dec", (12, 9), None, ""), ("dec 9", (12, 9), None, ""), ("9.12.", (12, 9), None, ""),
        ("9th of december", (12, 9), None, ""), ("wed 9 dec", (12, 9), "wednesday", ""),
        ("9 dec 20:00", (12, 9), None, "20:00"), ("15:00 dec 9", (12, 9), None, "15:00"),
        ("dec 9 3pm", (12, 9), None, "3pm"), ("9.12. 9:00", (12, 9), None, "9:00"), ("29 feb", (2, 29), None, ""),
    ],
)  # fmt: skip
def test_a_date_may_do_without_its_year(text, month_day, weekday, rest):
    assert take_day(text) == FoundDay(None, weekday, None, rest, month_day)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30 feb", "February has 29 days"),
        ("31.11.", "November has 30 days"),
        ("0 dec", "December has 31 days"),
    ],
)
def test_a_day_that_no_year_has_is_refused(text, hint):
    with pytest.raises(DateError, match="no such day") as refused:
        take_day(text)
    assert refused.value.hint == hint


def test_a_date_may_have_its_weekday():
    assert take_day("thu 24 december 2026") == FoundDay(CHRISTMAS_EVE, "thursday", None, "")
