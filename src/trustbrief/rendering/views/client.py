"""A client's briefing with the reader's own notes on top."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from trustbrief.documents.clients import ClientBriefing
from trustbrief.documents.named import NamedPerson
from trustbrief.model.client import Person
from trustbrief.rendering.blocks import Block, Heading, Paragraph, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.views import briefing


def sheet(found: ClientBriefing, options: Options) -> Sheet:
    """Return names, rhythm and notes, then the first screen, for somebody known once there was contact."""
    client = found.saved.client
    contact = "known" if client.last_contact else options.contact
    below = briefing.sheet(found.briefing, replace(options, contact=contact))
    head, *rest = below.blocks
    assert isinstance(head, Title)  # noqa: S101  (each briefing begins with its place)
    notes = tuple(_rows(found))
    title = Title(line(Words(client.name, "strong"), Words(f"   {found.saved.id}", "soft")))
    place: tuple[Block, ...] = (
        Heading(found.briefing.place.name),
        *(Paragraph(text) for text in (head.line, *head.notes)),
    )
    room = below.room + len(notes) + len(place) if below.room else None
    return Sheet(client.name, (title, *notes, *place, *rest), room)


def _rows(found: ClientBriefing) -> Iterator[Row]:
    saved, client = found.saved, found.saved.client
    rhythm = f"every {client.every}, due {saved.due}" if client.every else ""
    last = str(client.last_contact) if client.last_contact else ""
    for label, text in (("Prefers", client.channel or ""), ("Contact", rhythm), ("Last", last)):
        if text:
            yield Row(label, line(text))
    for person, named in zip_longest(client.people, found.persons[: len(client.people)]):
        yield Row("Person", line(person.name, Words(_form(person, named), "label")))
    yield from (Row("Note", line(note)) for note in reversed(client.notes))


def _form(person: Person, named: NamedPerson | None) -> str:
    """Return how to address somebody: as they wish, else by what their name tells."""
    if person.address:
        return f", address as {person.address}"
    if named is None:
        return ""
    if named.certainty == "unclear":
        return ", ask which name to use: trustbrief name"
    forms = [form.text if form.to == "anybody" else f"{form.text} ({form.to})" for form in named.speech]
    sure = "" if named.certainty == "clear" else f", {named.certainty} by the name alone"
    return f", {' or '.join(forms)}{sure}"
