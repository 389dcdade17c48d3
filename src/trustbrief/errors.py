"""The error tree: what went wrong, what to type instead, and the exit code."""

from __future__ import annotations

from itertools import islice
from typing import ClassVar

MAX_ECHO = 40


class TrustbriefError(Exception):
    """Any failure that trustbrief expects and can explain.

    Args:
        message: One line that says what was wrong, without a final full stop.
        hint: What to type instead, or an empty string.

    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(TrustbriefError):
    """The caller asked for something that does not exist or cannot be read."""

    exit_code: ClassVar[int] = 2


class PlaceError(UsageError):
    """A place name is unknown or has several readings."""


class DateError(UsageError):
    """A date or a span of dates cannot be used."""


class DataError(TrustbriefError):
    """A data file is missing, unreadable or invalid."""


class OutputError(TrustbriefError):
    """The result cannot be written where it was asked to go."""


def harmless(text: str) -> str:
    """Return text without controls, line breaks and direction overrides."""
    return "".join(character for character in text if character.isprintable())


def quoted(text: str) -> str:
    """Return user input in quotes, safe to echo: no controls or direction overrides, short."""
    kept = "".join(islice(filter(str.isprintable, text), MAX_ECHO + 1))  # of a long text only what is shown
    return f"'{kept}'" if len(kept) <= MAX_ECHO else f"'{kept[: MAX_ECHO - 1]}…'"
