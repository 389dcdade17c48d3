"""Answering a shell that completes a command line, without loading a command.

The scripts in `shells/` call the program with the words of the line and the environment
variable `_TRUSTBRIEF_COMPLETE`. The answer is a line for each suggestion, the value, a tab and a
word on it; or one line that asks the shell for its own files or folders.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from trustbrief import __version__
from trustbrief.cli import exits
from trustbrief.cli.cursor import Cursor, cursor
from trustbrief.cli.outline import Command, outline
from trustbrief.cli.output import write
from trustbrief.cli.suggestions import Suggestion, suggested
from trustbrief.errors import TrustbriefError
from trustbrief.files.cache import DiskCache
from trustbrief.reader import surroundings

_PACKAGE = Path(__file__).parent.parent
# What the scripts know as a request for the names of the shell's own files.
_FILES = {"FILE": ":files", "PATH": ":files", "DIR": ":folders"}


class Kept(Struct, frozen=True):
    """The commands as they were when the newest module had changed at some time, in nanoseconds."""

    changed: int
    program: Command


def run(arguments: Sequence[str]) -> int:
    """Print the answer in UTF-8, whatever the terminal, and return the exit code; see `answer`.

    A line that is being typed is no place for messages: what fails here says nothing, and the command
    itself tells it.
    """
    try:
        write("".join(f"{line}\n" for line in answer(arguments)), None, for_people=False)
    except Exception:  # noqa: BLE001
        return exits.BUG
    return exits.DONE


def answer(words: Sequence[str]) -> list[str]:
    """Return the lines of the answer; none when nothing fits.

    Args:
        words: What was typed after the program's name, without quotes; the last word is
            being typed.

    """
    at = cursor(_program(), _whole(words))
    if at.parameter and at.parameter.word in _FILES:
        return [_FILES[at.parameter.word]]
    try:
        found = list(_suggestions(at))
    except TrustbriefError:  # a shell shows nothing of it, and the command itself will
        return []
    return [f"{_one_line(at.lead + each.value)}\t{_one_line(each.about)}" for each in found]


def _program() -> Command:
    """Return all commands, from the cache while no module of the program has changed."""
    cache = DiskCache(surroundings.cache_folder()).within(f"commands-{__version__}")
    changed = _last_change(_PACKAGE)
    kept: Kept | None = cache.read("outline", Kept)
    if kept is None or kept.changed != changed:
        kept = Kept(changed, outline())
        cache.write("outline", kept)
    return kept.program


def _last_change(folder: Path) -> int:
    """Return when a module last changed, in nanoseconds; 1 ms for all of them."""
    newest = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                newest = max(newest, entry.stat().st_mtime_ns)
            elif entry.is_dir() and entry.name not in {"data", "__pycache__"}:
                newest = max(newest, _last_change(Path(entry.path)))
    return newest


def _whole(words: Sequence[str]) -> list[str]:
    """Return the words with `--home`, `=` and `ger` as two, which bash gives as three."""
    signs = {
        index
        for index, word in enumerate(words)
        if word == "=" and index and words[index - 1].startswith("--")
    }
    kept = [word for index, word in enumerate(words) if index not in signs]
    return [*kept, ""] if len(words) - 1 in signs else kept


def _suggestions(at: Cursor) -> Iterator[Suggestion]:
    if at.option:
        for option in at.command.options:
            if option.repeated or not at.options & set(option.names):
                yield from (
                    Suggestion(name, option.help) for name in option.names if name.startswith(at.typed)
                )
    elif at.parameter:
        yield from suggested(at)
    else:
        named = [found for found in at.command.commands if found.name.startswith(at.typed)]
        yield from (Suggestion(found.name, found.help.partition("\n")[0]) for found in named)
        if not named and (region := at.command.named("region")):  # a place alone is a briefing
            yield from suggested(at._replace(command=region, parameter=region.arguments[0]))


def _one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)
