"""Validate an authored file and report every problem at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Any

import msgspec
from msgspec import Struct

from trustbrief.authoring.filekinds import kind_of
from trustbrief.authoring.schema import structural_problems
from trustbrief.errors import DataError, harmless
from trustbrief.files.strict_yaml import Document, Problem, parse
from trustbrief.files.text import Path, dotted, is_folder, read_text
from trustbrief.files.typed import explained

MOST_PROBLEMS = 500


class Report(Struct, frozen=True):
    """What was found in one file.

    Args:
        file: The file.
        record: What it holds, or None when its structure is wrong.
        summary: The same in numbers.
        problems: In the order of their lines.

    """

    file: FilePath
    record: Any
    summary: str
    problems: tuple[Problem, ...]

    def lines(self) -> Iterator[str]:
        """Yield `file:line: key.path: problem`, or a summary when there is none."""
        for problem in self.problems:
            yield harmless(f"{self.file}:{problem.line}: {dotted(problem.path)}: {problem.message}")
        if self.record and not self.problems:
            yield f"{self.file}: {self.summary}"


def authored(data: FilePath) -> list[FilePath]:
    """Return what people have written below the data folder."""
    known = (
        "cultures",
        "evidence",
        "languages",
        "observances",
        "gaps.yaml",
        "hours.yaml",
        "names.yaml",
        "playbook.yaml",
    )
    return [data / name for name in known if (data / name).exists()]


def check_paths(paths: Iterable[FilePath]) -> Iterator[Report]:
    """Validate files, and the files in folders.

    Args:
        paths: Authored files, or folders that hold some.

    Raises:
        DataError: a file cannot be read.

    """
    for path in paths:
        if is_folder(path):
            yield from map(_check_found, sorted(_files_below(path)))
        else:
            yield check_file(path)


def _files_below(folder: FilePath) -> Iterator[FilePath]:
    def refuse(error: OSError) -> None:
        raise DataError(f"{error.filename}: {error.strerror or error}") from error

    for spot, _, names in os.walk(folder, onerror=refuse):
        yield from (FilePath(spot, name) for name in names if name.endswith(".yaml"))


def _check_found(file: FilePath) -> Report:
    """Check a file that was found in a folder: one that cannot be read keeps no others from being checked."""
    try:
        return check_file(file)
    except DataError as error:
        reason = error.message.removeprefix(f"{file}: ")
        return Report(file, None, "", (Problem(1, (), reason),))


def check_file(file: FilePath) -> Report:
    """Validate one authored file.

    Args:
        file: The file to read; its folder and name say what it should hold.

    Raises:
        DataError: the file cannot be read as UTF-8 text.

    """
    document = parse(read_text(file))
    kind = kind_of(file, document.data)
    problems = list(document.problems)
    record: Any = None
    if not problems:
        problems += _located(document, _first(structural_problems(document.data, kind.schema())))
    if not problems:
        data = kind.prepare(document.data, file) if kind.prepare else document.data
        try:
            record = msgspec.convert(data, kind.record)
        except msgspec.ValidationError as error:  # what the schema of bare lines lets through
            message, path = explained(error)
            problems += _located(document, [(path, message)])
        else:
            problems += _located(document, kind.findings(file, record))
    ordered = sorted(problems, key=lambda problem: (problem.line, str(problem.path)))
    return Report(file, record, kind.summary(record) if record else "", tuple(ordered))


def _first(found: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Yield the first of many problems: nobody mends ten thousand at once, and a hostile file has them."""
    for count, problem in enumerate(found):
        if count == MOST_PROBLEMS:
            yield (), f"more than {MOST_PROBLEMS} problems; mend these first"
            return
        yield problem


def _located(document: Document, found: Iterable[tuple[Path, str]]) -> list[Problem]:
    return [Problem(document.line_of(path), path, message) for path, message in found]
