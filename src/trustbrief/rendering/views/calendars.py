"""Holidays of several places in one table, by date."""

from __future__ import annotations

from trustbrief.documents.calendars import Calendars
from trustbrief.files.shipped import DATA_MOMENT
from trustbrief.rendering.blocks import Block, Column, Line, Paragraph, Sheet, Table, Title, Words, line
from trustbrief.rendering.events import Events
from trustbrief.rendering.options import Options
from trustbrief.rendering.views import holiday_dates, holidays


def sheet(found: Calendars, options: Options) -> Sheet:
    """Return a row for each day or run of days, with the place that keeps it."""
    del options
    names = [listing.place.name for listing in found.calendars]
    name = f"Holidays of {', '.join(names[:-1])} and {names[-1]}"
    every = [
        (run[0].date, listing.place.name, run)
        for listing in found.calendars
        for run in holiday_dates.runs_of(listing.holidays)
    ]
    columns = (Column("Date", whole=True), Column("Place"), Column("Holiday"), Column("Kind"), Column("Note"))
    body: list[tuple[Line, ...]] = []
    for _, place, run in sorted(every, key=lambda row: row[:2]):
        when, what, kind, notes = holidays.cells(run, local=False)
        body.append((when, line(place), what, kind, notes))
    blocks: list[Block] = [
        Title(line(Words(name, "strong"), f"   {found.start} to {found.end}")),
        Table(columns, tuple(body)),
    ]
    for listing in found.calendars:
        blocks += [Paragraph(line(Words(why, "soft"))) for why in holidays.readings(listing)]
        missing = [listing.no_holidays] if listing.no_holidays else []
        blocks += [Paragraph(line(Words(text, "warn"))) for text in (*missing, *listing.calendar_gaps)]
    return Sheet(name, tuple(blocks))


def rows(found: Calendars, options: Options) -> list[list[str]]:
    """Return a row for each day, the heads first, the place in front."""
    table = [["place", *holiday_dates.COLUMNS]]
    for listing in found.calendars:
        code = listing.place.subdivision or listing.place.code
        table += [[code, *row] for row in holiday_dates.rows(listing, options)[1:]]
    return table


def events(found: Calendars, options: Options) -> Events:
    """Return the events of each place in one calendar."""
    lists = [holiday_dates.events(listing, options) for listing in found.calendars]
    names = ", ".join(listing.place.name for listing in found.calendars)
    every = tuple(event for one in lists for event in one.events)
    return Events(f"Holidays of {names}", f"{found.start} to {found.end}", DATA_MOMENT, every)
