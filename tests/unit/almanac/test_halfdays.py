"""Working days that are cut short, each with its hour or its minutes and a reason."""

from __future__ import annotations

from datetime import date, time

import pytest

from trustbrief.almanac import halfdays
from trustbrief.almanac.halfdays import begins, half_days
from trustbrief.almanac.library import calendar_year
from trustbrief.almanac.tables import HalfDayRule
from trustbrief.model.calendar import Holiday

WHY = {"reason": "custom", "source": "a book"}


def holiday(day, name="Feast", kind="public", *, observed=False):
    return Holiday(
        date=date.fromisoformat(day), name=name, local_name=name, kind=kind, kinds=(kind,),
        estimated=False, observed=observed,
    )  # fmt: skip


def found(monkeypatch, rules, *holidays, year=2027):
    monkeypatch.setattr(halfdays, "half_day_rules", lambda: {"AA": rules})
    return half_days("AA", year, holidays)


def test_a_fixed_day_has_the_hour_at_which_offices_close(monkeypatch):
    rule = HalfDayRule(name="Christmas Eve", day="12-24", closes=time(12), practice="off", **WHY)
    (day,) = found(monkeypatch, (rule,))
    assert (day.date, day.closes, day.practice) == (date(2027, 12, 24), time(12), "off")


def test_a_day_off_is_no_half_day(monkeypatch):
    rule = HalfDayRule(name="Christmas Eve", day="12-24", closes=time(12), **WHY)
    assert not found(monkeypatch, (rule,), holiday("2027-12-24"))


def test_an_eve_is_shorter_before_a_holiday_but_not_before_a_day_in_exchange(monkeypatch):
    rule = HalfDayRule(name="eve", minutes=60, **WHY)
    days = found(
        monkeypatch,
        (rule,),
        holiday("2027-05-01"),
        holiday("2027-05-04", observed=True),
        holiday("2027-11-05", "Day off (substituted from 6 November 2027)"),
    )
    assert [(day.date, day.minutes) for day in days] == [(date(2027, 4, 30), 60), (date(2027, 12, 31), 60)]


@pytest.mark.parametrize(
    ("name", "closes", "minutes"),
    [
        ("Eid al-Fitr (from 1pm)", time(13), 0),
        ("Christmas Eve (from 12pm)", time(12), 0),
        ("Twelfth Night (from 2:30pm)", time(14, 30), 0),
        ("Breakfast Day (from 11am)", time(11), 0),
        ("Pre-holiday day (workday shortened by 3 hours)", None, 180),
        ("Christmas Eve", time(12), 0),
    ],
)
def test_half_holidays_of_the_library_end_when_their_name_says(monkeypatch, name, closes, minutes):
    (day,) = found(monkeypatch, (), holiday("2027-06-01", name, "half_day"))
    assert (day.closes, day.minutes) == (closes, minutes)


@pytest.mark.parametrize(
    ("country", "day"), [("NO", "2026-12-24"), ("NO", "2026-12-31"), ("DK", "2026-12-31"), ("SE", "2027-01-05"),
                         ("RU", "2026-04-30"), ("TR", "2026-10-28"), ("IS", "2026-12-24")],
)  # fmt: skip
def test_customs_and_rules_of_some_countries(country, day):
    date_ = date.fromisoformat(day)
    assert date_ in {found.date for found in calendar_year(country, date_.year).half_days}


def test_the_day_before_a_russian_day_in_exchange_is_a_whole_one():
    assert date(2026, 12, 30) not in {day.date for day in calendar_year("RU", 2026).half_days}


def test_an_evening_off_in_australia_is_no_half_day():
    assert calendar_year("AU", 2026, subdivision="QLD").half_days == ()


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("Eve (from 2pm)", time(14)),
        ("Eve (from 9:30am)", time(9, 30)),
        ("Eve (from 12pm)", time(12)),
        ("Eve", None),
    ],
)
def test_a_name_may_tell_when_a_day_begins(name, hour):
    assert begins(name) == hour
