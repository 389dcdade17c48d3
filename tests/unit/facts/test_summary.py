"""The facts of a briefing, from the entry of a territory and its details."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from trustbrief.errors import DataError
from trustbrief.facts.summary import summary
from trustbrief.facts.territories import fact_file
from trustbrief.model.facts import Religion

DAY = date(2026, 11, 24)
PANAMA = fact_file().territories["PA"]


def with_details(document):
    return msgspec.structs.replace(PANAMA, details=msgspec.Raw(document))


def test_the_main_currency_comes_before_further_ones():
    assert [currency.code for currency in summary(PANAMA, DAY).currencies] == ["PAB", "USD"]


def test_the_main_currency_is_the_first_of_all():
    for code in fact_file().territories:
        facts = summary(fact_file().territories[code], DAY)
        assert facts.currencies[:1] == ((facts.currency,) if facts.currency else ()), code


def test_the_weekend_is_the_one_in_force_on_the_day():
    emirates = fact_file().territories["AE"]
    assert summary(emirates, date(2021, 12, 31)).weekend == ("friday", "saturday")
    assert summary(emirates, date(2022, 1, 1)).weekend == ("saturday", "sunday")


def test_what_the_data_does_not_have_is_absent():
    facts = summary(with_details(b"{}"), DAY)
    assert facts.currency.code == "PAB"
    for name in (
        "amount_example",
        "hour_cycle",
        "paper",
        "courtesy",
        "legal_system",
        "iban",
        "sepa",
        "trust",
    ):
        assert getattr(facts, name) is None
    assert facts.religions == facts.calendars == facts.currencies == ()


def test_religions_keep_the_order_of_their_source():
    facts = summary(
        with_details(
            b'{"religions": [{"name": "Zen", "percent": 60.5}, {"name": "none", "percent": 30}, {"name": "Animist"}]}'
        ),
        DAY,
    )
    assert facts.religions == (
        Religion(name="Zen", percent=60.5),
        Religion(name="none", percent=30),
        Religion(name="Animist"),
    )


@pytest.mark.parametrize(
    "damage", [b'{"hour_cycle": 13}', b'{"iban": 22}', b"[]", b'{"religions": {"Zen": 60.5}}']
)
def test_damaged_details_are_an_error_that_names_the_place(damage):
    with pytest.raises(DataError, match="Panama are damaged"):
        summary(with_details(damage), DAY)


def test_examples_in_a_language_that_a_part_does_not_speak_are_left_out():
    india = fact_file().territories["IN"]
    assert summary(india, DAY).courtesy.language == "Hindi"
    assert summary(india, DAY, ["IN-MH"], ["mr", "hi", "en"]).courtesy.language == "Hindi"
    chennai = summary(india, DAY, ["IN-TN"], ["en", "ta"])
    assert (chennai.courtesy, chennai.amount_example, chennai.amount_locale) == (None, None, None)
    assert chennai.date_example == summary(india, DAY).date_example
