"""Change one top-level key of a YAML file, and leave its other lines and all comments as they are.

A YAML library that keeps comments (ruamel.yaml 0.19) indents lists and folds long lines in its own
way, and imports for longer than a whole command takes; here every other line stays as it was, byte
by byte. What comes out is read back, so a file that is not written key by line is the worst that
can happen, and it becomes one that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from trustbrief.files.scalar import as_key, inline
from trustbrief.files.strict_yaml import Problem, end_of_value, parse
from trustbrief.files.text import is_blank


def damage(text: str) -> Problem | None:
    """Return the first thing that keeps a file's keys from being told apart, or None."""
    if is_blank(text):  # what stands in a comment may still be no YAML, and a key would follow it
        return min(parse(f"{text}\nkey: value\n").problems, default=None)
    document = parse(text)
    if not document.problems and not isinstance(document.data, dict):
        return Problem(1, (), "no keys with values here, so this is another file")
    return min(document.problems, default=None)


def with_line(text: str, key: str, value: Any) -> str:
    """Return a file's text with a key set.

    Args:
        text: A file that holds a mapping, or nothing; `damage` found none in it.
        key: A plain key.
        value: Text, or a list; written as JSON, which YAML reads alike.

    """
    lines = text.splitlines()
    start, end = _lines_of(text, key)
    remark = _remark(lines[start]) if end == start + 1 else ""
    own = _block(key, value) if start == end else [_line(key, value) + remark]
    return _unless_damaged([*lines[:start], *own, *lines[end:]], text, {**_data(text), key: value})


def with_items(text: str, key: str, items: Sequence[Any]) -> str:
    """Return a file's text with entries added to a list.

    Args:
        text: A file that holds a mapping; `damage` found none in it.
        key: A key whose value is a list.
        items: What to add.

    """
    lines = text.splitlines()
    start, end = _lines_of(text, key)
    whole = [*_data(text).get(key, ()), *items]
    indent = next((found[1] for line in lines[start + 1 : end] if (found := _ENTRY.match(line))), None)
    if indent is None:
        return with_line(text, key, whole)
    added = [f"{indent}- {inline(item)}" for item in items]
    return _unless_damaged([*lines[:end], *added, *lines[end:]], text, {**_data(text), key: whole})


def without_line(text: str, key: str) -> str:
    """Return a file's text without a key."""
    lines = text.splitlines()
    start, end = _lines_of(text, key)
    wanted = {name: value for name, value in _data(text).items() if name != key}
    return _unless_damaged([*lines[:start], *lines[end:]], text, wanted)


# An entry of a list on lines of its own.
_ENTRY = re.compile(r"( *)- ")


def _line(key: str, value: Any) -> str:
    return f"{as_key(key)}: {inline(value)}"


def _block(key: str, value: Any) -> list[str]:
    """Return the lines of a new key; entries of its list may be added and remarked one by one."""
    if isinstance(value, list) and value:
        return [f"{as_key(key)}:", *(f"  - {inline(item)}" for item in value)]
    return [_line(key, value)]


def _remark(line: str) -> str:
    """Return the comment behind a value, with the blanks before it."""
    rest = line[end_of_value(line) :].rstrip()
    return rest if rest.lstrip().startswith("#") else ""


def _data(text: str) -> dict[str, Any]:
    data = parse(text).data
    return data if isinstance(data, dict) else {}


def _unless_damaged(lines: list[str], before: str, wanted: dict[str, Any]) -> str:
    """Return the changed lines, or plain ones where the file was not written key by line."""
    ending = "\r\n" if "\r\n" in before else "\n"
    changed = "".join(f"{line}{ending}" for line in lines)
    if damage(changed) is None and _data(changed) == wanted:
        return changed
    remarks = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    plain = [line for key, value in wanted.items() for line in _block(key, value)]
    return "".join(f"{line}{ending}" for line in (*remarks, *plain))


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
