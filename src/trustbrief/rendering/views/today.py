"""All clients today, as a table."""

from __future__ import annotations

from trustbrief.documents.today import Today, TodayRow
from trustbrief.facts.clocks import city_of
from trustbrief.model.calendar import Holiday
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Column,
    Line,
    Paragraph,
    Sheet,
    Style,
    Table,
    Title,
    Words,
    joined,
    line,
)
from trustbrief.rendering.options import Options

# More fill no screen, and each takes half a millisecond.
MOST_ROWS = 200
_CONTACT: dict[str | None, tuple[str, Style]] = {"due": ("due", "bad"), "soon": ("soon", "warn")}


def sheet(today: Today, options: Options) -> Sheet:
    """Return a row for each client, those that want something first."""
    blocks: list[Block] = []
    if not today.clients and not today.unreadable:
        return Sheet("Clients today", (Title(line(wording.NO_CLIENTS)),))
    heads = ("Client", "There", "Status", "Contact", f"Call, {city_of(today.zone)} time", "Holidays")
    shown = today.clients if options.extent == "full" else today.clients[:MOST_ROWS]
    columns = tuple(Column(head) for head in heads)
    blocks.append(Table(columns, tuple(_cells(row) for row in shown)))
    if len(shown) < len(today.clients):
        rest = f"{len(today.clients) - len(shown)} more that want less: --all"
        blocks.append(Paragraph(line(Words(rest, "soft"))))
    if today.unreadable:
        unread = f"{len(today.unreadable)} files could not be read"
        blocks.append(Paragraph(line(Words(unread, "warn"))))
    return Sheet("Clients today", tuple(blocks))


def _cells(row: TodayRow) -> tuple[Line, ...]:
    if row.time is None or row.status is None:
        remark = line(Words(row.remark or "", "bad"))
        return (line(row.name), line(row.place), remark, (), (), ())
    label, style = wording.STATUS[row.status.kind]
    due, alarm = _CONTACT.get(row.contact, ("", ""))
    call = ""
    if row.window:
        call = f"{wording.clock(row.window.home_start)}–{wording.clock(row.window.home_end)}"
        call += f" ({row.window.remark})" if row.window.remark else ""
    periods = [
        line(Words(f"{wording.span(p.start, p.end)} {p.name}", "warn"), wording.wish(p))
        for p in row.quiet_periods
    ]
    coming = [*map(_holiday, _by_name(row.holidays)), *periods]
    return (
        line(row.name),
        line(f"{row.place} {wording.clock(row.time)}"),
        line(Words(label, style)),
        line(Words(due, alarm)),
        line(call),
        joined("; ", coming),
    )


def _by_name(holidays: tuple[Holiday, ...]) -> list[Holiday]:
    """Return the first day of each holiday, by date."""
    first: dict[str, Holiday] = {}
    for day in holidays:
        first.setdefault(day.name, day)
    return list(first.values())


def _holiday(day: Holiday) -> Line:
    doubt = Words(" (estimated)", "warn") if day.estimated else ""
    return line(f"{wording.day(day.date)} {day.name}", doubt, wording.wish(day))
