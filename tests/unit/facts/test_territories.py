"""The compiled facts, and a file that is missing or damaged."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError
from trustbrief.facts.territories import fact_file


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
