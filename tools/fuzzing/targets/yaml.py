"""The strict reader of YAML, and changing one key of a file.

Wheels of PyYAML parse in C, where the fuzzer sees no branches; the parser in Python, which stands in where
there is no wheel, is tried with each input too and guides it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from fuzzing.promises import require
from fuzzing.texts import NASTY
from trustbrief.files import strict_yaml
from trustbrief.files.setting import damage, with_line, without_line
from trustbrief.files.strict_yaml import MAX_DEPTH, MAX_NODES, Document, parse

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
# Bytes; the parser in Python takes ten times as long, and a second for a large file.
_GUIDED = 4096
_SMALL = (
    "a: [b, {c: d}]", "a: &x 1\nb: *x", "!!python/object:os.system x", "- a\n-\tb", "a: |\n  x\n y",
    "? a\n: b",
    "a: 1\na: 2", "{a: {b: {c: {d: [[[[[[[[[[[e]]]]]]]]]]]}}}}", "--- a\n--- b", "%YAML 1.1\n---\na: ~",
    "'a': \"\\x1b\"", "home: DE # here\r\ntime_zone: Asia/Tokyo\r\n", "# none\n", "<<: {a: b}",
    "a: 007\nb: -0\nc: 123456789012",
)  # fmt: skip


def seeds(root: Path) -> Iterator[bytes]:
    """Yield the cases of files, a template, and what a parser stumbles over."""
    yield from (text.encode() for text in _SMALL)
    yield from (f"key: {text}\n".encode("utf-8", "surrogatepass") for text in NASTY)
    yield from (file.read_bytes() for file in sorted((root / "tests" / "cases" / "questions").glob("*.yaml")))
    yield from (file.read_bytes() for file in sorted((root / "tests/cases/invalid").glob("*/xx.yaml"))[::6])


@contextmanager
def ready(_folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what tries one text."""
    yield _attempt


def _attempt(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    document = parse(text)
    _require_strict(document, text)
    if len(data) <= _GUIDED:
        with patch.object(strict_yaml, "_LOADER", yaml.SafeLoader):
            _require_strict(parse(text), text)
    if not document.problems and damage(text) is None:
        _change(text, document.data or {})


def _require_strict(document: Document, text: str) -> None:
    require(document.data is not None or document.problems, "nothing found and nothing wrong")
    most = len(_BREAK.split(text)) + 1
    for problem in document.problems:
        require(1 <= problem.line <= most, f"line {problem.line} of {most}")
        require(problem.message, "a problem without a message")
    require(_values(document.data, 0) <= MAX_NODES, "more values than there may be")


def _values(data: Any, depth: int) -> int:
    """Return the number of values; what is no plain value is refused."""
    require(depth <= MAX_DEPTH, "nested deeper than may be")
    if isinstance(data, dict):
        require(all(type(key) is str for key in data), "a key that is no text")
        return 1 + sum(_values(value, depth + 1) for value in data.values())
    if isinstance(data, list):
        return 1 + sum(_values(value, depth + 1) for value in data)
    require(type(data) in {str, int, bool, type(None)}, f"a {type(data).__name__}")
    return 1


def _change(text: str, before: dict[str, Any]) -> None:
    changed, removed = with_line(text, "home", "JP\x9b"), without_line(text, "home")
    require(parse(changed).data == {**before, "home": "JP\x9b"}, "setting a key changes another")
    rest = {key: value for key, value in before.items() if key != "home"}
    require((parse(removed).data or {}) == rest, "removing a key changes another")
