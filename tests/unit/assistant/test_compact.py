"""Documents as plain data."""

from __future__ import annotations

from datetime import UTC, datetime

from trustbrief.assistant.compact import cited, compact
from trustbrief.model.statements import NumberedSource


def numbered(make, *names, **values):
    return {
        f"jp/{name}": NumberedSource(**{**{key: getattr(make.source(name), key) for key in make.source(name).__struct_fields__}, **values, "number": number})
        for number, name in enumerate(names, 1)
    }  # fmt: skip


def test_a_statement_keeps_its_words_its_doubt_and_its_sources_by_number(make):
    sources = numbered(make, "one", "two")
    claim = make.claim("Meetings tend to begin on time", "jp/two", "jp/one", weight=3, origin="territory")
    assert compact(claim, sources) == {
        "text": "Meetings tend to begin on time", "sources": [1, 2], "confidence": "expert",
    }  # fmt: skip
    assert compact(claim, sources, 1)["sources"] == [2]


def test_a_line_of_the_wider_region_or_of_a_file_of_ones_own_says_so(make):
    sources = numbered(make, "one")
    for origin, said in (("cluster", "cluster"), ("overlay", "overlay"), ("territory", None), (None, None)):
        assert compact(make.claim("It is said here", "jp/one", origin=origin), sources).get("from") == said


def test_what_is_empty_is_left_out_and_a_moment_ends_with_its_minute():
    moment = datetime(2026, 11, 24, 9, 40, 12, 345, tzinfo=UTC)
    data = {
        "at": moment,
        "none": None,
        "no": False,
        "text": "",
        "list": [],
        "inner": {"a": None},
        "zero": 0.0,
        "from": moment,
    }
    assert compact(data, {}) == {
        "at": "2026-11-24T09:40+00:00",
        "zero": 0.0,
        "from": "2026-11-24T09:40+00:00",
    }


def test_each_cited_source_can_be_found_and_no_other_is_listed(make):
    sources = numbered(make, "one", "two", "three", year=2020)
    data = {"a": [{"sources": [2]}], "b": {"advice_sources": [1]}}
    assert cited(data, sources) == {
        "1": {"title": "Title of one", "url": "https://example.org", "year": 2020},
        "2": {"title": "Title of two", "url": "https://example.org", "year": 2020},
    }


def test_an_undated_source_says_when_it_was_read_and_a_note_of_ones_own_has_no_address(make):
    assert cited({"sources": [1]}, numbered(make, "one", url=None)) == {
        "1": {"title": "Title of one", "read": "2026-11"}
    }
