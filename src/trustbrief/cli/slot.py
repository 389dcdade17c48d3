"""`trustbrief slot`: is a moment safe to propose?"""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli import exits
from trustbrief.cli.output import ReaderGoneError
from trustbrief.cli.shared import Call, command
from trustbrief.documents.judge import Strictness
from trustbrief.errors import DateError, UsageError
from trustbrief.model.when import When
from trustbrief.reader.moments import parse_duration, parse_when


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(slot)


@command("home", "time_zone", "hours", "now", "cultures")
def slot(
    call: Call,
    place: Annotated[str, typer.Argument(metavar="PLACE", help="Any country or city.", show_default=False)],
    when: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHEN]...",
            help="now, tue 15:00, 9 Dec 15:00, in 2 hours or 2026-12-24T15:00, their time; by default now.",
            show_default=False,
        ),
    ] = None,
    duration: Annotated[str, typer.Option(metavar="TIME", help="How long it lasts: 45m, 1h30m.")] = "45m",
    my_time: Annotated[bool, typer.Option("--my-time", help="WHEN is on your clock.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Mind regional holidays, estimates and the day's edges, too.")
    ] = False,
    lenient: Annotated[bool, typer.Option("--lenient", help="Ask for open offices alone.")] = False,
) -> None:
    """Say in one line whether a moment is safe to propose; exit 0 for yes, 10 for no.

    Example: trustbrief slot japan "tue 15:00" --home DE
    """
    if strict and lenient:
        raise UsageError("--strict and --lenient exclude each other", hint="keep one of them")
    strictness: Strictness = "strict" if strict else "lenient" if lenient else "normal"
    moment, length = _when(when or ["now"]), parse_duration(duration)
    answer = call.tool.slot(
        call.place(place), moment, duration=length, strictness=strictness, my_time=my_time
    )
    code = 0 if answer.safe else exits.UNSAFE
    try:
        call.show(answer)
    except ReaderGoneError as error:  # the answer is in the exit code, too
        error.exit_code = code
        raise
    raise typer.Exit(code)


def _when(words: list[str]) -> When:
    """Return the moment; a place of several words without quotes is the likely mistake."""
    try:
        return parse_when(" ".join(words))
    except DateError as error:
        if len(words) == 1:
            raise
        hint = f'{error.hint}; a longer place in quotes: trustbrief slot "sao paulo" "tue 15:00"'
        raise DateError(error.message, hint=hint) from error
