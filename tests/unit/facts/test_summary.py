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


def test_what_the_data_does_not_have_is_absent():
    facts = summary(with_details(b"{}"), DAY)
    assert [currency.code for currency in facts.currencies] == ["PAB"]
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
    assert facts.religions == facts.calendars == ()


def test_religions_keep_the_order_of_their_source():
    facts = summary(with_details(b'{"religions": {"Zen": 60.5, "none": 30, "Animist": null}}'), DAY)
    assert facts.religions == (
        Religion(name="Zen", percent=60.5),
        Religion(name="none", percent=30),
        Religion(name="Animist"),
    )


@pytest.mark.parametrize("damage", [b'{"hour_cycle": 13}', b'{"iban": 22}', b"[]"])
def test_damaged_details_are_an_error_that_names_the_place(damage):
    with pytest.raises(DataError, match="Panama are damaged"):
        summary(with_details(damage), DAY)
