"""Validate one culture file and report every problem at once."""

from __future__ import annotations

from pathlib import Path as FilePath

import msgspec

from trustbrief.errors import DataError
from trustbrief.model.profile import Profile
from trustbrief.profiles.checks import findings
from trustbrief.profiles.schema import structural_problems
from trustbrief.profiles.strict_yaml import MAX_BYTES, Document, Path, Problem, parse


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


def read_text(file: FilePath) -> str:
    """Return the text of a culture file.

    Raises:
        DataError: it is missing, too large, unreadable or not UTF-8.

    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise DataError(f"{file}: larger than {MAX_BYTES // 1024} KiB")
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not UTF-8 text (byte {error.start})") from error
    except OSError as error:
        raise DataError(f"{file}: {error.strerror or error}") from error


def dotted(path: Path) -> str:
    """Return a path as people write it: `trust.earn[2].text`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.lstrip(".") or "file"


def _located(document: Document, found: object) -> list[Problem]:
    return [Problem(document.line_of(path), path, message) for path, message in found]  # type: ignore[attr-defined]


def _stem(file: FilePath, profile: Profile) -> list[tuple[Path, str]]:
    """A file is named after its code, so that one look-up finds it."""
    expected = profile.code.lower()
    if file.stem not in {expected, "TEMPLATE"}:
        return [(("code",), f"{profile.code} belongs into {expected}.yaml")]
    return []
