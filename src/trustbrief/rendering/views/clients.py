"""Saved clients as a table."""

from __future__ import annotations

from trustbrief.documents.clients import ClientList
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Column, Sheet, Table, Title, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import message, named, worded

_HEADS = (
    message("Id"), message("Client"), message("Place"), message("Channel"), message("Every"),
    message("Last contact"), message("Due"),
)  # fmt: skip


def sheet(listed: ClientList, options: Options) -> Sheet:
    """Return a row for each client, or how to save the first one."""
    del options
    if not listed.clients:
        return Sheet(worded("Clients"), (Title(line(phrases.no_clients())),))
    rows = []
    for saved in listed.clients:
        client = saved.client
        channel = wording.known(client.channel) if client.channel else ""
        every = phrases.every(client.every) if client.every else ""
        days = [wording.iso(day) if day else "" for day in (client.last_contact, saved.due)]
        known = (named(saved.id), named(client.name), named(client.place))
        rows.append((*map(line, known), *map(line, (channel, every, *days))))
    heads = tuple(Column(worded(head)) for head in _HEADS)
    return Sheet(worded("Clients"), (Table(heads, tuple(rows)),))
