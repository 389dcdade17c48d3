"""Each kind of document has one record, which names its kind."""

from __future__ import annotations

import pytest

from trustbrief.documents import RECORDS, record
from trustbrief.rendering.registry import VIEWS


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_names_its_own_kind(kind):
    fields = dict(
        zip(
            reversed(record(kind).__struct_fields__), reversed(record(kind).__struct_defaults__), strict=False
        )
    )
    assert fields["format"].startswith(f"trustbrief.{kind}/")


def test_each_document_has_a_view():
    assert set(VIEWS) == set(RECORDS)
