"""`trustbrief holidays`: the calendar of a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from trustbrief.cli.saying import say
from trustbrief.cli.shared import Call, command
from trustbrief.documents.calendars import Calendars
from trustbrief.documents.holidays import HolidayList
from trustbrief.errors import PlaceError, UsageError
from trustbrief.model.calendar import KINDS
from trustbrief.model.place import Place
from trustbrief.reader.languages import spoken
from trustbrief.reader.moments import span

_YEAR = re.compile("(19|20|21)[0-9]{2}")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(holidays)


@command("cultures")
def holidays(
    call: Call,
    place: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLACE]...",
            help="One place, or several one a word; a year may stand behind.",
            show_default=False,
        ),
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
    limit: Annotated[
        int | None, typer.Option(metavar="N", help="The next so many of them alone.", min=1)
    ] = None,
    with_quiet: Annotated[
        bool, typer.Option("--with-quiet", help="Quiet periods and bridge days, too.")
    ] = False,
) -> None:
    """List holidays; by default those of today and the next 365 days.

    Example: trustbrief holidays --country BR --year 2027
    """
    if year is None and not (start or end or days):
        place, year = _year_behind(place or ())
    asked: dict[str, Any] = {
        "subdivision": subdivision,
        "kinds": tuple(kind or ()),
        **_languages(call),
        "with_quiet": with_quiet,
        "limit": limit,
    }
    asked["start"], asked["end"], asked["days"] = span(
        year, start, end, days, call.tool.day if start or end else None
    )
    named = [*_places(call, place or ()), *(found for text in country or () for found in call.places([text]))]
    places = list({found.code: found for found in named}.values())
    if not places:
        raise UsageError(
            "name a place, as an argument or with --country", hint="for example: trustbrief holidays BR"
        )
    one = len(places) == 1
    found = call.tool.holidays(places[0], **asked) if one else call.tool.calendars(places, **asked)
    if asked["usual_language"] == call.asked_language:
        _say_unnamed(call, found)
    if with_quiet and call.format == "csv":
        say("trustbrief: CSV has holidays alone; half days, bridge days and quiet periods: -f json or -f ics")
    call.show(found)


def _languages(call: Call) -> dict[str, str | None]:
    """Return in which language days are named beside the English name.

    Where results can be had in the language that was asked for, days are named in it as far as the
    library can; any other one is for their names alone, and has to be one of the library's.
    """
    asked = call.asked_language
    if asked and spoken(asked) is None:
        call.any_language = True
        return {"language": asked, "usual_language": None}
    return {"language": None, "usual_language": asked or call.settings.language}


def _say_unnamed(call: Call, found: HolidayList | Calendars) -> None:
    """Say where no day is named in the language that was asked for."""
    lists = found.calendars if isinstance(found, Calendars) else (found,)
    names = [listing.place.name for listing in lists if listing.language is None]
    if names and call.asked_language:
        say(f"trustbrief: no names of holidays in {call.asked_language} for {', '.join(names)}")


def _year_behind(words: Sequence[str]) -> tuple[list[str], int | None]:
    """Return words without the year that stands behind them: `brazil 2027` is no postcode of Brazil."""
    if len(words) > 1 and _YEAR.fullmatch(words[-1]):
        return list(words[:-1]), int(words[-1])
    return list(words), None


def _places(call: Call, words: Sequence[str]) -> list[Place]:
    """Return the place that all words name together, or else one place a word."""
    if not words:
        return []
    try:
        return [call.place(" ".join(words))]
    except PlaceError:
        if len(words) == 1:
            raise
        return call.places(words)
