"""`trustbrief name`: which part of a name is what, and how to address somebody."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from trustbrief.cli.shared import Call, command
from trustbrief.errors import UsageError

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
    client = call.client(names[0] if names else place) if len(names or [place]) == 1 else None
    if client and client.client.people and (place is None or not names):
        people = [person.name for person in client.client.people]
        call.show(call.tool.names(people, call.place(client.id)), extent=extent)
        return
    typed = [text for word in names or ["-"] for text in (_piped() if word == "-" else [word])]
    found = call.place(place) if place is not None else None
    call.show(call.tool.names(typed, found), extent=extent)


def _piped() -> list[str]:
    """Return the lines of stdin.

    Raises:
        UsageError: nothing is piped, or too much.

    """
    if sys.stdin is None or sys.stdin.isatty():
        example = 'for example: trustbrief name "Nguyen Tien Dung" --place VN'
        raise UsageError("there is no name", hint=example)
    text = sys.stdin.buffer.read(MOST_READ + 1)
    if len(text) > MOST_READ:
        raise UsageError(
            f"more than {MOST_READ // 1024} KiB on stdin", hint="give at most a hundred names, one a line"
        )
    return text.decode("utf-8-sig", "replace").splitlines()
