"""Entries of the cache that somebody made up: of the right seal, and of any content.

An input is the label of an entry, a zero byte and what the entry holds. The tool answers from it, or from the
source, and prints whatever it says harmlessly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time_ns
from typing import Any, NamedTuple
from unittest.mock import patch

import msgspec

from fuzzing.printed import CHECKS
from fuzzing.promises import require, require_explained, require_harmless
from fuzzing.sandbox import NOW, sandbox
from trustbrief.cli import completing
from trustbrief.errors import TrustbriefError
from trustbrief.files.cache import DiskCache
from trustbrief.front import tool
from trustbrief.reader.settings import shown_settings
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render

_OVERLAY = 'code: SA\nappend:\n  do: ["Call Jeddah first"]\n'
_CLIENT = "name: Acme\nplace: SA\nevery: 2w\nnotes: [tea]\n"
# Larger ones are changed bit by bit no further.
_MOST_BYTES = 6000
_FULL = Options(extent="full", sources=True)


class Entry(NamedTuple):
    """Where an entry is kept, and what it held at first."""

    cache: DiskCache
    name: str
    made_from: str
    content: bytes


def seeds(_root: Path) -> Iterator[bytes]:
    """Yield the entries that the tool itself writes."""
    with TemporaryDirectory() as folder, _filled(Path(folder)) as entries:
        found = {
            label: entry.content for label, entry in entries.items() if len(entry.content) <= _MOST_BYTES
        }
    yield from (label.encode() + b"\0" + content for label, content in sorted(found.items()))


@contextmanager
def ready(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what answers from one made-up entry."""
    with _filled(folder) as entries:
        labels = sorted(entries)

        def attempt(data: bytes) -> None:
            typed, _, content = data.partition(b"\0")
            label = typed.decode("utf-8", "replace")
            label = label if label in entries else labels[len(content) % len(labels)]
            entry = entries[label]
            entry.cache.write(entry.name, msgspec.Raw(content), entry.made_from)
            try:
                _ASKED[label.partition("/")[0]](folder)
            except TrustbriefError as error:
                require_explained(error)
            finally:
                entry.cache.write(entry.name, msgspec.Raw(entry.content), entry.made_from)

        yield attempt


@contextmanager
def _filled(folder: Path) -> Iterator[dict[str, Entry]]:
    """Give the entries that are written when everything is asked for once, by label."""
    found: dict[str, Entry] = {}
    write = DiskCache.write

    def noted(cache: DiskCache, name: str, value: Any, made_from: str = "") -> None:
        write(cache, name, value, made_from)
        folder_of = str(getattr(cache, "_folder", ""))
        kind = Path(folder_of).name.partition("-")[0]
        label = f"{kind}/{re.sub(r'-[0-9a-f-]{5,}$', '', name)}"
        found[label] = Entry(cache, name, made_from, msgspec.json.encode(value))

    with ExitStack() as stack:
        stack.enter_context(sandbox(folder))
        # An index is kept only when no file has just changed.
        stack.enter_context(patch("trustbrief.roster.store.time_ns", lambda: time_ns() + 10**10))
        for name, text in (
            ("own/sa.yaml", _OVERLAY),
            ("clients/acme.yaml", _CLIENT),
            ("config.yaml", "home: DE\n"),
        ):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        stack.enter_context(patch.dict("os.environ", TRUSTBRIEF_CONFIG=str(folder / "config.yaml")))
        with patch.object(DiskCache, "write", noted):
            for ask in dict.fromkeys(_ASKED.values()):
                ask(folder)
        yield {label: entry for label, entry in found.items() if label.partition("/")[0] in _ASKED}


def _days(folder: Path) -> None:
    known = _known(folder)
    days = known.holidays("SA", with_quiet=True)
    for name in ("csv", "ics", "text"):
        CHECKS[name](render(days, name, _FULL))
    CHECKS["text"](render(known.slot("SA", NOW), "text", _FULL))


def _briefing(folder: Path) -> None:
    found = _known(folder).brief("SA")
    for name in ("text", "markdown"):
        CHECKS[name](render(found, name, _FULL))


def _today(folder: Path) -> None:
    CHECKS["text"](render(_known(folder).today(folder / "clients"), "text", _FULL))


def _settings(_folder: Path) -> None:
    CHECKS["text"](render(shown_settings(), "text", _FULL))


def _completed(_folder: Path) -> None:
    for words in (["reg"], ["region", "--"], ["holidays", "--kind", ""], ["client", ""]):
        lines = completing.answer(words)
        require(all(line.count("\t") <= 1 for line in lines), "a suggestion of several columns")
        require_harmless("\n".join(lines).replace("\t", ""), "completion")


def _known(folder: Path) -> Any:
    return tool(now=NOW, home="DE", cache=folder / "cache" / "trustbrief", overlays=(folder / "own",))


# Who reads the entries of a folder of the cache.
_ASKED: dict[str, Callable[[Path], None]] = {
    "calendars": _days, "overlays": _briefing, "languages": _briefing, "observances": _briefing,
    "guidance": _briefing, "roster": _today, "config": _settings, "commands": _completed,
}  # fmt: skip
