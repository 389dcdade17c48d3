"""Options that several commands have, and what they come down to."""

from __future__ import annotations

import os
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from trustbrief.cli import surroundings
from trustbrief.cli.moments import parse_moment
from trustbrief.cli.settings import overlay_folders
from trustbrief.errors import OutputError, TrustbriefError, UsageError, harmless, quoted
from trustbrief.model.place import Place
from trustbrief.model.settings import Settings
from trustbrief.rendering.options import Options

if TYPE_CHECKING:
    from trustbrief.api import Trustbrief

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
Home = Annotated[
    str | None,
    typer.Option(envvar="TRUSTBRIEF_HOME", metavar="PLACE", help="Your own country, to compare with."),
]
TimeZone = Annotated[
    str | None,
    typer.Option(envvar="TRUSTBRIEF_TIME_ZONE", metavar="ZONE", help="Your clock, such as Europe/Berlin."),
]
Hours = Annotated[
    str | None,
    typer.Option(envvar="TRUSTBRIEF_HOURS", metavar="HOURS", help="Your working hours, such as 09:00-17:30."),
]
Cultures = Annotated[
    list[Path] | None,
    typer.Option(metavar="DIR", help="Folder of your own culture files (TRUSTBRIEF_CULTURES)."),
]
Now = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Reckon from 2026-12-24 or 2026-12-24T15:00, not now."),
]
NoColour = Annotated[bool, typer.Option("--no-color", help="Plain text, as NO_COLOR=1 does.")]


def tool_for(found: Settings, on: str | None = None) -> Trustbrief:
    """Return the tool, bound to this process and to the reader's settings.

    Args:
        found: The settings.
        on: The moment to take for the present; by default the clock's. A date is read
            as 09:00 and a time without an offset as the reader's own.

    """
    # 40 ms; a mistake in the options is answered before.
    from trustbrief.api import Trustbrief

    return Trustbrief(
        now=present(on, found.time_zone),
        home=found.home,
        home_zone=surroundings.zone,
        time_zone=found.time_zone,
        hours=(found.hours[:5], found.hours[6:]) if found.hours else None,
        cache=surroundings.cache_folder(),
        overlays=overlay_folders(found),
        warn=_warn,
    )


def present(on: str | None, time_zone: str | None) -> datetime:
    """Return the moment that `--on` names, or the present."""
    if on is None:
        return surroundings.now()
    moment = parse_moment(on)
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, MORNING)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(time_zone or surroundings.zone()))


MORNING = time(9)


def folders(paths: list[Path] | None) -> str | None:
    """Return folders as one text, as in an environment variable."""
    return os.pathsep.join(map(str, paths)) if paths else None


def client_folder() -> Path:
    """Return where the files of clients lie.

    Raises:
        OutputError: there is no home folder to keep them in.

    """
    folder = surroundings.client_folder()
    if folder is None:
        raise OutputError("there is no home folder to keep clients in", hint="name one in TRUSTBRIEF_CLIENTS")
    return folder


def _warn(error: TrustbriefError) -> None:
    typer.echo(f"trustbrief: passed over {harmless(error.message)}", err=True)


def resolved(tool: Trustbrief, text: str) -> Place:
    """Return the place that was typed; what else it could mean goes to stderr."""
    found = tool.resolve(text)
    if found.note:
        typer.echo(f"trustbrief: {quoted(text)} {found.note}", err=True)
    return found.place


def chosen_format(
    asked: str | None,
    known: dict[str, str],
    output: Path | None,
    default: str,
    preferred: str | None = None,
) -> str:
    """Return the format to write.

    Args:
        asked: What `-f` said, or None.
        known: The formats of the command.
        output: The file written to; its ending may name a format.
        default: The format otherwise.
        preferred: The reader's usual format; passed over by commands that lack it.

    Raises:
        UsageError: no such format.

    """
    if asked is None:
        usual = preferred if preferred in known else default
        return _by_ending(output, known) if output and output.suffix else usual
    if asked.lower() not in known:
        raise UsageError(f"{quoted(asked)} is not a format", hint=f"use one of {', '.join(known)}")
    return asked.lower()


def _by_ending(output: Path, known: dict[str, str]) -> str:
    ending = output.suffix.removeprefix(".").lower()
    named = {"txt": "text" if "text" in known else "table", "md": "markdown", "htm": "html"}.get(
        ending, ending
    )
    if named not in known:
        raise UsageError(
            f"no format goes with the ending {quoted(output.suffix)}",
            hint=f"name one: -f {' or -f '.join(known)}",
        )
    return named


def options(*, colour: bool, to_file: bool) -> Options:
    """Return how the result is to be shown.

    Args:
        colour: False when `--no-color` was given.
        to_file: The result goes to a file, which gets no escape sequences.

    """
    return Options(width=surroundings.width(), colour=not to_file and surroundings.colour(allowed=colour))
