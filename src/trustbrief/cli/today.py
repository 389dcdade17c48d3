"""`trustbrief today`: every saved client at a glance."""

from __future__ import annotations

from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import (
    Cultures,
    Home,
    Hours,
    NoColour,
    Now,
    Output,
    TimeZone,
    chosen_format,
    client_folder,
    folders,
    options,
    tool_for,
)
from trustbrief.rendering.registry import TODAY, renderer


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(today)


def today(
    home: Home = None,
    time_zone: TimeZone = None,
    hours: Hours = None,
    on: Now = None,
    everybody: Annotated[bool, typer.Option("--all", help="More than the first 200 rows.")] = False,
    cultures: Cultures = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table or json.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """List your clients: time there, who is at work, holidays to greet, contact due, when to call.

    Example: trustbrief today --home DE
    """
    found = settings(home=home, time_zone=time_zone, hours=hours, cultures=folders(cultures))
    chosen = chosen_format(format_, TODAY, output, "table", found.format)
    listed = tool_for(found, on).clients(client_folder()).today()
    shown = replace(
        options(colour=not no_color, to_file=output is not None), extent="full" if everybody else "screen"
    )
    write(renderer(TODAY[chosen])(listed, shown), output)
