"""`trustbrief list`: what is covered."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.documents.catalogue import ListedDepth
from trustbrief.reader.moments import parse_age


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("list")(list_places)


@command("cultures")
def list_places(
    call: Call,
    depth: Annotated[
        ListedDepth | None, typer.Option(metavar="DEPTH", help="Only full, core, sketch or outline.")
    ] = None,
    cluster: Annotated[str | None, typer.Option(metavar="CLUSTER", help="Only one culture cluster.")] = None,
    stale: Annotated[
        str | None, typer.Option(metavar="AGE", help="Only profiles reviewed longer ago, such as 18m.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Territories without a profile of their own, too.")
    ] = False,
) -> None:
    """List what is covered, and how deeply.

    Example: trustbrief list --depth full
    """
    age = parse_age(stale) if stale else None
    call.show(call.tool.catalogue(everything=everything, depth=depth, cluster=cluster, older_than=age))
