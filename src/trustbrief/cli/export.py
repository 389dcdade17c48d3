"""`trustbrief export`: a static site."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.cli.saying import Progress, say
from trustbrief.cli.shared import Call, command
from trustbrief.errors import PlaceError
from trustbrief.model.place import Place
from trustbrief.model.settings import Settings
from trustbrief.reader import surroundings
from trustbrief.reader.settings import overlay_folders, require_folders


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(export)


@command("now", prints=False)
def export(
    call: Call,
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", help="A new folder, or that of an earlier export.")
    ],
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where it will be found: for sitemap, feeds and canonical links."),
    ] = None,
    places: Annotated[
        list[str] | None,
        typer.Option(metavar="PLACE", help="Only this place, or several with commas; may be repeated."),
    ] = None,
    cultures: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Your own culture files to publish; none of your settings are."),
    ] = None,
) -> None:
    """Write a static site: pages, search, JSON and calendars of all places, for any web host.

    Files that did not change stay, and those that are no longer needed go. Your home, clients and own
    culture files stay out of it.

    Example: trustbrief export site --places JP,DE,US
    """
    own = Settings(cultures=tuple(map(str, cultures or ())))
    require_folders(own)
    done = call.tool.export(
        directory,
        places=[place for text in places or () for place in _places(call, text)] or None,
        base_url=base_url,
        cultures=tuple(map(surroundings.expanded, own.cultures)),
        jobs=os.cpu_count() or 1,
        progress=Progress("pages").show,
    )
    if not cultures and overlay_folders(call.settings):
        say("trustbrief: your own culture files are not in it; to publish them: --cultures DIR")
    text = f"{done.written} files written, {done.unchanged} unchanged, {done.removed} removed"
    write(f"{text}: {done.places} place{'s' * (done.places != 1)} in {directory}\n", None)


def _places(call: Call, text: str) -> list[Place]:
    """Return the place of a name, or those that its commas part: there are commas in names, too."""
    try:
        return [call.place(text)]
    except PlaceError:
        parts = [part for part in text.split(",") if part.strip()]
        if len(parts) < 2:  # noqa: PLR2004
            raise
        return list(map(call.place, parts))
