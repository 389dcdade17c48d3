"""`trustbrief client`: saved clients."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, get_args

import typer

from trustbrief.cli import surroundings
from trustbrief.cli.moments import parse_date, parse_moment
from trustbrief.cli.output import write
from trustbrief.cli.settings import settings
from trustbrief.cli.shared import (
    Cultures,
    Home,
    NoColour,
    Output,
    TimeZone,
    chosen_format,
    client_folder,
    folders,
    options,
    tool_for,
)
from trustbrief.errors import UsageError, harmless, quoted
from trustbrief.model.client import Channel, Client, Person
from trustbrief.rendering.registry import CLIENT, CLIENTS, renderer

_app = typer.Typer(help="Save clients, with names, notes and the rhythm of contact.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="CLIENT", help="Its id or name.", show_default=False)]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar="PLACE", help="Country, part of one or city.")
]
ChannelOption = Annotated[
    str | None, typer.Option("--channel", metavar="CHANNEL", help=f"{', '.join(get_args(Channel))}.")
]
Every = Annotated[str | None, typer.Option(metavar="TIME", help="How often contact is due: 10d, 2w, 3m.")]
People = Annotated[
    list[str] | None,
    typer.Option("--person", metavar="NAME=FORM", help='Name and form of address: "Hanako Mori=Mori-san".'),
]
Notes = Annotated[list[str] | None, typer.Option("--note", metavar="TEXT", help="Something to remember.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="client")


@_app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call it.", show_default=False)],
    place: Annotated[str, typer.Option("--place", metavar="PLACE", help="Country, part of one or city.")],
    channel: ChannelOption = None,
    every: Every = None,
    person: People = None,
    note: Notes = None,
) -> None:
    """Save a client.

    Example: trustbrief client add "Acme KK" --place osaka --channel video --every 2w
    """
    found = _client(
        name=name.strip(),
        place=place,
        channel=channel,
        every=every,
        people=_people(person),
        notes=tuple(note or ()),
    )
    saved = tool_for(settings()).clients(client_folder()).add(found)
    typer.echo(f"trustbrief: saved as {saved.id} in {client_folder() / saved.id}.yaml", err=True)


@_app.command("list")
def list_(
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table or json.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """List all clients.

    Example: trustbrief client list
    """
    found = settings()
    chosen = chosen_format(format_, CLIENTS, output, "table", found.format)
    listed = tool_for(found).clients(client_folder()).listed()
    write(renderer(CLIENTS[chosen])(listed, options(colour=not no_color, to_file=output is not None)), output)


@_app.command()
def show(
    client: Name,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Brief for 2026-12-24 or 2026-12-24T15:00.")
    ] = None,
    home: Home = None,
    time_zone: TimeZone = None,
    cultures: Cultures = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="terminal, text or json.")
    ] = None,
    output: Output = None,
    no_color: NoColour = False,
) -> None:
    """Print the briefing for a client, your notes on top.

    Example: trustbrief client show acme-kk
    """
    found = settings(home=home, time_zone=time_zone, cultures=folders(cultures))
    default = "terminal" if output is None and surroundings.interactive() else "text"
    chosen = chosen_format(format_, CLIENT, output, default, found.format)
    moment = parse_moment(on) if on else None
    shown = tool_for(found).clients(client_folder()).shown(client, moment)
    colour = not no_color and chosen != "text"
    write(renderer(CLIENT[chosen])(shown, options(colour=colour, to_file=output is not None)), output)


@_app.command()
def edit(
    client: Name,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="A new name; its id stays.")] = None,
    place: PlaceOption = None,
    channel: ChannelOption = None,
    every: Every = None,
    person: People = None,
    note: Notes = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY", help="Empty channel, every, people or notes before the rest."),
    ] = None,
) -> None:
    """Change a client; people and notes are added to those there are.

    Example: trustbrief client edit acme-kk --note "New plant opens in May"
    """
    emptied = {_clearable(key) for key in clear or ()}
    changes = {
        key: value
        for key, value in (("name", name), ("place", place), ("channel", channel), ("every", every))
        if value
    }
    if not changes and not emptied and not person and not note:
        raise UsageError("there is nothing to change", hint='for example: --note "New plant opens in May"')
    people, notes = _people(person), tuple(note or ())
    clients = tool_for(settings()).clients(client_folder())
    if place:
        clients.require_place(place)

    def changed(old: Client) -> Client:
        kept: dict[str, Any] = {name: getattr(old, name) for name in old.__struct_fields__}
        kept |= {key: () if key in {"people", "notes"} else None for key in emptied}
        kept |= {**changes, "people": kept["people"] + people, "notes": kept["notes"] + notes}
        return _client(**kept)

    stem, _ = clients.roster.find(client)
    clients.roster.change(stem, changed)
    typer.echo(f"trustbrief: changed {stem}", err=True)


@_app.command()
def touch(
    client: Name,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day of the contact, not today.")] = None,
) -> None:
    """Note that you were in touch, so that `today` reckons from now.

    Example: trustbrief client touch acme-kk
    """
    day = parse_date(on) if on else surroundings.now().astimezone().date()
    stem = _change_one(client, lambda old: _client(**{**_values(old), "last_contact": day}))
    typer.echo(f"trustbrief: in touch with {stem} on {day}", err=True)


@_app.command()
def remove(
    client: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a client's file.

    Example: trustbrief client remove acme-kk --yes
    """
    roster = tool_for(settings()).clients(client_folder()).roster
    stem, found = roster.find(client, exactly=True)
    if not yes:
        typer.confirm(f"Delete {harmless(found.name)} ({stem}) with its notes?", abort=True, err=True)
    roster.remove(stem)
    typer.echo(f"trustbrief: removed {stem}", err=True)


def _change_one(text: str, change: Callable[[Client], Client]) -> str:
    roster = tool_for(settings()).clients(client_folder()).roster
    stem, _ = roster.find(text)
    roster.change(stem, change)
    return stem


def _values(client: Client) -> dict[str, Any]:
    return {name: getattr(client, name) for name in client.__struct_fields__}


_HINTS = {
    "channel": f"use one of {', '.join(get_args(Channel))}",
    "every": "write it as 10d, 2w or 3m",
    "name": "a name has 1 to 160 characters",
    "notes": "a note has 1 to 500 characters, and a client at most 200 of them",
}


def _client(**values: Any) -> Client:
    """Return a client if every value fits.

    Raises:
        UsageError: one does not.

    """
    import msgspec

    plain = {key: value for key, value in values.items() if value not in (None, ())}
    try:
        return msgspec.convert(msgspec.to_builtins(plain), Client)
    except msgspec.ValidationError as error:
        key = (re.findall(r"\$\.(\w+)", str(error)) or ["client"])[0]
        shown = f"{quoted(str(values.get(key, '')))} does not fit {key}"
        raise UsageError(shown, hint=_HINTS.get(key, "see: trustbrief client add --help")) from error


def _people(texts: list[str] | None) -> tuple[Person, ...]:
    people = []
    for text in texts or ():
        name, _, form = text.partition("=")
        people.append(Person(name=name.strip(), address=form.strip() or None))
    return tuple(people)


def _clearable(key: str) -> str:
    if key not in {"channel", "every", "people", "notes"}:
        raise UsageError(f"{quoted(key)} cannot be emptied", hint="use channel, every, people or notes")
    return key
