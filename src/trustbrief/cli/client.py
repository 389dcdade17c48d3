"""`trustbrief client`: saved clients."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from trustbrief.cli.saying import confirmed, say
from trustbrief.cli.shared import Call, choice, command
from trustbrief.documents.clients import CLEARABLE, Clients
from trustbrief.errors import DateError, UsageError
from trustbrief.model.client import Channel, Person
from trustbrief.reader.moments import parse_date, parse_rhythm
from trustbrief.reader.opening import client_folder

_app = typer.Typer(help="Save clients, with names, notes and the rhythm of contact.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="CLIENT", help="Its id or name.", show_default=False)]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar="PLACE", help="Country, part of one or city.")
]
ChannelOption = Annotated[
    Channel | None, typer.Option("--channel", help="How it prefers to be in touch.", case_sensitive=False)
]
Clear = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KEY",
        help=f"Empty {', '.join(CLEARABLE)} before the rest; may be repeated.",
        parser=choice(CLEARABLE, "key"),
        autocompletion=lambda: list(CLEARABLE),
    ),
]
Every = Annotated[
    str | None, typer.Option(metavar="TIME", help="How often contact is due: weekly, 10d, 2w, 3m.")
]
Last = Annotated[
    str | None,
    typer.Option("--last", metavar="DATE", help="The day of the last contact, such as 2026-11-24."),
]
People = Annotated[
    list[str] | None,
    typer.Option("--person", metavar="NAME=FORM", help='Name and form of address: "Hanako Mori=Mori-san".'),
]
Notes = Annotated[list[str] | None, typer.Option("--note", metavar="TEXT", help="Something to remember.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="client")


@_app.command()
@command(prints=False)
def add(
    call: Call,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call it.", show_default=False)],
    place: Annotated[str, typer.Option("--place", metavar="PLACE", help="Country, part of one or city.")],
    channel: ChannelOption = None,
    every: Every = None,
    last: Last = None,
    person: People = None,
    note: Notes = None,
) -> None:
    """Save a client.

    Example: trustbrief client add "Acme KK" --place osaka --channel video --every 2w
    """
    saved = _clients(call).add(
        name=name.strip(),
        place=place,
        channel=channel,
        every=parse_rhythm(every) if every else None,
        people=_people(person),
        notes=tuple(note or ()),
        last_contact=_past(call, last),
    )
    # What was taken for the place is seen before anything rests on it: `sol` is the Solomon Islands.
    found = call.tool.find(place)
    where = call.tool.whole_name(found) if found else place
    _said(f"saved as {saved.id}, {where}: {client_folder() / saved.id}.yaml")


@_app.command("list")
@command()
def list_(call: Call) -> None:
    """List all clients.

    Example: trustbrief client list
    """
    call.show(_clients(call).listed())


@_app.command()
@command("home", "time_zone", "cultures")
def show(
    call: Call,
    client: Name,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Brief for 2026-12-24 or 2026-12-24T15:00.")
    ] = None,
) -> None:
    """Print the briefing for a client, your notes on top.

    Example: trustbrief client show acme-kk
    """
    moment = call.moment(on)
    call.show(_clients(call).shown(client, moment))


@_app.command()
@command(prints=False)
def edit(
    call: Call,
    client: Name,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="A new name; its id stays.")] = None,
    place: PlaceOption = None,
    channel: ChannelOption = None,
    every: Every = None,
    last: Last = None,
    person: People = None,
    note: Notes = None,
    clear: Clear = None,
) -> None:
    """Change a client; people and notes are added, and a person of the same name is changed.

    Example: trustbrief client edit acme-kk --note "New plant opens in May"
    """
    given = {
        "name": name,
        "place": place,
        "channel": channel,
        "every": parse_rhythm(every) if every else None,
        "last_contact": _past(call, last),
        "people": _people(person),
        "notes": tuple(note or ()),
    }
    changes = {key: value for key, value in given.items() if value}
    if not changes and not clear:
        raise UsageError("there is nothing to change", hint='for example: --note "New plant opens in May"')
    _said(f"changed {_clients(call).edit(client, changes, tuple(clear or ()))}")


@_app.command()
@command("home", "time_zone", prints=False)
def touch(
    call: Call,
    client: Name,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day of the contact, not today.")] = None,
) -> None:
    """Note that you were in touch, so that `today` reckons from now.

    Example: trustbrief client touch acme-kk
    """
    clients = _clients(call)
    when = parse_date(on, today=clients.day, past=True) if on else None
    stem, day, before = clients.touch(client, when)
    later = f"; {before} was noted before, a later day" if before and before > day else ""
    _said(f"in touch with {stem} on {day}{later}")


@_app.command()
@command(prints=False)
def remove(
    call: Call,
    client: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a client's file.

    Example: trustbrief client remove acme-kk --yes
    """
    roster = _clients(call).roster
    stem, found = roster.find(client, exactly=True)
    if not yes and not confirmed(f"Delete {found.name} ({stem}) with its notes?"):
        _said(f"{stem} stays")
        raise typer.Exit(1)
    roster.remove(stem)
    _said(f"removed {stem}")


def _past(call: Call, text: str | None) -> date | None:
    """Return the day of a contact.

    Raises:
        DateError: it is still to come.

    """
    if not text:
        return None
    today = _clients(call).day
    found = parse_date(text, today=today, past=True)
    if found > today:
        raise DateError(f"{found} is still to come", hint="name the day on which you were in touch")
    return found


def _clients(call: Call) -> Clients:
    return call.tool.clients(client_folder())


def _said(text: str) -> None:
    say(f"trustbrief: {text}")


def _people(texts: list[str] | None) -> tuple[Person, ...]:
    people = []
    for text in texts or ():
        name, _, form = text.partition("=")
        people.append(Person(name=name.strip(), address=form.strip() or None))
    return tuple(people)
