"""`trustbrief compare`: places side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(compare)


@command("cultures")
def compare(
    call: Call,
    places: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE PLACE...", help="Two to six, one a word; quote longer names.", show_default=False
        ),
    ],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="As of 2026-12-24 or 2026-12-24T15:00.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="With the sources.")] = False,
) -> None:
    """Set places side by side: scales, trust, first minute, work and shared holidays.

    Example: trustbrief compare JP US DE
    """
    moment = call.moment(on)
    compared = call.tool.compare(call.places(places), on=moment)
    call.show(compared, extent="full" if full else "screen")
