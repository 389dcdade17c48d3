"""`trustbrief list`: what is covered."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

import typer
from msgspec.structs import replace

from trustbrief.cli import surroundings
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import Cultures, NoColour, Output, chosen_format, folders, options, tool_for
from trustbrief.errors import UsageError, quoted
from trustbrief.rendering.registry import LIST, renderer

_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("list")(list_places)


def list_places(
    depth: Annotated[
        str | None, typer.Option(metavar="DEPTH", help="Only full, core, sketch or outline.")
    ] = None,
    cluster: Annotated[str | None, typer.Option(metavar="CLUSTER", help="Only one culture cluster.")] = None,
    stale: Annotated[
        str | None, typer.Option(metavar="AGE", help="Only profiles reviewed longer ago, such as 18m.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Territories without a profile of their own, too.")
    ] = False,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table or json.")
    ] = None,
    cultures: Cultures = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """List what is covered, and how deeply.

    Example: trustbrief list --depth full
    """
    own = settings(cultures=folders(cultures))
    chosen = chosen_format(format_, LIST, output, "table", own.format)
    now = surroundings.now()
    before = now.date() - _age(stale) if stale else None
    if depth not in {None, "full", "core", "sketch", "outline"}:
        raise UsageError(f"{quoted(depth or '')} is not a depth", hint="use full, core, sketch or outline")
    found = tool_for(own).catalogue(everything=everything or depth == "outline")
    clusters = {row.cluster for row in found.places if row.cluster}
    if cluster and cluster not in clusters:
        hint = f"use one of {', '.join(sorted(clusters))}"
        raise UsageError(f"{quoted(cluster)} is not a culture cluster", hint=hint)
    rows = tuple(
        row
        for row in found.places
        if depth in {None, row.depth}
        and (cluster is None or cluster in {row.cluster, row.code})
        and (before is None or _older(row.reviewed, before))
    )
    filtered = replace(found, places=rows, outlines=0 if depth or cluster or stale else found.outlines)
    shown = options(colour=not no_color, to_file=output is not None)
    write(renderer(LIST[chosen])(filtered, shown), output)


def _older(reviewed: date | None, before: date) -> bool:
    return reviewed is not None and reviewed < before


def _age(text: str) -> timedelta:
    """Return an age such as `18m`, `2y`, `90d` or `6w`."""
    match = re.fullmatch(r"(\d{1,4})([dwmy])", text.strip().lower())
    if not match:
        raise UsageError(f"{quoted(text)} is not an age", hint="write it as 18m, 2y, 6w or 90d")
    return timedelta(days=int(match[1]) * _DAYS[match[2]])
