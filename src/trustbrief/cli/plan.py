"""`trustbrief plan`: the engagement as a checklist."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from trustbrief.cli.shared import Call, choice, command
from trustbrief.model.guidance import Stage


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(plan)


@command("home", "time_zone", "cultures")
def plan(
    call: Call,
    place: Annotated[
        list[str],
        typer.Argument(metavar="PLACE...", help="Any country, part of one or city.", show_default=False),
    ],
    stage: Annotated[
        Stage | None,
        typer.Option(
            metavar="STAGE",
            help="One stage with its wording, such as bad-news.",
            parser=choice(get_args(Stage), "stage"),
            autocompletion=lambda: list(get_args(Stage)),
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="As of 2026-12-24 or 2026-12-24T15:00.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Every step, with wording and sources.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Under each line what its sources say, and of whom.")
    ] = False,
) -> None:
    """Turn the briefing into a checklist from preparation to the long term.

    Example: trustbrief plan japan --home US --stage bad-news
    """
    moment = call.moment(on)
    planned = call.tool.plan(call.place(" ".join(place)), on=moment, stage=stage, evidence=evidence)
    call.show(planned, extent="full" if full else "screen", evidence=evidence)
