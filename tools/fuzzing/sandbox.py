"""Where inputs are tried: a frozen clock, folders of its own, and nothing outside of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from trustbrief.reader import surroundings

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
_OURS = ("TRUSTBRIEF_", "_TRUSTBRIEF_", "XDG_")
_PLAIN = ("NO_COLOR", "FORCE_COLOR", "PAGER", "SHELL", "ZDOTDIR", "TZ", "LINES", "PYTHONIOENCODING")
# What changes something on the disk, and how many of its arguments are paths.
_CHANGES = {
    "os.rename": 2, "os.link": 2, "os.symlink": 2, "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1,
    "os.truncate": 1, "os.chmod": 1, "os.chown": 1,
}  # fmt: skip
_OUTSIDE = ("socket.connect", "socket.bind", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")


class OutsideError(BaseException):
    """Something is written, started or reached that no input may reach."""


@contextmanager
def sandbox(folder: Path) -> Iterator[None]:
    """Freeze clock, zone, terminal and folders.

    Args:
        folder: An empty one; it becomes home and working folder.

    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    for name in _PLAIN:
        kept.pop(name, None)
    kinds = ("cache", "config", "data", "state")
    own = {f"XDG_{kind.upper()}_HOME": str(folder / kind) for kind in kinds}
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    before = Path.cwd()
    with ExitStack() as stack:
        environment = {**kept, **own, "HOME": str(folder), "COLUMNS": "100", "TERM": "xterm-256color"}
        stack.enter_context(patch.dict(os.environ, environment, clear=True))
        stack.enter_context(patch.object(surroundings, "now", lambda: NOW))
        stack.enter_context(patch.object(surroundings, "zone", lambda: "Europe/London"))
        os.chdir(work)
        stack.callback(os.chdir, before)
        yield


def guard(*folders: Path) -> None:
    """Forbid this process for good to write elsewhere, to start a program and to connect.

    Args:
        folders: What may be written to.

    """
    allowed = (*map(os.path.realpath, folders), os.devnull)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _CHANGES:
            _require_inside(arguments[: _CHANGES[event]], allowed)
        elif event == "open" and isinstance(arguments[2], int):
            if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                _require_inside(arguments[:1], allowed)
        elif event.startswith(_OUTSIDE):
            raise OutsideError(f"{event} {arguments!a:.200}")

    sys.dont_write_bytecode = True
    sys.addaudithook(watch)


def _require_inside(paths: tuple[Any, ...], allowed: tuple[str, ...]) -> None:
    for path in paths:
        if not isinstance(path, int) and path is not None:
            spot = os.path.realpath(os.fsdecode(path))
            if not spot.startswith(allowed):
                raise OutsideError(f"writes to {spot!a}")
