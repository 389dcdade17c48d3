"""A YAML door with no surprises: text stays text, and every value has a line.

YAML 1.1 reads `NO` as false, `12:30` as a number and `2026-01-01` as a date.
Here a plain decimal integer is a number, `true` and `false` are what they say
in YAML 1.2, and anything else is text. Tags,
anchors and aliases are refused, and so are duplicate keys and empty values,
because a file may come from somebody we do not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field

from trustbrief.files.text import Path

MAX_DEPTH = 12
MAX_NODES = 20_000
# YAML itself has keys of 1024 at most on one line, with each character escaped in ten.
MAX_KEY = 100

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_TRUTH = {"true": True, "false": False}
# libyaml is ten times faster than the Python parser; wheels of PyYAML carry it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Problem(Struct, frozen=True, order=True):
    """One thing wrong with a file.

    Args:
        line: The line it stands on, from 1.
        path: Keys and list positions that lead to it.
        message: What is wrong, without a final full stop.

    """

    line: int
    path: Path
    message: str


class Document(Struct):
    """A parsed file: plain data, the line of every path, and what was refused."""

    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, path: Path) -> int:
        """Return the line of `path`, or of its nearest known parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _StopReadingError(Exception):
    """Reading cannot go on: the text is not YAML, or too much of it."""


def parse(text: str) -> Document:
    """Parse YAML text strictly.

    Args:
        text: The whole file.

    Returns:
        The document; when its `problems` are not empty, `data` may be partial.

    """
    document = Document()
    reader = _Reader(document)
    try:
        reader.read(text)
    except _StopReadingError:
        pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        document.problems.append(Problem(line, (), f"not YAML: {_explained(error)}"))
    except (yaml.YAMLError, UnicodeError) as error:
        document.problems.append(Problem(1, (), f"not YAML: {str(error).splitlines()[0]}"))
    return document


# What the parser says, by its beginning, and what people had in mind.
_MEANT = {
    "mapping values are not allowed": "put a text with a colon in quotes",
    "did not find expected ','": "put a text with a colon, comma or bracket in quotes",
    "found character that cannot start": "indent with blanks, not tabs; a text after a sign wants quotes",
    "could not find expected ':'": "a list entry has a blank behind its dash, and a key a colon behind it",
    "did not find expected key": "a line is indented differently than those it belongs to, or lacks a quote",
}


def _explained(error: yaml.MarkedYAMLError) -> str:
    """Return what the parser found, and what to do about it."""
    said = str(error.problem or error.context)
    meant = next((hint for start, hint in _MEANT.items() if said.startswith(start)), None)
    return f"{said}; {meant}" if meant else said


def end_of_value(line: str) -> int:
    """Return the column behind the value of `key: value`, where a comment may follow."""
    try:
        events: list[Any] = list(yaml.parse(line, Loader=_LOADER))
    except yaml.YAMLError:
        return len(line)
    return max((event.end_mark.column for event in events if event.end_mark.line == 0), default=len(line))


class _Reader:
    """Builds plain data from the parser's events."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes = 0

    def read(self, text: str) -> None:
        events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            self._stop(1, (), "the file is empty")
        self._document.data = self._value(next(events), events, ())
        next(events)
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._note(after, (), "a second document; one file holds one")

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(event.start_mark.line + 1, path, f"more than {MAX_NODES} values")
        if len(path) > MAX_DEPTH:
            self._stop(event.start_mark.line + 1, path, f"nested deeper than {MAX_DEPTH} levels")
        self._document.lines.setdefault(path, event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent):
            self._note(event, path, "an alias (*name); write the value out")
            return None
        self._refuse_extras(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._scalar(event, path)

    def _mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._stop(event.start_mark.line + 1, path, "a key has to be plain text")
            key = self._key(event, path)
            if key in result:
                self._note(event, (*path, key), "duplicate key")
            self._document.lines[(*path, key)] = event.start_mark.line + 1
            result[key] = self._value(next(events), events, (*path, key))
        return result

    def _key(self, event: Any, path: Path) -> str:
        """Return a key, which may have no more about it than a value."""
        key: str = event.value
        self._refuse_extras(event, (*path, key))
        if not key:
            self._note(event, path, "an empty key")
        if len(key) > MAX_KEY:
            message = f"a key of more than {MAX_KEY} characters; put a text with a colon in quotes"
            self._note(event, path, message)
        return key

    def _sequence(self, events: Iterator[Any], path: Path) -> list[Any]:
        result: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            result.append(self._value(event, events, (*path, len(result))))
        return result

    def _scalar(self, event: Any, path: Path) -> str | int | bool:
        text: str = event.value
        plain: bool = event.implicit[0]
        if plain and text in {"", "~"}:
            self._note(event, path, "empty value; leave the key out")
        if plain and _INTEGER.fullmatch(text):
            return int(text)
        if plain and text in _TRUTH:
            return _TRUTH[text]
        return text

    def _refuse_extras(self, event: Any, path: Path) -> None:
        if event.anchor is not None:
            self._note(event, path, "an anchor (&name); write the value out")
        if event.tag is not None:
            self._note(event, path, "a tag (!name); plain values only")

    def _note(self, event: Any, path: Path, message: str) -> None:
        self._document.problems.append(Problem(event.start_mark.line + 1, path, message))

    def _stop(self, line: int, path: Path, message: str) -> None:
        self._document.problems.append(Problem(line, path, message))
        raise _StopReadingError
