"""A client's briefing with the reader's own notes on top."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from msgspec.structs import replace

from trustbrief.documents.clients import ClientBriefing, acquaintance
from trustbrief.documents.named import NamedPerson
from trustbrief.model.client import Person
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Block, Heading, Paragraph, Row, Sheet, Title, Words, line
from trustbrief.rendering.labels import SURE, WHOM
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import named, worded
from trustbrief.rendering.views import briefing


def sheet(found: ClientBriefing, options: Options) -> Sheet:
    """Return names, rhythm and notes, then the first screen, for somebody known once there was contact."""
    client = found.saved.client
    contact = acquaintance(client, found.persons) if client.last_contact else options.contact
    below = briefing.sheet(found.briefing, replace(options, contact=contact))
    head, *rest = below.blocks
    assert isinstance(head, Title)  # noqa: S101  (each briefing begins with its place)
    notes = tuple(_rows(found))
    title = Title(line(named(client.name, "strong"), named(f"   {found.saved.id}", "soft")))
    place: tuple[Block, ...] = (
        Heading(wording.place(found.briefing.place)),
        *(Paragraph(text) for text in (head.line, *head.notes)),
    )
    room = below.room + len(notes) + len(place) if below.room else None
    return Sheet(client.name, (title, *notes, *place, *rest), room)


def _rows(found: ClientBriefing) -> Iterator[Row]:
    saved, client = found.saved, found.saved.client
    if client.channel:
        yield Row(worded("Prefers"), line(wording.known(client.channel)))
    if client.every:
        yield Row(worded("Contact"), line(_rhythm(client.every, saved.due)))
    if client.last_contact:
        yield Row(worded("Last"), line(wording.iso(client.last_contact)))
    for person, known in zip_longest(client.people, found.persons[: len(client.people)]):
        yield Row(worded("Person"), line(named(person.name), Words(_form(person, known), "label")))
    yield from (Row(worded("Note"), line(named(note))) for note in reversed(client.notes))


def _rhythm(every: str, due: date | None) -> str:
    """Return how often contact is wanted, and when the next one is due."""
    if due is None:
        return worded("every {span}", span=phrases.every(every))
    return worded("every {span}, due {day}", span=phrases.every(every), day=wording.iso(due))


def _form(person: Person, known: NamedPerson | None) -> str:
    """Return how to address somebody: as they wish, else by what their name tells."""
    if person.address:
        return f", {worded('address as {form}', form=person.address)}"
    if known is None:
        return ""
    if known.certainty == "unclear":
        return f", {worded('ask which name to use: {command}', command='trustbrief name')}"
    forms = [
        form.text if form.to == "anybody" else f"{form.text} ({worded(WHOM[form.to])})"
        for form in known.speech
    ]
    sure = f", {worded(SURE[known.certainty])}" if known.certainty in SURE else ""
    return f", {wording.either(forms)}{sure}"
