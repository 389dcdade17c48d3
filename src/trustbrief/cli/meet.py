"""`trustbrief meet`: call windows that are fair to everybody."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.moments import parse_date, parse_duration
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import (
    Cultures,
    Home,
    Hours,
    NoColour,
    Now,
    Output,
    TimeZone,
    chosen_format,
    folders,
    options,
    resolved,
    tool_for,
)
from trustbrief.errors import UsageError
from trustbrief.model.meeting import Meeting
from trustbrief.rendering.registry import MEET, renderer


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(meet)


def meet(
    places: Annotated[
        list[str],
        typer.Argument(metavar="PLACE...", help="One place a word; quote longer names.", show_default=False),
    ],
    week: Annotated[
        str | None, typer.Option(metavar="DATE", help="The week of this day, not the next 7 days.")
    ] = None,
    duration: Annotated[str, typer.Option(metavar="TIME", help="How long it lasts: 45m, 1h30m.")] = "45m",
    pick: Annotated[
        int | None, typer.Option(metavar="N", help="With -f ics: the window or start of this number.")
    ] = None,
    home: Home = None,
    time_zone: TimeZone = None,
    hours: Hours = None,
    on: Now = None,
    cultures: Cultures = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or ics.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Find windows in which everybody is at work, you included, and who pays when there is none.

    Example: trustbrief meet japan germany "sao paulo" --home US
    """
    day, length = parse_date(week) if week else None, parse_duration(duration)
    found = settings(home=home, time_zone=time_zone, hours=hours, cultures=folders(cultures))
    chosen = chosen_format(format_, MEET, output, "text", found.format)
    tool = tool_for(found, on)
    meeting = tool.meet([resolved(tool, place) for place in places], week=day, duration=length)
    if chosen == "ics":
        meeting = _picked(meeting, pick)
    elif pick is not None:
        raise UsageError("--pick goes with -f ics", hint="for example: trustbrief meet japan -f ics --pick 2")
    shown = options(colour=not no_color, to_file=output is not None)
    write(renderer(MEET[chosen])(meeting, shown), output)


def _picked(meeting: Meeting, number: int | None) -> Meeting:
    """Return the meeting with the chosen window's start as the suggested one."""
    from msgspec.structs import replace

    if number is None and meeting.suggested:
        return meeting
    choice = [window.best for window in meeting.windows] or list(meeting.compromises)
    if number is None:
        message = "there is no time in which everybody is at work"
        raise UsageError(message, hint="take one of the least bad starts: --pick 1")
    if not 1 <= number <= len(choice):
        raise UsageError(f"there is no window {number}", hint=f"choose 1 to {len(choice)}")
    return replace(meeting, suggested=choice[number - 1])
