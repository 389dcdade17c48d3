"""The YAML door."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.files.strict_yaml import MAX_DEPTH, MAX_NODES, parse


def problems(text):
    return [(problem.line, problem.message) for problem in parse(text).problems]


@pytest.mark.parametrize(
    "text", ["NO", "yes", "off", "on", "null", "12:30", "1e3", "0x1F", "010", "2026-01-01", "1_000", ".5"]
)
def test_what_yaml_would_read_as_something_else_stays_text(text):
    assert parse(f"key: {text}").data == {"key": text}


def test_a_plain_integer_is_a_number_and_a_quoted_one_is_not():
    assert parse('[3, -7, 0, "3"]').data == [3, -7, 0, "3"]


def test_true_and_false_are_what_they_say_unless_quoted():
    assert parse('[true, false, "true", True, yes]').data == [True, False, "true", "True", "yes"]


def test_lines_are_known_for_every_key_and_entry():
    document = parse("a:\n  b:\n    - x\n    - y\n")
    assert document.line_of(("a", "b")) == 2
    assert document.line_of(("a", "b", 1)) == 4
    assert document.line_of(("a", "b", 1, "unknown")) == 4


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\na: 2", 2, "duplicate key"),
        ("a: &x 1\nb: *x", 1, "anchor"),
        ("a: &x 1\nb: *x", 2, "alias"),
        ("a: !!python/object:os.system x", 1, "tag"),
        ("b: 1\n&x a: 1", 2, "anchor"),
        ("!!str a: 1", 1, "tag"),
        ("{!x a: 1}", 1, "tag"),
        ("&a: |\n  ?---y", 1, "an empty key"),
        ('{"": a}', 1, "an empty key"),
        (f"{'a ' * 60}: b", 1, "a key of more than 100 characters; put a text with a colon in quotes"),
        ("a:", 1, "empty value"),
        ("a: ~", 1, "empty value"),
        ("{[1]: 2}", 1, "plain text"),
        ("a: [", 2, "not YAML"),
        ("a: b: c", 1, "not YAML"),
        ("", 1, "empty"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: \x07", 1, "not YAML"),
        ("a: b: c", 1, "put a text with a colon in quotes"),
        ("{a: b: c}", 1, "put a text with a colon, comma or bracket in quotes"),
        ("a:\n\t- b", 2, "indent with blanks, not tabs"),
        ("a:\n  - b\n  -c\n", 4, "a list entry has a blank behind its dash"),
        ("a: 1\n  b: 2\n", 2, "put a text with a colon in quotes"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text, line, message):
    assert any(line == at and message in said for at, said in problems(text)), problems(text)


def test_depth_and_size_are_limited():
    assert "deeper" in problems("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2))[0][1]
    assert "more than" in problems("[" + "1," * (MAX_NODES + 1) + "]")[0][1]


@given(st.text(max_size=400))
def test_any_text_gives_a_document_and_never_an_exception(text):
    document = parse(text)
    assert document.problems or document.data is not None


PLAIN = st.text(st.characters(min_codepoint=32, exclude_categories=("C", "Z")), min_size=1, max_size=20)
VALUES = st.recursive(
    st.integers(-(10**8), 10**8) | PLAIN.map(lambda text: f"x{text}"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(PLAIN, VALUES, min_size=1, max_size=5))
def test_what_another_library_writes_is_read_back(value):
    import yaml

    document = parse(yaml.safe_dump(value, allow_unicode=True))
    if not any("nested deeper" in problem.message for problem in document.problems):
        assert document.data == value
