"""The document itself as JSON."""

from __future__ import annotations

import json

import msgspec

from trustbrief.documents.resolved import ResolvedProfile, resolved
from trustbrief.rendering.formats import as_json


def test_the_record_is_written_with_its_own_keys_and_reads_back(page, desk):
    document = resolved(desk.locality("JP"))
    text = as_json.render(page(document=document))
    assert text.endswith("}\n")
    assert json.loads(text)["format"] == "trustbrief.resolved/1"
    assert msgspec.json.decode(text, type=ResolvedProfile) == document
