"""What has to hold for each input, whatever it is; SECURITY.md says it in words."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from trustbrief.errors import TrustbriefError

# Seconds of the processor's time, so that a busy machine breaks no promise.
LIMIT = 1.0
# What a terminal, a parser of lines or a renderer of text obeys: C0, DEL, C1, directions, separators, tags.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_AROUND = 60


class BrokenError(Exception):
    """A promise does not hold for an input."""


class TooSlowError(BaseException):
    """An input takes too long; no `except Exception` on the way may hold it up."""


def require(holds: object, message: str) -> None:
    """Raise `BrokenError` unless something holds."""
    if not holds:
        raise BrokenError(message)


def require_harmless(shown: str, where: str) -> None:
    """Raise `BrokenError` if a text holds what is obeyed instead of shown; line feeds part its lines.

    Args:
        shown: What was printed.
        where: What printed it, for the message.

    """
    if found := OBEYED.search(shown):
        near = shown[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        raise BrokenError(f"{where} lets U+{ord(found[0]):04X} through: {near!a}")


def require_explained(error: TrustbriefError) -> None:
    """Raise `BrokenError` if an error says nothing."""
    require(error.message.strip(), f"{type(error).__name__} without a message")


@contextmanager
def limited(seconds: float = LIMIT) -> Iterator[None]:
    """Raise `TooSlowError`, with the line where it happens, when a block takes too long.

    Args:
        seconds: Of the processor's time.

    """

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds:g} s of the processor's time")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
