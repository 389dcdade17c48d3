"""A client's briefing with the reader's own notes on top."""

from __future__ import annotations

from trustbrief.model.roster import ClientBriefing, SavedClient
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain
from trustbrief.rendering.screen import screen


def render(found: ClientBriefing, options: Options) -> str:
    """Return names, rhythm and notes, then the first screen of the briefing."""
    page = Page(options.width, colour=options.colour)
    client = found.saved.client
    page.add(plain(client.name, "bold") + plain(f"   {found.saved.id}", "dim"))
    for label, text in _rows(found.saved):
        page.row(label, plain(text))
    for person in client.people:
        page.row(
            "Person", plain(person.name) + plain(f", address as {person.address}" if person.address else "")
        )
    for note in reversed(client.notes):
        page.row("Note", plain(note))
    page.blank()
    return page.text() + screen(found.briefing, options)


def _rows(saved: SavedClient) -> list[tuple[str, str]]:
    client = saved.client
    rhythm = f"every {client.every}, due {saved.due}" if client.every else ""
    last = f"{client.last_contact}" if client.last_contact else ""
    rows = [("Prefers", client.channel or ""), ("Contact", rhythm), ("Last", last)]
    return [row for row in rows if row[1]]
