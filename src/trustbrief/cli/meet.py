"""`trustbrief meet`: call windows that are fair to everybody."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import DateError, PlaceError, UsageError, quoted
from trustbrief.model.place import Place
from trustbrief.reader.moments import parse_duration, parse_week, parse_when

# No moment has as many: `on Wednesday the 9th of December 2026 at 9 am`.
_MOST_WORDS = 12


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
        str | None,
        typer.Option(metavar="DATE", help="The week of this day, or next week; else the next 7 days."),
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
    length = parse_duration(duration)
    day = parse_week(week, today=call.tool.day) if week else None
    if pick is not None and call.format != "ics" and weeks is None:
        message = "--pick goes with -f ics or --weeks"
        raise UsageError(message, hint="for example: trustbrief meet japan --weeks 4 --pick 2")
    asked = _places(call, places)
    meeting = call.tool.meet(asked, week=day, duration=length, weeks=weeks, pick=pick)
    call.show(meeting, pick=pick, weeks=weeks)


def _places(call: Call, words: Sequence[str]) -> list[Place]:
    """Return the places; a day among them is told where it goes."""
    try:
        return call.places(words)
    except PlaceError:
        for at in range(max(1, len(words) - _MOST_WORDS), len(words)):
            _refuse_day(call, words[0], " ".join(words[at:]))
        raise


def _refuse_day(call: Call, place: str, text: str) -> None:
    """Refuse what is a day or a moment, with the option or the command that takes it."""
    with suppress(DateError):
        parse_week(text, today=call.tool.day)
        raise UsageError(f"{quoted(text)} is a day, not a place", hint=f'for that week: --week "{text}"')
    with suppress(DateError):
        parse_when(text)
        hint = f'is it safe to propose: trustbrief slot {place} "{text}"'
        raise UsageError(f"{quoted(text)} is a moment, not a place", hint=hint)
