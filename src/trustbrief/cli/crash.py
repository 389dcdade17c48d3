"""A bug written down for a report that may be sent in: where it happened, and nothing of what was typed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from platform import python_version

from trustbrief import __version__
from trustbrief.files.atomic import make_private, replace_file
from trustbrief.reader import surroundings

# The last folders of a path say where in a package the code lies, and not whose machine it is.
_KEPT_FOLDERS = 3


def write_down(error: Exception, arguments: Sequence[str]) -> Path | None:
    """Write the traceback down, and return where, or None when nowhere is writable.

    Args:
        error: The bug.
        arguments: The words of the command line; of these only names of commands and options are kept.

    """
    folder = surroundings.log_folder()
    if folder is None:
        return None
    file = folder / "error.log"
    stamp = datetime.now().astimezone().isoformat(timespec="seconds")
    made = f"trustbrief {__version__}, Python {python_version()}, {sys.platform}"
    text = "\n".join([f"{stamp} {made}", f"trustbrief {' '.join(_names(arguments))}", *_story(error), ""])
    try:
        make_private(folder)
        replace_file(file, text, private=True)
    except OSError:
        return None
    return file


def _names(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the names of commands and options: what stands beside them may be a client's name or a note."""
    from trustbrief.cli.app import COMMANDS, GROUPS

    command, *rest = arguments or ("",)
    if command in COMMANDS:
        yield command
        if command in GROUPS and rest and re.fullmatch(r"[a-z]{3,8}", rest[0]):
            yield rest[0]
    for word in arguments:
        if found := re.match(r"--[a-z][a-z-]{1,20}(?==|$(?!\n))|-[a-zA-Z](?![a-zA-Z-])", word):
            yield found[0]


def _story(error: BaseException) -> Iterator[str]:
    """Yield each call that led to an error, then its kind; its message may quote somebody's data."""
    import traceback  # 4 ms, for bugs alone

    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from (*_story(cause), "which led to:")
    yield "Traceback:"
    for frame in traceback.extract_tb(error.__traceback__):
        spot = "/".join(Path(frame.filename).parts[-_KEPT_FOLDERS:])
        yield f"  {spot}:{frame.lineno} in {frame.name}: {frame.line}"
    yield type(error).__qualname__
