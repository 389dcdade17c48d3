"""`trustbrief holidays`: the calendar of a country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import PlaceError, UsageError
from trustbrief.model.calendar import KINDS
from trustbrief.model.place import Place
from trustbrief.reader.moments import span


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(holidays)


@command("cultures")
def holidays(
    call: Call,
    place: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLACE]...", help="One place, or several one a word.", show_default=False),
    ] = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", "-c", metavar="PLACE", help="The same as an option; may be repeated."),
    ] = None,
    subdivision: Annotated[
        str | None, typer.Option("--subdivision", "-s", metavar="S", help="State or region, such as BY.")
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="One calendar year.")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day.")] = None,
    days: Annotated[int | None, typer.Option(metavar="N", help="So many days from today or --from.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Only this kind, such as public; may be repeated.",
            autocompletion=lambda: list(KINDS),
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="LANGUAGE", help="Language of the second name, such as uk (TRUSTBRIEF_LANGUAGE)."
        ),
    ] = None,
    with_quiet: Annotated[
        bool, typer.Option("--with-quiet", help="Quiet periods and bridge days, too.")
    ] = False,
) -> None:
    """List holidays; by default those of today and the next 365 days.

    Example: trustbrief holidays --country BR --year 2027
    """
    asked: dict[str, Any] = {
        "subdivision": subdivision,
        "kinds": tuple(kind or ()),
        "language": language,
        "usual_language": call.settings.language,
        "with_quiet": with_quiet,
    }
    asked["start"], asked["end"], asked["days"] = span(year, start, end, days)
    named = [*_places(call, place or ()), *map(call.place, country or ())]
    places = list({found.code: found for found in named}.values())
    if not places:
        raise UsageError("name a place, as an argument or with --country", hint="for example: holidays BR")
    one = len(places) == 1
    call.show(call.tool.holidays(places[0], **asked) if one else call.tool.calendars(places, **asked))


def _places(call: Call, words: Sequence[str]) -> list[Place]:
    """Return the place that all words name together, or else one place a word."""
    if not words:
        return []
    try:
        return [call.place(" ".join(words))]
    except PlaceError:
        if len(words) == 1:
            raise
        return list(map(call.place, words))
