"""What the cited sources say, beside the culture files."""

from __future__ import annotations

import pytest

from trustbrief.culture.evidence import evidence_of
from trustbrief.culture.layering import shipped
from trustbrief.errors import DataError

FILE = """\
code: XX
name: Exampleland
notes:
  - source: march
    about: [firms]
    scope: part
    who: firms of the capital
    year: 2021
    beside: US
    limits: but not in the south
    reopened: "2026-11-22"
    says:
      quality: Buyers look at quality before they look at the price
      time: Deliveries are expected on the day that was named
  - source: april
    about: [staff]
    scope: country
    year: undated
    reopened: "2026-11-22"
    says:
      hours: Offices open at eight in most of the trades
"""


@pytest.fixture
def data(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "xx.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path


def test_facts_are_keyed_as_lines_refer_to_them_and_only_those_of_cited_sources(data, make):
    found = evidence_of([shipped("territory", make.profile())], data, {"xx/march", "yy/april"})
    assert set(found) == {"xx/march.quality", "xx/march.time"}
    fact = found["xx/march.quality"]
    assert (fact.source, fact.about, fact.scope, fact.who) == (
        "xx/march",
        ("firms",),
        "part",
        "firms of the capital",
    )
    assert (fact.year, fact.beside, fact.limit) == (2021, "US", "but not in the south")
    assert fact.says.startswith("Buyers look")


def test_a_place_without_an_evidence_file_has_none(data, make):
    assert evidence_of([shipped("territory", make.profile("YY"))], data, {"yy/march"}) == {}
    assert evidence_of([], data, {"xx/march"}) == {}


def test_a_damaged_evidence_file_is_an_error_that_names_it(data, make):
    (data / "evidence" / "xx.yaml").write_text("code: [", encoding="utf-8")
    with pytest.raises(DataError, match=r"evidence.xx\.yaml"):
        evidence_of([shipped("territory", make.profile())], data, {"xx/march"})
