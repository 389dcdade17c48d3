"""`trustbrief plan`: the engagement as a checklist."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, get_args

import typer
from msgspec.structs import replace

from trustbrief.cli.moments import parse_moment
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import (
    Cultures,
    Home,
    NoColour,
    Output,
    TimeZone,
    chosen_format,
    folders,
    options,
    resolved,
    tool_for,
)
from trustbrief.errors import UsageError, quoted
from trustbrief.model.guidance import Stage
from trustbrief.rendering.registry import PLAN, renderer


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(plan)


def plan(
    place: Annotated[
        list[str],
        typer.Argument(metavar="PLACE...", help="Any country, part of one or city.", show_default=False),
    ],
    stage: Annotated[
        str | None, typer.Option(metavar="STAGE", help="One stage with its wording, such as bad-news.")
    ] = None,
    home: Home = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="As of 2026-12-24 or 2026-12-24T15:00.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Wording, sources and what they say there.")] = False,
    time_zone: TimeZone = None,
    cultures: Cultures = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="text, markdown or json.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Turn the briefing into a checklist from preparation to the long term.

    Example: trustbrief plan japan --home US --stage bad-news
    """
    asked = _stage(stage) if stage else None
    found = settings(home=home, time_zone=time_zone, cultures=folders(cultures))
    chosen = chosen_format(format_, PLAN, output, "text", found.format)
    moment = parse_moment(on) if on else None
    tool = tool_for(found)
    planned = tool.plan(resolved(tool, " ".join(place)), on=moment, stage=asked)
    shown = replace(
        options(colour=not no_color, to_file=output is not None),
        extent="full" if full or asked else "screen",
    )
    write(renderer(PLAN[chosen])(planned, shown), output)


def _stage(text: str) -> Stage:
    wanted = text.strip().lower().replace("_", "-").replace(" ", "-")
    known: tuple[Stage, ...] = get_args(Stage)
    for name in known:
        if name == wanted:
            return name
    close = get_close_matches(wanted, known, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    raise UsageError(f"{quoted(text)} is not a stage", hint=f"{meant}stages: {', '.join(known)}")
