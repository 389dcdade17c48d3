"""Options that several commands have, and what they come down to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli import surroundings
from trustbrief.errors import UsageError, quoted
from trustbrief.rendering.options import Options

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
NoColour = Annotated[bool, typer.Option("--no-color", help="Plain text, as NO_COLOR=1 does.")]


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
        ending = output.suffix.removeprefix(".").lower() if output else ""
        return ending if ending in known else default
    if asked.lower() not in known:
        raise UsageError(f"{quoted(asked)} is not a format", hint=f"use one of {', '.join(known)}")
    return asked.lower()


def options(*, colour: bool, to_file: bool) -> Options:
    """Return how the result is to be shown.

    Args:
        colour: False when `--no-color` was given.
        to_file: The result goes to a file, which gets no escape sequences.

    """
    return Options(width=surroundings.width(), colour=not to_file and surroundings.colour(allowed=colour))
