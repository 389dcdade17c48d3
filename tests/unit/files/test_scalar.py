"""A value as YAML on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.files.scalar import inline
from trustbrief.files.strict_yaml import parse


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("NO", '"NO"'),
        (["a", "b"], '["a", "b"]'),
        (7, "7"),
        ("é", '"é"'),
        ("\x7f", '"\\U0000007f"'),
        ("\ud800", '"\ufffd"'),
        ({"name": "Mori", "address": None}, '{name: "Mori"}'),
        ({"a: b": 1, "12": 2, "": 3, "Ä": 4}, '{"a: b": 1, "12": 2, "": 3, "Ä": 4}'),
        (({"a": 1}, ["b"]), '[{a: 1}, ["b"]]'),
    ],
)
def test_text_is_quoted_and_what_yaml_does_not_take_is_escaped(value, text):
    assert inline(value) == text


@given(st.text().filter(lambda text: not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)))
def test_any_text_is_read_back_from_one_line(text):
    assert "\n" not in inline(text)
    document = parse(f"key: {inline(text)}")
    assert (document.problems, document.data) == ([], {"key": text})
