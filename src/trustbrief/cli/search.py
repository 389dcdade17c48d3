"""`trustbrief search`: words in claims and sources."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(search)


@command("cultures")
def search(
    call: Call,
    text: Annotated[list[str], typer.Argument(help="Words that a line has to hold.", show_default=False)],
) -> None:
    """Search all claims and sources, grouped by place.

    Example: trustbrief search business card
    """
    call.show(call.tool.search(" ".join(text)))
