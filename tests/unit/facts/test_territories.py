"""The compiled facts, and a file that is missing or damaged."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError
from trustbrief.facts.territories import Territories, fact_file


def test_the_facts_are_read_once_and_hold_every_territory():
    assert fact_file() is fact_file()
    assert len(fact_file().territories) == 250


@pytest.mark.parametrize("text", [None, "{", '{"territories": 7}'])
def test_a_missing_or_damaged_file_asks_for_a_new_installation(tmp_path, text):
    (tmp_path / "facts").mkdir()
    if text:
        (tmp_path / "facts" / "territories.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"territories\.json") as refused:
        fact_file(tmp_path)
    assert refused.value.hint == "reinstall trustbrief"


def with_territories(tmp_path, text):
    (tmp_path / "facts").mkdir()
    whole = f'{{"aliases": {{}}, "clusters": {{}}, "scales": {{}}, "territories": {text}}}'
    (tmp_path / "facts" / "territories.json").write_text(whole, encoding="utf-8")
    return fact_file(tmp_path).territories


def test_a_territory_is_not_decoded_before_it_is_asked_for(tmp_path):
    assert list(with_territories(tmp_path, '{"JP": {"name": 7}, "DE": {}}')) == ["JP", "DE"]


def test_a_damaged_territory_asks_for_a_new_installation(tmp_path):
    found = with_territories(tmp_path, '{"JP": {"name": 7}}')
    with pytest.raises(DataError, match=r"territories\.json|JP") as refused:
        _ = found["JP"]
    assert refused.value.hint == "reinstall trustbrief"


def test_a_territory_is_decoded_once():
    found = fact_file().territories
    assert found is fact_file().territories
    assert found["JP"] is found["JP"]
    assert (found["JP"].name, found["JP"].alpha3) == ("Japan", "JPN")


def test_territories_are_a_mapping():
    known = Territories({"JP": fact_file().stored["JP"], "DE": fact_file().stored["DE"]})
    assert (list(known), len(known)) == (["JP", "DE"], 2)
    assert [fact.name for fact in known.values()] == ["Japan", "Germany"]
    assert "JP" in known
    assert "XX" not in known
    assert known.get("XX") is None
    with pytest.raises(KeyError):
        _ = known["XX"]
