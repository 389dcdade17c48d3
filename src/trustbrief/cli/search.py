"""`trustbrief search`: words in claims and sources."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import Cultures, NoColour, Output, chosen_format, folders, options, tool_for
from trustbrief.errors import UsageError
from trustbrief.rendering.registry import SEARCH, renderer

MAX_LENGTH = 200


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(search)


def search(
    text: Annotated[list[str], typer.Argument(help="Words that a line has to hold.", show_default=False)],
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")
    ] = None,
    cultures: Cultures = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Search all claims and sources, grouped by place.

    Example: trustbrief search business card
    """
    query = " ".join(" ".join(text).split())
    if not query or len(query) > MAX_LENGTH:
        raise UsageError(
            f"a search has 1 to {MAX_LENGTH} characters", hint="for example: trustbrief search gifts"
        )
    own = settings(cultures=folders(cultures))
    chosen = chosen_format(format_, SEARCH, output, "text", own.format)
    found = tool_for(own).search(query)
    shown = options(colour=not no_color, to_file=output is not None)
    write(renderer(SEARCH[chosen])(found, shown), output)
