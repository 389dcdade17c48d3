"""The command line: whatever words end in an answer or an explained error.

An input is the words, parted by zero bytes; words such as `TZ=x` at its beginning are variables, and the last
part, behind an empty one, is what is piped in.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from fuzzing.promises import BrokenError, require, require_harmless
from fuzzing.sandbox import sandbox
from fuzzing.targets.commandlines import LINES
from fuzzing.texts import NASTY, packed, words
from trustbrief.cli import completing, main

_CODES = {0, 1, 2, 10, 130}
_VARIABLE = re.compile(
    r"(COLUMNS|LINES|TZ|NO_COLOR|FORCE_COLOR|TERM|SHELL|LANG|_TRUSTBRIEF_COMPLETE|TRUSTBRIEF_[A-Z_]+)=(.*)",
    re.DOTALL,
)
# Paths below the working folder; whatever else has a slash may name a file of the machine.
_BELOW = re.compile(r"(?!-)[\w.-]+(/[\w.-]+)*")
_MOST_LINES = 12
# The first answers another protocol and waits for what a client says, the second writes a whole site with
# several processes, the third opens a browser. To check each shipped file takes ten seconds, which no input
# changes.
LEFT_OUT = ("mcp", "export", "--web")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def seeds(_root: Path) -> Iterator[bytes]:
    """Yield calls of each command."""
    yield from (packed(line) for line in LINES)
    yield from (packed(["region", text.replace("/", "")]) for text in NASTY)


@contextmanager
def ready(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what runs one command line."""
    with sandbox(folder):

        def attempt(data: bytes) -> None:
            _clear(folder)
            _run(words(data), folder)

        yield attempt


def _clear(folder: Path) -> None:
    """Forget clients, settings and files that the input before wrote, and keep computed calendars."""
    work = folder / "work"
    for path in [*folder.iterdir(), *work.iterdir()]:
        if path.name == "cache" or path == work:
            continue
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _run(typed: list[str], folder: Path) -> None:
    typed, piped = _parted(typed)
    variables: dict[str, str] = {}
    while typed and (found := _VARIABLE.fullmatch(typed[0])):
        if _is_safe(found[2]):
            variables[found[1]] = found[2]
        typed = typed[1:]
    if not all(map(_is_safe, typed)) or _is_left_out(typed):
        return
    with patch.dict(os.environ, variables):
        code, out, err = _answer(typed, piped)
    if "FORCE_COLOR" in variables:
        out = _COLOUR.sub("", out)
    if "_TRUSTBRIEF_COMPLETE" in variables:
        out = out.replace("\t", " ")  # between a suggestion and a word on it
    _require_kept(code, out, err, folder)


def _parted(typed: list[str]) -> tuple[list[str], bytes]:
    """Return the words, and what is piped in."""
    if "" in typed[:-1]:
        at = typed.index("")
        return typed[:at], "\n".join(typed[at + 1 :]).encode("utf-8", "surrogateescape")
    return typed, b""


def _is_left_out(typed: Sequence[str]) -> bool:
    everything = typed[:2] == ["profile", "check"] and all(word.startswith("-") for word in typed[2:])
    return everything or any(word.startswith(LEFT_OUT) for word in typed)


def _is_safe(word: str) -> bool:
    """Tell whether a word names no file outside of the sandbox."""
    below = "/" not in word or (_BELOW.fullmatch(word) is not None and ".." not in word)
    return below and "\0" not in word and not re.search(r"~\w", word)


def _answer(typed: Sequence[str], piped: bytes) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", "backslashreplace") for _ in range(2))
    run = completing.run if "_TRUSTBRIEF_COMPLETE" in os.environ else main.run
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = TextIOWrapper(BytesIO(piped), "utf-8"), out, err
    try:
        code = run(typed)
        out.flush()
        err.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    shown = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    return code, shown[0], shown[1]


def _require_kept(code: int, out: str, err: str, folder: Path) -> None:
    if code not in _CODES:
        log = next(folder.glob("state/**/error.log"), None)
        raise BrokenError(f"exit {code}: {err}\n{log.read_text('utf-8') if log else ''}")
    # Calendars and CSV end their lines as their standards ask.
    ends = "\r\n" if out.startswith(("BEGIN:VCALENDAR\r\n", "date,", "place,")) else "\n"
    require_harmless(out.replace(ends, "\n"), "stdout")
    require_harmless(err, "stderr")
    require("Traceback" not in out + err, "a traceback")
    if code in {1, 2} and not out:
        require(err.strip(), f"exit {code}, and nothing said")
        require(len(err.splitlines()) <= _MOST_LINES, "an error of many lines")
