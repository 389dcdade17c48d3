"""Feasts that a place does not keep, and days for which no source gives words."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.documents.feast_days import FeastSpan, KeptAt
from trustbrief.documents.feast_words import FoundFeast
from trustbrief.documents.greet import Greet
from trustbrief.model.statements import Claim, Expression
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render

CITED = {"sources": ("a/b",), "confidence": "expert"}


def shown(make, *feasts, query="feast"):
    found = Greet(
        generated=make.now, query=query, date=date(2026, 11, 24), start=date(2026, 1, 1),
        end=date(2027, 12, 31), feasts=feasts, sources={},
    )  # fmt: skip
    return " ".join(render(found, "text", Options(width=140)).split())


def feast(name="Feast", **values):
    return FoundFeast(**{"id": "feast", "name": name, "tone": "festive", "meaning": "A joy", **values})


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"kept_by": Claim(text="For people who keep it", **CITED)}, "To For people who keep it"),
        ({"do_not_greet": "A day of mourning"}, "No wish A day of mourning"),
        ({}, "To no source here says to whom it may be wished there"),
    ],
)
def test_a_feast_that_is_not_kept_says_what_it_is_and_to_whom_it_is_wished(make, said, answer):
    text = shown(make, feast(not_kept={"XX": "Exampleland"}, **said))
    assert "What A joy" in text
    assert f"When no day of it in the calendar of Exampleland {answer}" in text
    assert text.endswith("its words and dates elsewhere: trustbrief greet feast")
    assert "Write" not in text


def test_days_without_words_come_last_under_one_heading(make):
    span = FeastSpan(start=date(2026, 11, 26), end=date(2026, 11, 26), estimated=False)
    wish = Expression(language="en", native="Happy feast", meaning="Happy feast", **CITED)
    kept = {"place": "XX", "name": "Exampleland", "spans": (span,), "sources": ("a/b",)}
    text = shown(
        make,
        feast("Day of Labour", places=(KeptAt(**kept),)),
        feast(places=(KeptAt(**kept, greeting=wish),)),
        query=None,
    )
    with_words, _, without = text.partition("DAYS WITHOUT WORDS FOR A WISH")
    assert "FEAST" in with_words
    assert "Happy feast" in with_words
    assert "Day of Labour" in without
    assert "Exampleland: Thu 26 Nov" in without
    assert "no source" not in text
