"""`trustbrief region`: the briefing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli import surroundings
from trustbrief.cli.moments import parse_moment
from trustbrief.cli.output import write
from trustbrief.cli.shared import NoColour, Output, chosen_format, options, resolved
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
    topics = tuple(_topic(name) for name in topic or ())
    default = "terminal" if output is None and surroundings.interactive() else "text"
    chosen = chosen_format(format_, REGION, output, default)
    if chosen == "json" and (brief or full or topics):
        raise UsageError("JSON holds everything", hint="leave --brief, --full and --topic out")
    now = surroundings.now()
    moment = parse_moment(on) if on else None

    # 40 ms; a mistake in the options is answered before.
    from trustbrief.api import Trustbrief

    tool = Trustbrief(now=now, home=home, home_zone=surroundings.zone, cache=surroundings.cache_folder())
    found = resolved(tool, " ".join(place))
    extent = "line" if brief else "full" if full else "screen"
    shown = replace(
        options(colour=not no_color and chosen != "text", to_file=output is not None),
        extent=extent,
        topics=topics,
    )
    write(renderer(REGION[chosen])(tool.brief(found, on=moment), shown), output)


def _topic(name: str) -> str:
    """Return a topic as the parts are called, whatever its case."""
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if wanted in TOPICS:
        return wanted
    close = get_close_matches(wanted, TOPICS, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    raise UsageError(f"{quoted(name)} is not a topic", hint=f"{meant}topics: {', '.join(TOPICS)}")
