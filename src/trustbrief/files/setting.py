"""Change one top-level key of a YAML file, and leave its other lines as they are."""

from __future__ import annotations

from typing import Any

from trustbrief.files.scalar import inline
from trustbrief.files.strict_yaml import Problem, parse
from trustbrief.files.text import is_blank


def damage(text: str) -> Problem | None:
    """Return the first thing that keeps a file's keys from being told apart, or None."""
    problems = [] if is_blank(text) else parse(text).problems
    return min(problems, default=None)


def with_line(text: str, key: str, value: str | list[str]) -> str:
    """Return a file's text with a key set.

    Args:
        text: A file that holds a mapping, or nothing; `damage` found none in it.
        key: A plain key.
        value: Text, or a list of texts; written as JSON, which YAML reads alike.

    """
    line = _line(key, value)
    lines = text.splitlines()
    start, end = _lines_of(text, key)
    changed = "\n".join([*lines[:start], line, *lines[end:]]) + "\n"
    return _unless_damaged(changed, {**_data(text), key: value})


def without_line(text: str, key: str) -> str:
    """Return a file's text without a key."""
    lines = text.splitlines()
    start, end = _lines_of(text, key)
    kept = [*lines[:start], *lines[end:]]
    wanted = {name: value for name, value in _data(text).items() if name != key}
    return _unless_damaged("\n".join(kept) + "\n" if kept else "", wanted)


def _line(key: str, value: Any) -> str:
    return f"{key}: {inline(value)}"


def _data(text: str) -> dict[str, Any]:
    data = parse(text).data
    return data if isinstance(data, dict) else {}


def _unless_damaged(changed: str, wanted: dict[str, Any]) -> str:
    """Return the changed text, or plain lines where the file was not written key by line."""
    if _data(changed) == wanted:
        return changed
    return "".join(f"{_line(key, value)}\n" for key, value in wanted.items())


def _lines_of(text: str, key: str) -> tuple[int, int]:
    """Return the first line of a key and the one behind it; both the end when it is absent."""
    lines = text.splitlines()
    known = sorted((line - 1, path[0]) for path, line in parse(text).lines.items() if len(path) == 1)
    starts = [line for line, name in known if name == key]
    if not starts:
        return len(lines), len(lines)
    start = starts[0]
    end = next((line for line, _ in known if line > start), len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return start, end
