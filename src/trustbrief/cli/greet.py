"""`trustbrief greet`: what to write for a feast."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.reader.opening import client_folder

# No feast has as many (29), and each split of the words is looked up.
_MOST_WORDS = 40


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(greet)


@command("home", "time_zone", "now", "cultures")
def greet(
    call: Call,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FEAST]...",
            help="A feast by any of its names; without one, what can be wished in these days.",
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        list[str] | None,
        typer.Option("--place", "-p", metavar="PLACE", help="Where, or a client; may be repeated."),
    ] = None,
    days: Annotated[
        int | None,
        typer.Option(metavar="N", help="Without a feast: so many days ahead, not 14.", min=1, max=366),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="Every wish, and the dates of every place that keeps it.")
    ] = False,
) -> None:
    """Say what to write for a feast, in which words, by when and to whom, or why not.

    Example: trustbrief greet diwali --place india
    """
    extent = "full" if full else "screen"
    feast, where = _parted(call, words or ())
    places = [call.place(text) for text in (*where, *(place or ()))]
    if feast:
        call.show(call.tool.greet(feast, places, everywhere=full), extent=extent)
    else:
        folder = None if places else client_folder()
        call.show(call.tool.wishes(places, folder, days=days), extent=extent)


def _parted(call: Call, words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the feast and the place among the words: `diwali pune`, `diwali`, `poland`."""
    for end in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        feast, where = " ".join(words[:end]), " ".join(words[end:])
        if call.tool.is_feast(feast) and call.is_place(where):
            return feast, (where,)
    whole = " ".join(words)
    if whole and not call.tool.is_feast(whole) and call.is_place(whole):
        return "", (whole,)
    return whole, ()
