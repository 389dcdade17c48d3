"""Which day is meant by one without its year, by its weekday or by its distance."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.errors import DateError
from trustbrief.facts.typed_days import day_meant, fitting
from trustbrief.model.when import When

TODAY = date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(date(1960, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("when", "coming", "over"),
    [
        (When(month_day=(11, 24)), TODAY, TODAY),
        (When(month_day=(11, 25)), date(2026, 11, 25), date(2025, 11, 25)),
        (When(month_day=(2, 29)), date(2028, 2, 29), date(2024, 2, 29)),
        (When(weekday="tuesday"), TODAY, TODAY),
        (When(weekday="tuesday", beyond=True), date(2026, 12, 1), date(2026, 11, 17)),
        (When(weekday="monday"), date(2026, 11, 30), date(2026, 11, 23)),
        (When(ahead=3), date(2026, 11, 27), date(2026, 11, 27)),
        (When(day=date(2030, 1, 1)), date(2030, 1, 1), date(2030, 1, 1)),
        (When(), None, None),
    ],
)
def test_a_day_is_the_next_one_or_the_last_one(when, coming, over):
    assert day_meant(when, TODAY) == coming
    assert day_meant(when, TODAY, past=True) == over


@given(DAYS, DAYS)
def test_without_its_year_a_day_is_the_nearest_of_its_name_on_either_side(today, day):
    when = When(month_day=(day.month, day.day))
    coming, over = day_meant(when, today), day_meant(when, today, past=True)
    assert over <= today <= coming
    assert {(found.month, found.day) for found in (coming, over)} == {(day.month, day.day)}
    assert coming - over <= timedelta(366 * 8)


@pytest.mark.parametrize(
    ("weekday", "hint"),
    [
        ("tuesday", "write it as Wed 9 Dec 2026 or Tue 8 Dec 2026"),
        ("friday", "write it as Wed 9 Dec 2026 or Fri 11 Dec 2026"),
        ("sunday", "write it as Wed 9 Dec 2026 or Sun 6 Dec 2026"),
    ],
)
def test_a_weekday_that_does_not_fit_is_told_the_two_dates(weekday, hint):
    with pytest.raises(DateError, match="9 December 2026 is a Wednesday, not a") as refused:
        fitting(date(2026, 12, 9), weekday)
    assert refused.value.hint == hint
    with pytest.raises(DateError):
        day_meant(When(month_day=(12, 9), weekday=weekday), TODAY)


def test_a_weekday_that_fits_is_no_more_than_the_date():
    assert fitting(date(2026, 12, 9), "wednesday") == date(2026, 12, 9)
    assert day_meant(When(month_day=(12, 9), weekday="wednesday"), TODAY) == date(2026, 12, 9)
