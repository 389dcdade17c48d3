"""The rows of the section on facts."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from trustbrief.facts.summary import summary
from trustbrief.facts.territories import fact_file
from trustbrief.model.place import ShownPlace
from trustbrief.rendering.blocks import Row, words_of
from trustbrief.rendering.safe import visible
from trustbrief.rendering.views.facts import facts

TERRITORIES = fact_file().territories
DAY = date(2026, 11, 24)


def shown(code, **changes):
    known = msgspec.structs.replace(summary(TERRITORIES[code], DAY), **changes)
    return list(facts(known, ShownPlace(code=code, name=code, kind="territory")))


def row(code, label, **changes):
    rows = [block for block in shown(code, **changes) if isinstance(block, Row)]
    return next((words_of(block.line) for block in rows if block.label == label), None)


def test_the_facts_of_each_territory_are_rows_without_gaps():
    for code in TERRITORIES:
        heading, *rows = shown(code)
        assert (heading.text, heading.extra) == ("Facts", ()), code
        assert len(rows) > 3, code
        for block in rows:
            text = words_of(block.line)
            assert text.strip(), f"{code}: {block.label}"
            assert "None" not in text, code
            assert text == visible(text), f"{code}: a control or direction mark is left in an example"


@pytest.mark.parametrize(
    ("code", "label", "text"),
    [
        ("DE", "Amounts", "1.234.567,89\xa0€ for 1234567.89, in German"),
        ("DE", "In writing", "Herr (Mr), Frau (Ms), in German"),
        ("FR", "In writing", "M. (Mr), Mme (Mrs), in French"),
        ("US", "In writing", None),
        ("DE", "Dates", "24.11.26 for 24 November 2026"),
        ("TH", "Dates", "24/11/26 for 24 November 2026, in the Gregorian calendar"),
        ("DE", "Clock", "15:05, 24-hour clock"),
        ("HT", "Clock", "15:05"),
        ("US", "Paper", "US Letter"),
        ("TW", "Calendars", "Gregorian, Minguo, Chinese"),
        ("DE", "IBAN", "22 characters, in the SEPA area"),
        ("SA", "IBAN", "24 characters"),
        ("JP", "IBAN", None),
        ("PA", "Currency", "Panamanian Balboa (PAB), US Dollar (USD)"),
        ("FR", "Trust", "27 % say most people can be trusted (EVS 2017-2020)"),
        ("VU", "Trust", None),
        ("MR", "Religions", "Muslim 100 % (World Factbook, as of 2026-01)"),
        ("SA", "Religions", "Muslim (2020; World Factbook, as of 2026-01)"),
        ("BR", "Legal system", "civil law (World Factbook, as of 2026-01)"),
    ],
)
def test_a_row_reads(code, label, text):
    assert row(code, label) == text


def test_a_note_on_the_figures_stands_beside_them():
    assert "persons claiming a religious affiliation" in row("JP", "Religions")


def test_a_contested_figure_is_called_so():
    assert "contested" in row("IN", "Trust")
    assert "contested" not in row("PK", "Trust")


def test_a_language_without_a_name_is_shown_by_its_tag():
    assert row("DE", "Amounts", languages=()).endswith("in de-DE")


@pytest.mark.parametrize(("kind", "code"), [("subdivision", "CH-GE"), ("city", "geonames:2660646")])
def test_above_the_facts_of_a_part_stands_that_they_are_of_its_whole_country(kind, code):
    place = ShownPlace(code=code, name="Geneva", kind=kind, country="CH", country_name="Switzerland")
    heading, *rows = facts(summary(TERRITORIES["CH"], DAY), place)
    assert words_of(heading.extra).strip() == "of all of Switzerland"
    weekend = next(words_of(block.line) for block in rows if block.label == "Weekend")
    assert weekend == "saturday, sunday (Geneva)"
