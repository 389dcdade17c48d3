"""`trustbrief report`: a line that may be wrong."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(report)


@command()
def report(
    call: Call,
    place: Annotated[str, typer.Argument(help="Where you read the line.", show_default=False)],
    text: Annotated[list[str], typer.Argument(help="Words of the line.", show_default=False)],
) -> None:
    """Print an address at which one line can be reported as wrong; nothing is sent.

    Example: trustbrief report japan business card
    """
    call.show(call.tool.report(call.place(place), " ".join(text)))
