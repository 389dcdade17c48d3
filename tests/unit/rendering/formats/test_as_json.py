"""The document itself as JSON."""

from __future__ import annotations

import json

import msgspec
import pytest

from trustbrief.documents.catalogue import OwnFile
from trustbrief.documents.resolved import ResolvedProfile, resolved
from trustbrief.rendering.formats import as_json


def test_the_record_is_written_with_its_own_keys_and_reads_back(page, desk):
    document = resolved(desk.locality("JP"))
    text = as_json.render(page(document=document))
    assert text.endswith("}\n")
    assert json.loads(text)["format"] == "trustbrief.resolved/1"
    assert msgspec.json.decode(text, type=ResolvedProfile) == document


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\x9b", "\u202e", "\u2028", "\ufeff", "\U000e0041"])
def test_data_is_data_and_nothing_in_it_is_obeyed_by_a_terminal(page, sign):
    document = OwnFile(code="JP", path=f"a{sign}b \u65e5", lines=1)
    text = as_json.render(page(document=document))
    assert sign not in text
    assert "\u65e5" in text
    assert json.loads(text)["path"] == document.path


def test_half_a_pair_is_no_character_and_stands_as_one_that_is_not_known(page):
    document = OwnFile(code="JP", path="a\udcffb", lines=1)
    assert json.loads(as_json.render(page(document=document)))["path"] == "a\ufffd\ufffd\ufffdb"
