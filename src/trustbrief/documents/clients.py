"""Saved clients: `trustbrief.clients/1` and `trustbrief.client/1`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from trustbrief.desk import Desk
from trustbrief.documents.briefing import Briefing, briefing
from trustbrief.documents.named import NamedPerson
from trustbrief.documents.search_words import words_of
from trustbrief.errors import DataError, DateError, PlaceError, UsageError, quoted
from trustbrief.locality import Locality
from trustbrief.model.client import Client, Person
from trustbrief.model.statements import Acquaintance
from trustbrief.model.when import When
from trustbrief.roster.rhythm import due
from trustbrief.roster.store import Roster, same_name

CLIENTS, CLIENT = "trustbrief.clients/1", "trustbrief.client/1"
CLEARABLE = ("channel", "every", "people", "notes")


class SavedClient(Struct, frozen=True, kw_only=True):
    """A client with the name of its file.

    Args:
        id: What to call it in commands.
        client: What its file holds.
        due: The day on which contact is due, or None.

    """

    id: str
    client: Client
    due: Date | None = None


class ClientList(Struct, frozen=True, kw_only=True):
    """All clients, by name."""

    format: str = CLIENTS
    generated: datetime
    clients: tuple[SavedClient, ...]


class ClientBriefing(Struct, frozen=True, kw_only=True):
    """A client with the briefing for its place.

    Args:
        persons: What the names of its people are made of and how to use them, in their order;
            None where a name cannot be read.

    """

    format: str = CLIENT
    generated: datetime
    saved: SavedClient
    persons: tuple[NamedPerson | None, ...] = ()
    briefing: Briefing


class Touched(NamedTuple):
    """A contact that was noted: the client's id, the day, and the day that was noted before."""

    id: str
    day: Date
    before: Date | None


class Clients:
    """The reader's clients.

    Args:
        desk: Data, cache, reader and present.
        folder: Where their files lie; it need not exist.

    """

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.roster = Roster(folder, desk.disk)

    @property
    def day(self) -> Date:
        """Return the reader's day."""
        return self.desk.day

    def add(self, **values: Any) -> SavedClient:
        """Save a new client.

        Args:
            values: Those of `Client`, each not yet checked.

        Raises:
            UsageError: a value does not fit, or a client has the name.
            PlaceError: its place is unknown, ambiguous or a culture cluster.
            OutputError: the folder cannot be written to.

        """
        client = checked({**values, "people": _with_people((), values.get("people", ()))})
        self.require_place(client.place)
        return self._saved(self.roster.add(client), client)

    def edit(self, text: str, values: Mapping[str, Any], clear: tuple[str, ...] = ()) -> str:
        """Change a client: notes are added, and people, but for one of a name that is there. Return its id.

        Args:
            text: Its id or name.
            values: The new values.
            clear: Keys that are emptied before.

        Raises:
            UsageError: no client, or several, go by that name; a value does not fit; a new name is another's.
            OutputError: the file cannot be written.

        """
        if "place" in values:
            self.require_place(values["place"])

        def changed(old: Client) -> Client:
            kept = _values(old)
            kept |= {key: () if key in {"people", "notes"} else None for key in clear}
            people = _with_people(kept["people"], values.get("people", ()))
            notes = (*kept["notes"], *values.get("notes", ()))
            return checked({**kept, **values, "people": people, "notes": notes})

        return self._change(text, changed)

    def touch(self, text: str, day: Date | None = None) -> Touched:
        """Note that the reader was in touch with a client.

        Args:
            text: Its id or name.
            day: The day of the contact; by default the reader's today.

        Raises:
            DateError: the day is still to come.
            UsageError: no client, or several, go by that name.
            OutputError: the file cannot be written.

        """
        last = day or self.day
        if last > self.day:
            raise DateError(f"{last} is still to come", hint="name the day of the contact, or leave --on out")
        stem, old = self.roster.find(text)
        self.roster.change(stem, lambda old: checked({**_values(old), "last_contact": last}))
        return Touched(stem, last, old.last_contact)

    def _change(self, text: str, change: Callable[[Client], Client]) -> str:
        stem, _ = self.roster.find(text)
        self.roster.change(stem, change)
        return stem

    def require_place(self, place: str) -> None:
        """Refuse a place that cannot have clients.

        Raises:
            PlaceError: it is unknown, ambiguous or a culture cluster.

        """
        found = self.desk.atlas.resolve(place).place
        if found.kind == "cluster":
            raise PlaceError(f"{found.name} is a culture cluster", hint="name one country or city of it")

    def listed(self) -> ClientList:
        """Return every client that can be read."""
        found = self.roster.everything()
        for problem in found.problems:
            self.desk.warn(problem)
        clients = tuple(self._saved(stem, client) for stem, client in found.clients.items())
        return ClientList(generated=self.desk.now, clients=clients)

    def shown(self, text: str, on: Date | datetime | When | None = None) -> ClientBriefing:
        """Return a client with the briefing for its place.

        Raises:
            UsageError: no client, or several, go by that name.
            DataError: its file cannot be used.

        """
        stem, client = self.roster.find(text)
        there = self.desk.locality(client.place)
        return ClientBriefing(
            generated=self.desk.now,
            saved=self._saved(stem, client),
            persons=tuple(_named(self.desk, person.name, there) for person in client.people),
            briefing=briefing(there, there.moment(on)),
        )

    def acquaintance(self, client: Client) -> Acquaintance:
        """Return whether the reader knows a client, and on which terms."""
        there = self.desk.locality(client.place)
        return acquaintance(client, [_named(self.desk, person.name, there) for person in client.people])

    def named(self, text: str) -> SavedClient | None:
        """Return the client with exactly this id or name, if there is one.

        Args:
            text: As typed.

        """
        try:
            stem, client = self.roster.find(text, exactly=True)
        except (UsageError, DataError):
            return None
        return self._saved(stem, client)

    def _saved(self, stem: str, client: Client) -> SavedClient:
        return SavedClient(id=stem, client=client, due=due(client, self.day))


