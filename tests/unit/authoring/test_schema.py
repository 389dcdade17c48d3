"""The JSON Schema of authored files, and how its violations read."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from trustbrief.authoring.filekinds import EVIDENCE, GAPS, OBSERVANCES, OVERLAY, PLAYBOOK, PROFILE
from trustbrief.authoring.schema import DIALECT, authored_schema, record_schema, structural_problems
from trustbrief.model.quiet import QuietRule


class Thing(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A thing.

    With more to say.
    """

    name: Annotated[str, Meta(min_length=2, max_length=4)]
    size: Annotated[int, Meta(ge=1, le=5)] = 1
    kind: Literal["big", "small"] = "big"
    parts: Annotated[tuple[str, ...], Meta(min_length=1, max_length=2)] = ("x",)
    rule: QuietRule | None = None
    code: Annotated[str, Meta(pattern="^[A-Z]+$")] = "X"


def problems(data):
    return [
        (".".join(map(str, path)), text)
        for path, text in structural_problems(data, authored_schema(Thing, "thing"))
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"name": "abcd"}, []),
        ({}, [("", "missing: name")]),
        ({"name": "a"}, [("name", "1 characters; at least 2")]),
        ({"name": "abcde"}, [("name", "5 characters; at most 4")]),
        ({"name": 7}, [("name", "has to be text")]),
        ({"name": "ab", "size": "x"}, [("size", "has to be a whole number")]),
        ({"name": "ab", "size": 0}, [("size", "0; at least 1")]),
        ({"name": "ab", "size": 6}, [("size", "6; at most 5")]),
        ({"name": "ab", "kind": "odd"}, [("kind", "'odd' is not one of big, small")]),
        ({"name": "ab", "parts": []}, [("parts", "0 entries; at least 1")]),
        ({"name": "ab", "parts": ["a", "b", "c"]}, [("parts", "3 entries; at most 2")]),
        ({"name": "ab", "parts": "a"}, [("parts", "has to be a list")]),
        ({"name": "ab", "code": "x"}, [("code", "'x' does not have the form ^[A-Z]+$")]),
        ({"name": "ab", "sizes": 1}, [("sizes", "unknown key; did you mean 'size'?")]),
        ({"name": "ab", "zzz": 1}, [("zzz", "unknown key")]),
        ({"name": "ab", "rule": {"kind": "odd"}}, [("rule", "has no known 'kind'")]),
        ({"name": "ab", "rule": {"kind": "fixed", "start": "01-01"}}, [("rule", "missing: end")]),
        ({"name": "ab", "rule": {"kind": "ramadan"}}, []),
        ([], [("", "has to be a mapping")]),
    ],
)
def test_each_violation_is_a_sentence_with_its_path(data, expected):
    assert problems(data) == expected


def test_several_missing_keys_are_one_sentence():
    class Two(Struct, forbid_unknown_fields=True):
        one: str
        two: str

    found = list(structural_problems({}, record_schema(Two)))
    assert found == [((), "missing: one, two")]


def test_a_schema_names_its_dialect_and_its_title_and_says_the_first_line():
    schema = authored_schema(Thing, "A thing")
    assert (schema["$schema"], schema["title"]) == (DIALECT, "A thing")
    assert schema["$defs"]["Thing"]["description"] == "A thing."
    assert "default" not in str(schema["$defs"]["Thing"]["properties"])
    assert "null" not in str(schema["$defs"]["Thing"]["properties"]["rule"])


@pytest.mark.parametrize("kind", [PROFILE, OVERLAY, OBSERVANCES, GAPS, EVIDENCE, PLAYBOOK])
def test_where_a_line_comes_from_is_no_key_of_a_file(kind):
    from jsonschema import Draft202012Validator

    schema = kind.schema()
    Draft202012Validator.check_schema(schema)
    statements = [part for part in schema["$defs"].values() if "confidence" in part.get("properties", {})]
    assert all("from" not in part["properties"] for part in statements)


def test_a_readers_own_line_may_be_bare_text_and_go_without_sources():
    own, shipped = OVERLAY.schema()["$defs"]["Claim"], PROFILE.schema()["$defs"]["Claim"]
    assert own["required"] == ["text"]
    assert set(shipped["required"]) == {"text", "sources", "confidence"}
