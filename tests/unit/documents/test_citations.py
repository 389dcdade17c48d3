"""Numbering what a document cites."""

from __future__ import annotations

from msgspec.structs import asdict

from trustbrief.documents.citations import cited_by, numbered
from trustbrief.model.statements import Expression, NumberedSource


def test_what_is_cited_is_numbered_on_behind_what_has_its_number(make):
    first = {"a/one": NumberedSource(**asdict(make.source("one")), number=1)}
    others = {f"b/{name}": make.source(name) for name in ("three", "two", "four")}
    found = numbered(first, others, {"b/two", "b/three", "a/one"})
    assert {name: source.number for name, source in found.items()} == {"a/one": 1, "b/three": 2, "b/two": 3}


def test_a_source_known_already_keeps_its_number(make):
    first = {"a/one": NumberedSource(**asdict(make.source("one")), number=7)}
    found = numbered(first, {"a/one": make.source("one")}, {"a/one"})
    assert found == first


def test_days_their_greetings_and_advice_cite_and_nothing_else_does(make):
    def wish(source):
        return Expression(language="de", native="x", meaning="y", sources=(source,), confidence="expert")

    day = make.holiday(
        "2027-01-01", sources=("day",), greeting=wish("greeting"), other_greetings=(wish("other"),)
    )
    plain = make.holiday("2027-01-02")
    assert cited_by([day, plain, None]) == {"day", "greeting", "other"}
