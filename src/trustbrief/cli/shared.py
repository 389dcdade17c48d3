"""Options that several commands have, and what they come down to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustbrief.cli import surroundings
from trustbrief.errors import UsageError, quoted
from trustbrief.model.place import Place
from trustbrief.rendering.options import Options

if TYPE_CHECKING:
    from trustbrief.api import Trustbrief

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
NoColour = Annotated[bool, typer.Option("--no-color", help="Plain text, as NO_COLOR=1 does.")]


def resolved(tool: Trustbrief, text: str) -> Place:
    """Return the place that was typed; what else it could mean goes to stderr."""
    found = tool.resolve(text)
    if found.note:
        typer.echo(f"trustbrief: {quoted(text)} {found.note}", err=True)
    return found.place


def chosen_format(asked: str | None, known: dict[str, str], output: Path | None, default: str) -> str:
    """Return the format to write.

    Args:
        asked: What `-f` said, or None.
        known: The formats of the command.
        output: The file written to; its ending may name a format.
        default: The format otherwise.

    Raises:
        UsageError: no such format.

    """
    if asked is None:
        return _by_ending(output, known) if output and output.suffix else default
    if asked.lower() not in known:
        raise UsageError(f"{quoted(asked)} is not a format", hint=f"use one of {', '.join(known)}")
    return asked.lower()


def _by_ending(output: Path, known: dict[str, str]) -> str:
    ending = output.suffix.removeprefix(".").lower()
    named = {"txt": "text" if "text" in known else "table"}.get(ending, ending)
    if named not in known:
        raise UsageError(
            f"no format goes with the ending {quoted(output.suffix)}",
            hint=f"name one: -f {' or -f '.join(known)}",
        )
    return named


def options(*, colour: bool, to_file: bool) -> Options:
    """Return how the result is to be shown.

    Args:
        colour: False when `--no-color` was given.
        to_file: The result goes to a file, which gets no escape sequences.

    """
    return Options(width=surroundings.width(), colour=not to_file and surroundings.colour(allowed=colour))
