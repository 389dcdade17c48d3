"""Validate one culture file and report every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

import msgspec

from trustbrief.model.profile import Profile
from trustbrief.profiles.checks import findings
from trustbrief.profiles.depth import measure
from trustbrief.profiles.schema import structural_problems
from trustbrief.profiles.strict_yaml import Document, Problem, parse
from trustbrief.profiles.text import Path, dotted, read_text


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file.

    Args:
        file: The file.
        profile: What it holds, or None when its structure is wrong.
        problems: In the order of their lines.

    """

    file: FilePath
    profile: Profile | None
    problems: tuple[Problem, ...]

    def lines(self) -> Iterator[str]:
        """Yield `file:line: key.path: problem`, or a summary when there is none."""
        for problem in self.problems:
            yield f"{self.file}:{problem.line}: {dotted(problem.path)}: {problem.message}"
        if self.profile and not self.problems:
            found = measure(self.profile)
            yield (
                f"{self.file}: {self.profile.depth}: {found.claims} claims, {found.two_families} with "
                f"two families; {found.families} families; {found.scales} scales"
            )


def check_paths(paths: Iterable[FilePath]) -> Iterator[Report]:
    """Validate files, and the files in folders.

    Args:
        paths: Culture files, or folders that hold some.

    Raises:
        DataError: a file cannot be read.

    """
    for path in paths:
        files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        yield from (check_file(file) for file in files)


def check_file(file: FilePath) -> Report:
    """Validate one culture file.

    Args:
        file: The file to read; its folder and stem say what it should hold.

    Raises:
        DataError: the file cannot be read as UTF-8 text.

    """
    document = parse(read_text(file))
    problems = list(document.problems)
    profile = None
    if not problems:
        problems += _located(document, structural_problems(document.data))
    if not problems:
        profile = msgspec.convert(document.data, Profile)
        problems += _located(document, findings(profile))
        problems += _located(document, _stem(file, profile))
    ordered = sorted(problems, key=lambda problem: (problem.line, str(problem.path)))
    return Report(file, profile, tuple(ordered))


def _located(document: Document, found: Iterable[tuple[Path, str]]) -> list[Problem]:
    return [Problem(document.line_of(path), path, message) for path, message in found]


def _stem(file: FilePath, profile: Profile) -> list[tuple[Path, str]]:
    """A file is named after its code, so that one look-up finds it."""
    expected = profile.code.lower()
    if file.stem not in {expected, "TEMPLATE"}:
        return [(("code",), f"{profile.code} belongs into {expected}.yaml")]
    return []
