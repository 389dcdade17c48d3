"""`trustbrief greet`: what to write for a feast."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.reader.opening import client_folder


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(greet)


@command("home", "time_zone", "now", "cultures")
def greet(
    call: Call,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FEAST]...",
            help="A feast by any of its names; without one, what can be wished in these days.",
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        list[str] | None,
        typer.Option("--place", "-p", metavar="PLACE", help="Where, or a client; may be repeated."),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="Every wish, and the dates of every place that keeps it.")
    ] = False,
) -> None:
    """Say what to write for a feast, in which words, by when and to whom, or why not.

    Example: trustbrief greet diwali --place india
    """
    extent = "full" if full else "screen"
    places = [call.place(text) for text in place or ()]
    if words:
        call.show(call.tool.greet(" ".join(words), places, everywhere=full), extent=extent)
    else:
        folder = None if places else client_folder()
        call.show(call.tool.wishes(places, folder), extent=extent)
