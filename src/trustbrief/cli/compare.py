"""`trustbrief compare`: places side by side."""

from __future__ import annotations

from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli.moments import parse_moment
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import (
    Cultures,
    NoColour,
    Output,
    chosen_format,
    folders,
    options,
    resolved,
    tool_for,
)
from trustbrief.rendering.registry import COMPARE, renderer


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(compare)


def compare(
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
    cultures: Cultures = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="text, markdown, html or json.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Set places side by side: scales, trust, first minute, work and shared holidays.

    Example: trustbrief compare JP US DE
    """
    found = settings(cultures=folders(cultures))
    chosen = chosen_format(format_, COMPARE, output, "text", found.format)
    moment = parse_moment(on) if on else None
    tool = tool_for(found)
    compared = tool.compare([resolved(tool, place) for place in places], on=moment)
    shown = replace(
        options(colour=not no_color, to_file=output is not None), extent="full" if full else "screen"
    )
    write(renderer(COMPARE[chosen])(compared, shown), output)
