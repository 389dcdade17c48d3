"""Writing a result: to stdout, or whole to a file."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

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
        for_people: It is read on the terminal, in whose encoding it is written; what a
            program reads is UTF-8.
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
    words = shlex.split(pager)
    if not words or words[0] == "cat" or shutil.which(words[0]) is None:
        return False
    import subprocess  # 10 ms, for a terminal alone

    surroundings = {"LESS": "FRX", "LV": "-c", **os.environ}
    try:
        subprocess.run(words, input=text.encode(), env=surroundings, check=False)  # noqa: S603  (the reader's own)
    except OSError:
        return False
    return True


def _to_stdout(text: str, *, for_people: bool) -> None:
    if sys.stdout is None:  # started with stdout closed
        raise OutputError("there is no stdout to write to", hint="name a file with -o")
    encoding = sys.stdout.encoding if for_people and sys.stdout.encoding else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except OSError as error:
        raise OutputError(f"cannot write the result: {error.strerror or error}") from error


def _to_file(text: str, target: Path) -> None:
    from trustbrief.files.atomic import replace_file  # 1.5 ms, for files alone

    try:
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to replace
            target.write_text(text, encoding="utf-8")
        else:
            replace_file(target, text)
    except OSError as error:
        raise OutputError(
            f"cannot write {target}: {error.strerror or error}",
            hint="name a file in a folder you may write to, or leave -o out",
        ) from error
