"""Writing a result: to stdout, or whole to a file."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from trustbrief.errors import OutputError


class ReaderGoneError(Exception):
    """Nobody reads stdout any more; not an OSError, which Typer would turn into exit 1.

    `exit_code` is what the command would have left with.
    """

    exit_code = 0


# By it a spreadsheet knows that a file is UTF-8.
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def write(text: str, target: Path | None, *, paged: bool = False, for_people: bool = True) -> None:
    """Write a result.

    Args:
        text: The whole result.
        for_people: On a terminal it is written in the terminal's encoding; what a program or
            a file takes is UTF-8.
        paged: What is longer than a terminal goes through the reader's pager.
        target: A file to replace, or None for stdout. The file is written
            beside and moved into place, so that half of one is never seen.

    Raises:
        OutputError: the file cannot be written.
        ReaderGoneError: nobody reads stdout any more.

    """
    if target is None or str(target) == "-":
        if not (paged and _through_pager(text)):
            _to_stdout(text, for_people=for_people)
    else:
        _to_file(_BOM + text if target.suffix.lower() == ".csv" else text, target)


def _through_pager(text: str) -> bool:
    """Show a long text page by page on a terminal, as git does; return whether that was done."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    if not terminal or text.count("\n") < shutil.get_terminal_size().lines:
        return False
    pager = os.environ.get("TRUSTBRIEF_PAGER", os.environ.get("PAGER", "less"))
    try:
        words = shlex.split(pager)
    except ValueError:  # a quote that does not end
        words = []
    if not words or words[0] == "cat" or shutil.which(words[0]) is None:
        return False
    import subprocess  # 10 ms, for a terminal alone

    surroundings = {"LESS": "FRX", "LV": "-c", **os.environ}
    try:
        with _interrupts_for_others():
            subprocess.run(words, input=_encoded(text), env=surroundings, check=False)  # noqa: S603  (the reader's own)
    except OSError:
        return False
    return True


@contextmanager
def _interrupts_for_others() -> Iterator[None]:
    """Leave Ctrl-C to the pager: were it killed for it, the terminal would stay as the pager set it."""
    import signal

    try:
        before = signal.signal(signal.SIGINT, lambda *_: None)
    except ValueError:  # not the main thread, which alone is interrupted
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _to_stdout(text: str, *, for_people: bool) -> None:
    if sys.stdout is None:  # started with stdout closed
        raise OutputError("there is no stdout to write to", hint="name a file with -o")
    theirs = for_people and sys.stdout.isatty() and sys.stdout.encoding
    try:
        sys.stdout.flush()
        buffer = sys.stdout.buffer
        _pour(getattr(buffer, "raw", buffer), _encoded(text, theirs or "utf-8"))
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except OSError as error:
        raise OutputError(f"cannot write the result: {error.strerror or error}") from error


def _encoded(text: str, encoding: str = "utf-8") -> bytes:
    """Return text as bytes; those of a file's name that are no text come out as they came in."""
    try:
        return text.encode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")
    except UnicodeEncodeError:
        return text.encode(encoding, "replace")


def _pour(raw: Any, content: bytes) -> None:
    """Write everything: a stream without a buffer may take a part, as one does on a full disk or pipe."""
    rest = memoryview(content)
    while rest:
        taken = raw.write(rest)
        if taken is None:  # a pipe that somebody has told not to wait
            from select import select

            select([], [raw], [])
        else:
            rest = rest[taken:]


def _to_file(text: str, target: Path) -> None:
    from trustbrief.files.atomic import replace_file  # 1.5 ms, for files alone

    try:
        process, descriptor = _descriptor(target)
        if descriptor == _STDOUT and process == os.getpid():
            _to_stdout(text, for_people=False)
        elif descriptor is not None and process == os.getpid():
            with os.fdopen(os.dup(descriptor), "wb", buffering=0) as raw:
                _pour(raw, _encoded(text))
        elif descriptor is not None or _is_stream(target):
            with target.open("ab", buffering=0) as raw:
                _pour(raw, _encoded(text))
        else:
            replace_file(target, text)
    except OSError as error:
        raise OutputError(
            f"cannot write {target}: {error.strerror or error}",
            hint="name a file in a folder you may write to, or leave -o out",
        ) from error


_STDOUT = 1
_MOST_LINKS = 40


def _descriptor(target: Path) -> tuple[int, int | None]:
    """Return whose open file a name such as `/dev/stdout` or `/dev/fd/3` stands for: process and number.

    What somebody has open is written to, never replaced: they are in the middle of it.
    """
    spot = Path(target).absolute()
    for _ in range(_MOST_LINKS):
        spot = Path(os.path.realpath(spot.parent), spot.name)
        if found := re.fullmatch(r"/(?:dev|proc/(\d+)(?:/task/\d+)?)/fd/(\d+)", str(spot)):
            return int(found[1] or os.getpid()), int(found[2])
        if not spot.is_symlink():
            break
        spot = spot.parent / spot.readlink()
    return os.getpid(), None


def _is_stream(target: Path) -> bool:
    """Tell whether a file is a pipe or a device: there is nothing to replace."""
    return target.exists() and not target.is_file() and not target.is_dir()
