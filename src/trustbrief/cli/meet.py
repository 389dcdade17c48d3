"""`trustbrief meet`: call windows that are fair to everybody."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import UsageError
from trustbrief.reader.moments import parse_date, parse_duration


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(meet)


@command("home", "time_zone", "hours", "now", "cultures")
def meet(
    call: Call,
    places: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE [PLACE]...", help="One place a word; quote longer names.", show_default=False
        ),
    ],
    week: Annotated[
        str | None, typer.Option(metavar="DATE", help="The week of this day, not the next 7 days.")
    ] = None,
    duration: Annotated[str, typer.Option(metavar="TIME", help="How long it lasts: 45m, 1h30m.")] = "45m",
    weeks: Annotated[
        int | None, typer.Option(metavar="N", help="A weekly series of so many weeks.", min=1, max=26)
    ] = None,
    pick: Annotated[
        int | None,
        typer.Option(metavar="N", help="With -f ics or --weeks: the start of this number."),
    ] = None,
) -> None:
    """Find windows in which everybody is at work, you included, and who pays when there is none.

    Example: trustbrief meet japan germany "sao paulo" --home US
    """
    day, length = parse_date(week) if week else None, parse_duration(duration)
    if pick is not None and call.format != "ics" and weeks is None:
        message = "--pick goes with -f ics or --weeks"
        raise UsageError(message, hint="for example: trustbrief meet japan --weeks 4 --pick 2")
    asked = call.places(places)
    meeting = call.tool.meet(asked, week=day, duration=length, weeks=weeks, pick=pick)
    call.show(meeting, pick=pick, weeks=weeks)
