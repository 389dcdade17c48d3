"""`trustbrief name`: which part of a name is what, and how to address somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import UsageError
from trustbrief.reader import surroundings

if TYPE_CHECKING:
    from trustbrief.documents.clients import SavedClient

# Bytes: more than a hundred names of two hundred characters in any script.
MOST_READ = 128 * 1024


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("name")(name)


@command("cultures")
def name(
    call: Call,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar='["NAME"]...',
            help="Each in quotes, or a client for its people; - or nothing reads stdin, one a line.",
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option("--place", "-p", metavar="PLACE", help="Where they are from: a country, part or city."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="With the sources.")] = False,
) -> None:
    """Tell family name from given name, how sure that is, and how to address somebody.

    Example: trustbrief name "Nguyen Tien Dung" --place VN
    """
    extent = "full" if full else "screen"
    client = _client(call, names or (), place)
    # A client without people may be called after the one that it is.
    if client and (client.client.people or names):
        people = [person.name for person in client.client.people] or [client.client.name]
        call.show(call.tool.names(people, call.place(client.id)), extent=extent)
        return
    typed = [text for word in names or ["-"] for text in (_piped() if word == "-" else [word])]
    found = call.place(place) if place is not None else None
    call.show(call.tool.names(typed, found), extent=extent)


def _client(call: Call, names: Sequence[str], place: str | None) -> SavedClient | None:
    """Return the client whose people are asked for: named alone, as somebody's name or as the place."""
    alone = len(names) == 1 and place is None
    return call.client(names[0] if alone else place) if alone or not names else None


def _piped() -> list[str]:
    """Return the lines of stdin.

    Raises:
        UsageError: nothing is piped, or too much.

    """
    text = surroundings.piped(MOST_READ + 1)
    if text is None:
        example = 'for example: trustbrief name "Nguyen Tien Dung" --place VN'
        raise UsageError("there is no name", hint=example)
    if len(text) > MOST_READ:
        raise UsageError(
            f"more than {MOST_READ // 1024} KiB on stdin", hint="give at most a hundred names, one a line"
        )
    return text.decode("utf-8-sig", "replace").splitlines()
