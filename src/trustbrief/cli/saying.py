"""What is said beside the result: on stderr, harmlessly, and to nobody where there is none."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import IO

from trustbrief.errors import TrustbriefError, UsageError, harmless

# A folder with a thousand files that do not belong there is told once.
_MOST_WARNINGS = 5
# Stdout and stderr.
_OWN = (1, 2)


def say(text: str) -> None:
    """Say a line, on a terminal as many as it needs; a full disk or a closed stderr changes nothing."""
    lines = [harmless(text)]
    if width := _width():
        from trustbrief.cli.wrapping import wrapped  # what a script is told stays whole

        lines = wrapped(lines[0], width)
    _put("".join(f"{line}\n" for line in lines))


def confirmed(question: str) -> bool:
    """Ask a question that is answered with y or n.

    Args:
        question: What to ask, without the answers there are.

    Raises:
        UsageError: nobody answers.

    """
    _put(f"{harmless(question)} [y/N] ")
    try:
        answer = sys.stdin.readline() if sys.stdin and sys.stderr else ""
    except (OSError, ValueError):  # what was typed is no text
        answer = ""
    if not answer:
        raise UsageError("nobody answers", hint="say so beforehand: --yes")
    return answer.strip().lower() in {"y", "yes"}


class Warnings:
    """What is passed over in one run: each thing is said once, and of many the first few."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def say(self, error: TrustbriefError) -> None:
        """Say what is passed over."""
        if error.message in self._said or len(self._said) > _MOST_WARNINGS:
            return
        self._said.add(error.message)
        more = len(self._said) > _MOST_WARNINGS
        see = "trustbrief: passed over more files; see every problem with: trustbrief profile check"
        say(see if more else f"trustbrief: passed over {error.message}")


def abandon(stream: IO[str] | None) -> None:
    """Send what is still held for a stream nowhere, so that the interpreter does not fail at its end."""
    # A stream that is closed or lives in memory has no descriptor, and one that somebody has put in
    # place of the process's own is theirs.
    with suppress(OSError, ValueError, AttributeError):
        own = stream.fileno()  # type: ignore[union-attr]
        if own in _OWN:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, own)
            os.close(nowhere)


def _width() -> int:
    """Return the columns of a terminal on stderr; 0 where that is none, and lines stay whole for scripts."""
    try:
        if sys.stderr is None or not sys.stderr.isatty():
            return 0
        columns = int(os.environ.get("COLUMNS", "0") or 0)
        return columns if columns > 0 else os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 0


def _put(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        abandon(sys.stderr)


class Progress:
    """A bar on stderr where that is a terminal; nothing anywhere else.

    Args:
        what: What is counted, in the plural.

    """

    _WIDTH = 30

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._last = ""

    def show(self, done: int, every: int) -> None:
        """Show how far it is; the last call takes the bar away."""
        if not self._shown:
            return
        full = self._WIDTH * done // max(every, 1)
        bar = f"{'█' * full}{'·' * (self._WIDTH - full)} {done} of {every} {self._what}"
        if bar != self._last:
            self._last = bar
            _put(f"\r{bar}\x1b[K" if done < every else "\r\x1b[K")
