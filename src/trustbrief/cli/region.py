"""`trustbrief region`: the briefing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli import surroundings
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
from trustbrief.rendering.registry import REGION, renderer
from trustbrief.rendering.topics import TOPICS


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(region)


def region(
    place: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE...",
            help="Country, part of one, city, ISO code or culture cluster.",
            show_default=False,
        ),
    ],
    home: Home = None,
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Brief for 2026-12-24 (09:00 there) or 2026-12-24T15:00."),
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", help="One line.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Everything, with all sources.")] = False,
    topic: Annotated[
        list[str] | None,
        typer.Option(metavar="TOPIC", help="One part, such as gifts; may be repeated."),
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="terminal, text or json.")
    ] = None,
    time_zone: TimeZone = None,
    cultures: Cultures = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Print what to know before a call with a client abroad.

    Example: trustbrief region japan --home DE
    """
    if brief + full + bool(topic) > 1:
        raise UsageError("--brief, --full and --topic exclude each other", hint="keep one of them")
    topics = tuple(_topic(name) for name in topic or ())
    partial = brief or full or bool(topics)
    found = settings(home=home, time_zone=time_zone, cultures=folders(cultures))
    default = "terminal" if output is None and surroundings.interactive() else "text"
    chosen = chosen_format(format_, REGION, output, default, None if partial else found.format)
    if chosen == "json" and partial:
        raise UsageError("JSON holds everything", hint="leave --brief, --full and --topic out")
    moment = parse_moment(on) if on else None
    tool = tool_for(found)
    asked = resolved(tool, " ".join(place))
    extent = "line" if brief else "full" if full else "screen"
    shown = replace(
        options(colour=not no_color and chosen != "text", to_file=output is not None),
        extent=extent,
        topics=topics,
    )
    write(renderer(REGION[chosen])(tool.brief(asked, on=moment), shown), output)


def _topic(name: str) -> str:
    """Return a topic as the parts are called, whatever its case."""
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if wanted in TOPICS:
        return wanted
    close = get_close_matches(wanted, TOPICS, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    raise UsageError(f"{quoted(name)} is not a topic", hint=f"{meant}topics: {', '.join(TOPICS)}")
