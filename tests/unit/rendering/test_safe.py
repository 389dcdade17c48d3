"""The one door for text from data."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.rendering.safe import escaped_json, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\u65e5\u672c \u2713", "\u65e5\u672c \u2713"),
        ("a\x1b[31m", "a\\u001b[31m"),
        ("a\x9b31m", "a\\u009b31m"),
        ("a\r\nb\x85c", "a\\u000d\\u000ab\\u0085c"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("a\ufeffb", "a\\ufeffb"),
        ("a\U000e0041b", "a\\U000e0041b"),
        ("a\ud800b", "a\\ud800b"),
    ],
)
def test_what_would_be_obeyed_is_shown(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0d28\u0d4d\u200d", "\u0e01\u200b\u0e02"]
)
def test_what_joins_or_parts_letters_in_a_script_stays(text):
    assert visible(text) == text


@given(st.text())
def test_nothing_but_printable_signs_and_joiners_comes_out(text):
    for sign in visible(text):
        assert sign.isprintable() or unicodedata.category(sign) in {"Cf", "Zs"}, repr(sign)
    assert len(visible(text).splitlines()) <= 1


@given(st.text(st.characters(codec="utf-8")))
def test_json_means_the_same_and_has_no_control(text):
    written = escaped_json(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(written) == {"a": text}
    assert len(written.splitlines()) == 1
    assert not any(unicodedata.category(sign) in {"Cc", "Zl", "Zp"} for sign in written)
