"""Commands of a page, run by a reader whose clock stands still, with what they print."""

from __future__ import annotations

import io
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from trustbrief.cli.main import run
from trustbrief.files.shipped import data_root
from trustbrief.reader import surroundings

# The day of the golden files, so that pages and tests show the same.
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
ZONE = "Europe/Berlin"
# What fits beside the navigation of a page.
COLUMNS = 90
_OWN = {"NO_COLOR", "FORCE_COLOR", "PAGER"}


class Sessions:
    """The sessions of a build: one home folder for each page, one cache for all."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="trustbrief-docs-")

    def close(self) -> None:
        """Delete what the commands left."""
        self._folder.cleanup()

    def shown(self, page: str, lines: str, *, exit: int = 0, first: int = 0) -> str:  # noqa: A002  (as pages have it)
        """Return a block of Markdown with commands and what they print.

        Args:
            page: Whose home folder they find.
            lines: The commands, one a line.
            exit: The code that each leaves with.
            first: How many lines of each are shown; 0 for all.

        Raises:
            ValueError: a command leaves with another code.

        """
        home = Path(self._folder.name) / "homes" / page.replace("/", "-")
        said = []
        with somebody(home, Path(self._folder.name) / "cache"):
            for line in filter(None, lines.splitlines()):
                code, text = outcome(shlex.split(line, comments=True)[1:])
                if code != exit:
                    raise ValueError(f"{page}: {line}\nleft with {code}, not {exit}:\n{text}")
                said += [f"$ {line}", *_first(_anywhere(text, home).splitlines(), first)]
        return "\n".join(["````console", *said, "````"])


def _anywhere(text: str, home: Path) -> str:
    """Return text without the folders of this machine."""
    return text.replace(str(home), "~").replace(str(data_root()), "…/trustbrief/data")


def _first(lines: list[str], most: int) -> list[str]:
    return [*lines[:most], "…"] if most and len(lines) > most else lines


@contextmanager
def somebody(home: Path, cache: Path) -> Iterator[None]:
    """Make this process that of a reader in Berlin on a day that does not pass.

    Args:
        home: Their home folder, made where it is not there; commands run in `work` inside it.
        cache: Where computed calendars lie.

    """
    work = home / "work"
    work.mkdir(parents=True, exist_ok=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _OWN and not name.startswith("TRUSTBRIEF_")
    }
    theirs = {
        **kept,
        "HOME": str(home),
        "COLUMNS": str(COLUMNS),
        "XDG_CACHE_HOME": str(cache),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
    }
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, theirs, clear=True))
        stack.enter_context(patch.object(surroundings, "now", lambda: NOW))
        stack.enter_context(patch.object(surroundings, "zone", lambda: ZONE))
        stack.enter_context(chdir(work))
        yield


def outcome(words: list[str]) -> tuple[int, str]:
    """Return how the program leaves, and all that it says.

    Args:
        words: Those after its name.

    """
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="utf-8", write_through=True)
    nothing = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(stream), redirect_stderr(stream), patch.object(sys, "stdin", nothing):
        code = run(words)
    return code, written.getvalue().decode()