def _with_people(known: Sequence[Person], given: Sequence[Any]) -> tuple[Person, ...]:
    """Return the people of a client with some more; one of a name that is there takes the new form."""
    people = {same_name(person.name): person for person in known}
    for person in checked({"name": "x", "place": "x", "people": tuple(given)}).people:
        old = people.get(same_name(person.name))
        people[same_name(person.name)] = old if old and person.address is None else person
    return tuple(people.values())


def acquaintance(client: Client, persons: Sequence[NamedPerson | None]) -> Acquaintance:
    """Return whether the reader knows a client, and on which terms.

    Args:
        client: Who was never contacted is new; a saved form with the family name is formal.
        persons: What the names of its people are made of, in their order.

    """
    if client.last_contact is None:
        return "new"
    forms = zip(client.people, persons, strict=False)
    return "formal" if any(_by_family_name(person, known) for person, known in forms) else "known"


def _by_family_name(person: Person, known: NamedPerson | None) -> bool:
    """Tell whether the form of address of somebody has the family name in it."""
    family = words_of(known.family) if known and known.family else None
    return bool(person.address and family and family in words_of(person.address))


def _named(desk: Desk, name: str, there: Locality) -> NamedPerson | None:
    """Return the name of somebody there, read; None where there is no name in it."""
    from trustbrief.documents.names import names_of  # 12 ms, for clients with people alone

    try:
        return names_of(desk, [name], there).persons[0]
    except UsageError:
        return None


_HINTS = {
    "channel": "use one of video, phone, email, chat, visit",
    "every": "write it as 10d, 2w or 3m",
    "name": "a name has 1 to 160 characters",
    "notes": "a note has 1 to 500 characters, and a client at most 200 of them",
}


def checked(values: Mapping[str, Any]) -> Client:
    """Return a client if every value fits.

    Raises:
        UsageError: one does not.

    """
    given = {key: value for key, value in values.items() if value not in (None, ())}
    for key, value in given.items():
        alone = {"name": "x", "place": "x", key: value}
        try:
            msgspec.convert(msgspec.to_builtins(alone), Client)
        except msgspec.ValidationError as error:
            shown = f"{quoted(str(value))} does not fit {key}"
            raise UsageError(shown, hint=_HINTS.get(key, "see the keys of a client")) from error
    return msgspec.convert(msgspec.to_builtins(given), Client)


def _values(client: Client) -> dict[str, Any]:
    return {name: getattr(client, name) for name in client.__struct_fields__}
