"""What a program finds first."""

from __future__ import annotations

import json
from datetime import date

import msgspec
from jsonschema import Draft202012Validator

from trustbrief.site.index import SiteIndex


def test_an_index_fits_the_schema_that_is_shipped(home_less):
    schema = json.loads((home_less.data / "schemas" / "site.schema.json").read_text("utf-8"))
    index = SiteIndex(version="1", date=date(2026, 11, 24), base=None, schemas={}, places=(), comparisons=())
    validator = Draft202012Validator(schema)
    plain = json.loads(msgspec.json.encode(index))
    assert list(validator.iter_errors(plain)) == []
    assert list(validator.iter_errors({**plain, "places": 3})) != []
