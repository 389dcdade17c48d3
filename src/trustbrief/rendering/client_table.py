"""Saved clients as a table."""

from __future__ import annotations

from rich import box
from rich.table import Table

from trustbrief.model.roster import ClientList
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain, written

HEADINGS = ("Id", "Client", "Place", "Channel", "Every", "Last contact", "Due")


def render(listed: ClientList, options: Options) -> str:
    """Return a row for each client, or how to save the first one."""
    output = console(max(MIN_WIDTH, min(options.width, MAX_WIDTH)), colour=options.colour)
    if not listed.clients:
        output.print(plain('No clients yet. Save one: trustbrief client add "Acme KK" --place osaka'))
        return written(output)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for heading in HEADINGS:
        table.add_column(heading, overflow="fold")
    for saved in listed.clients:
        client = saved.client
        cells = [saved.id, client.name, client.place, client.channel or "", client.every or ""]
        table.add_row(*map(plain, [*cells, str(client.last_contact or ""), str(saved.due or "")]))
    output.print(table)
    return "\n".join(line.rstrip() for line in written(output).splitlines()) + "\n"
