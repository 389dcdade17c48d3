"""`trustbrief region`: the briefing."""

from __future__ import annotations

from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli import surroundings
from trustbrief.cli.moments import parse_moment
from trustbrief.cli.output import write
from trustbrief.cli.shared import NoColour, Output, chosen_format, options
from trustbrief.errors import UsageError, quoted
from trustbrief.rendering.registry import REGION, renderer
from trustbrief.rendering.topics import TOPICS


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(region)


def region(
    place: Annotated[
        list[str], typer.Argument(help="Country, ISO code or culture cluster.", show_default=False)
    ],
    home: Annotated[
        str | None,
        typer.Option(envvar="TRUSTBRIEF_HOME", metavar="PLACE", help="Your own country, to compare with."),
    ] = None,
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
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Print what to know before a call with a client abroad.

    Example: trustbrief region japan --home DE
    """
    if brief + full + bool(topic) > 1:
        raise UsageError("--brief, --full and --topic exclude each other", hint="keep one of them")
    for name in topic or ():
        if name not in TOPICS:
            raise UsageError(f"{quoted(name)} is not a topic", hint=f"use one of {', '.join(TOPICS)}")
    default = "terminal" if output is None and surroundings.interactive() else "text"
    chosen = chosen_format(format_, REGION, output, default)
    now = surroundings.now()
    moment = parse_moment(on, now.date()) if on else None

    # 40 ms; a mistake in the options is answered before.
    from trustbrief.api import Trustbrief

    tool = Trustbrief(now=now, home=home, home_zone=surroundings.zone, cache=surroundings.cache_folder())
    extent = "line" if brief else "full" if full else "screen"
    shown = replace(
        options(colour=not no_color and chosen != "text", to_file=output is not None),
        extent=extent,
        topics=tuple(topic or ()),
    )
    write(renderer(REGION[chosen])(tool.brief(" ".join(place), on=moment), shown), output)
