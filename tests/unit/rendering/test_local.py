"""Dates, lists, numbers and names as the CLDR has them."""

# ruff: noqa: RUF001  (typographic signs are what people read)

from __future__ import annotations

from datetime import date, time

import pytest

from trustbrief.rendering.local import Local

# Releases of the CLDR write dates anew now and then.
pytestmark = pytest.mark.locked
TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("tag", "day", "span"),
    [
        ("de", "Di., 24. Nov. 2026", "28. Dez. – 4. Jan."),
        ("fr", "mar. 24 nov. 2026", "28 déc. – 4 janv."),
        ("es", "mar, 24 nov 2026", "28 dic – 4 ene"),
        ("pt", "ter., 24 de nov. de 2026", "28 de dez. – 4 de jan."),
        ("ja", "2026年11月24日(火)", "12月28日～1月4日"),
        ("de-AT", "Di., 24. Nov. 2026", "28. Dez. – 4. Jän."),
    ],
)
def test_days_are_written_as_the_language_does(tag, day, span):
    local = Local(tag)
    assert local.day(TUESDAY, year=True) == day
    assert local.span(date(2026, 12, 28), date(2027, 1, 4), year=False) == span


def test_times_months_and_weekdays_are_written_as_the_language_does():
    german = Local("de")
    assert german.clock(time(9, 5)) == "09:05"
    assert german.date_of(TUESDAY, year=False) == "24. Nov."
    assert german.long_date(TUESDAY) == "24. November 2026"
    assert german.month(TUESDAY) == "Nov. 2026"
    assert (german.weekday(0), german.weekday(6, "wide")) == ("Mo", "Sonntag")


def test_numbers_and_shares_have_the_signs_of_the_language():
    assert Local("de").number(1234567.89) == "1.234.567,89"
    assert Local("fr").number(1234) == "1\u00a0234"
    assert Local("de").percent(0.89) == "89\u00a0%"


def test_lists_are_joined_as_the_language_does():
    assert Local("de").listed(["A", "B", "C"]) == "A, B und C"
    assert Local("ja").listed(["A", "B"]) == "A、B"
    assert Local("es").listed(["A", "B"], "or") == "A o B"


def test_places_languages_and_currencies_have_names_or_none():
    german = Local("de")
    assert german.territory("US") == "Vereinigte Staaten"
    assert german.territory("geonames:1") is None
    assert (german.language("pt-BR"), german.language("hi"), german.language("qqq-Latn")) == (
        "Portugiesisch",
        "Hindi",
        None,
    )
    assert german.currency("JPY") == "Japanischer Yen"


def test_a_region_that_the_language_does_not_have_is_passed_over():
    assert Local("de-XY").day(TUESDAY, year=False) == Local("de").day(TUESDAY, year=False)
