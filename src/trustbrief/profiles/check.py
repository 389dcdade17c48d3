"""Validate one culture file and report every problem at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

import msgspec

from trustbrief.model.profile import Profile
from trustbrief.profiles.checks import findings
from trustbrief.profiles.schema import structural_problems
from trustbrief.profiles.strict_yaml import Document, Problem, parse
from trustbrief.profiles.text import Path, read_text


def check_file(file: FilePath) -> tuple[Profile | None, list[Problem]]:
    """Validate one culture file.

    Args:
        file: The file to read; its folder and stem say what it should hold.

    Returns:
        The profile, or None when its structure is wrong, and the problems in
        the order of their lines.

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
    return profile, sorted(problems, key=lambda problem: (problem.line, str(problem.path)))


def _located(document: Document, found: Iterable[tuple[Path, str]]) -> list[Problem]:
    return [Problem(document.line_of(path), path, message) for path, message in found]


def _stem(file: FilePath, profile: Profile) -> list[tuple[Path, str]]:
    """A file is named after its code, so that one look-up finds it."""
    expected = profile.code.lower()
    if file.stem not in {expected, "TEMPLATE"}:
        return [(("code",), f"{profile.code} belongs into {expected}.yaml")]
    return []
