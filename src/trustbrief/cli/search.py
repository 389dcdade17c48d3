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
    everything: Annotated[bool, typer.Option("--all", help="More than the 15 best.")] = False,
) -> None:
    """Search lines, feasts, words to say, steps and sources; the best come first.

    Example: trustbrief search business card
    """
    extent = "full" if everything else "screen"
    call.show(call.tool.search(" ".join(text)), extent=extent)
