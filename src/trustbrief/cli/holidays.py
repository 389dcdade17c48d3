"""`trustbrief holidays`: the calendar of a country."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from trustbrief.cli.moments import FIRST_YEAR, LAST_YEAR, parse_date
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import Cultures, NoColour, Output, chosen_format, folders, options, tool_for
from trustbrief.errors import DateError, UsageError
from trustbrief.model.holidaylist import LONGEST
from trustbrief.rendering.registry import HOLIDAYS, renderer


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(holidays)


def holidays(
    country: Annotated[
        str, typer.Option("--country", "-c", metavar="PLACE", help="Country or ISO code.", show_default=False)
    ],
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
    cultures: Cultures = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="FORMAT", help="table, markdown, csv, ics or json."),
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """List holidays; by default those of today and the next 365 days.

    Example: trustbrief holidays --country BR --year 2027
    """
    found = settings(language=language, cultures=folders(cultures))
    chosen = chosen_format(format_, HOLIDAYS, output, "table", found.format)
    first, last, count = _span(year, start, end, days)
    listing = tool_for(found).holidays(
        country,
        start=first,
        end=last,
        days=count,
        subdivision=subdivision,
        kinds=tuple(kind or ()),
        language=language,
        usual_language=found.language,
        with_quiet=with_quiet,
    )
    shown = options(colour=not no_color, to_file=output is not None)
    write(renderer(HOLIDAYS[chosen])(listing, shown), output)


def _span(
    year: int | None, start: str | None, end: str | None, days: int | None
) -> tuple[date | None, date | None, int | None]:
    """Return first day, last day and number of days asked for; None where the default holds."""
    if year is not None:
        if start or end or days is not None:
            raise UsageError("--year excludes --from, --to and --days", hint="keep one of them")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            message = f"{year} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
            raise DateError(message, hint="for example --year 2027")
        return date(year, 1, 1), date(year, 12, 31), None
    if days is not None and end:
        raise UsageError("--days excludes --to", hint="keep one of them")
    if days is not None and not 1 <= days <= LONGEST:
        raise DateError(f"--days has to be 1 to {LONGEST}", hint="for example --days 30")
    return parse_date(start) if start else None, parse_date(end) if end else None, days
