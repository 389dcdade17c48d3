"""`trustbrief holidays`: the calendar of a country."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import UsageError
from trustbrief.reader.moments import span


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(holidays)


@command("cultures")
def holidays(
    call: Call,
    place: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLACE]...", help="Country, part of one or city.", show_default=False),
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", "-c", metavar="PLACE", help="The same as an option.")
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
        typer.Option(metavar="KIND", help="Only this kind, such as public; may be repeated."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="LANGUAGE", help="Language of the second name, such as uk.")
    ] = None,
    with_quiet: Annotated[
        bool, typer.Option("--with-quiet", help="Quiet periods and bridge days, too.")
    ] = False,
) -> None:
    """List holidays; by default those of today and the next 365 days.

    Example: trustbrief holidays --country BR --year 2027
    """
    named = " ".join(place or ())
    if bool(named) == bool(country):
        hint = "for example: trustbrief holidays BR"
        raise UsageError("name one place, as an argument or with --country", hint=hint)
    first, last, count = span(year, start, end, days)
    listing = call.tool.holidays(
        call.place(named or str(country)),
        start=first,
        end=last,
        days=count,
        subdivision=subdivision,
        kinds=tuple(kind or ()),
        language=language,
        usual_language=call.settings.language,
        with_quiet=with_quiet,
    )
    call.show(listing)
