"""Saved clients as a table."""

from __future__ import annotations

from trustbrief.documents.clients import ClientList
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Column, Sheet, Table, Title, line
from trustbrief.rendering.options import Options

_HEADS = ("Id", "Client", "Place", "Channel", "Every", "Last contact", "Due")


def sheet(listed: ClientList, options: Options) -> Sheet:
    """Return a row for each client, or how to save the first one."""
    del options
    if not listed.clients:
        return Sheet("Clients", (Title(line(wording.NO_CLIENTS)),))
    rows = []
    for saved in listed.clients:
        client = saved.client
        cells = [saved.id, client.name, client.place, client.channel or "", client.every or ""]
        rows.append(tuple(map(line, [*cells, str(client.last_contact or ""), str(saved.due or "")])))
    return Sheet("Clients", (Table(tuple(Column(head) for head in _HEADS), tuple(rows)),))
