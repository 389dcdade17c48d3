"""`trustbrief today`: every saved client at a glance."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.reader.opening import client_folder


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(today)


@command("home", "time_zone", "hours", "now", "cultures")
def today(
    call: Call,
    everybody: Annotated[bool, typer.Option("--all", help="More than the first 200 rows.")] = False,
) -> None:
    """List your clients: time there, who is at work, holidays to greet, contact due, when to call.

    Example: trustbrief today --home DE
    """
    call.show(call.tool.today(client_folder()), extent="full" if everybody else "screen")
