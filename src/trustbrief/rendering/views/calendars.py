"""Holidays of several places in one table, by date."""

from __future__ import annotations

from datetime import date

from trustbrief.documents.calendars import Calendars
from trustbrief.files.shipped import DATA_MOMENT
from trustbrief.model.calendar import DatedQuietPeriod
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Block, Column, Line, Paragraph, Sheet, Table, Title, Words, line
from trustbrief.rendering.events import Events
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, sentence, speech, worded
from trustbrief.rendering.views import holiday_dates, holiday_events, holidays


def sheet(found: Calendars, options: Options) -> Sheet:
    """Return a row for each day or run of days, with the place that keeps it."""
    del options
    names = [wording.place(listing.place) for listing in found.calendars]
    name = worded("Holidays of {places}", places=_listed(names))
    every = [
        (run[0].date, listing, run)
        for listing in found.calendars
        for run in holiday_dates.runs_of(listing.holidays)
    ]
    heads = (worded("Place"), worded("Holiday"), worded("Kind"), worded("Note"))
    columns = (Column(worded("Date"), whole=True), *map(Column, heads))
    dated: list[tuple[date, str, tuple[Line, ...]]] = []
    for first, listing, run in every:
        place = wording.place(listing.place)
        when, what, kind, notes = holidays.cells(run, listing, local=False)
        dated.append((first, place, (when, line(place), what, kind, notes)))
    dated += [
        (quiet.start, wording.place(listing.place), _quiet(quiet, wording.place(listing.place)))
        for listing in found.calendars
        for quiet in listing.quiet_periods or ()
    ]
    body = tuple(cells for _, _, cells in sorted(dated, key=lambda row: row[:2]))
    blocks: list[Block] = [
        Title(line(Words(name, "strong"), f"   {phrases.from_to(found.start, found.end)}"))
    ]
    blocks.append(Table(columns, body) if body else Paragraph(line(worded("No holidays in these days."))))
    for listing in found.calendars:
        blocks += [Paragraph(line(english(why, "soft"))) for why in holidays.readings(listing)]
        missing = [listing.no_holidays] if listing.no_holidays else []
        blocks += [Paragraph(line(sentence(text, "warn"))) for text in (*missing, *listing.calendar_gaps)]
    return Sheet(name, tuple(blocks))


def _listed(names: list[str]) -> str:
    """Return `Japan, Brazil and Kenya`."""
    if speech():
        return wording.listed(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _quiet(quiet: DatedQuietPeriod, place: str) -> tuple[Line, ...]:
    """Return the cells of weeks in which many are away."""
    when = line(wording.days(quiet.start, quiet.end))
    doubt = Words(f"{worded('dates estimated')}. ", "warn") if quiet.estimated else ""
    kind = worded("quiet period")
    return when, line(place), line(english(quiet.name)), line(kind), line(doubt, english(quiet.advice))


def rows(found: Calendars, options: Options) -> list[list[str]]:
    """Return a row for each day, the heads first, the place in front."""
    body = [
        [listing.place.subdivision or listing.place.code, *row]
        for listing in found.calendars
        for row in holiday_dates.rows(listing, options)[1:]
    ]
    by_date = holiday_dates.COLUMNS.index("date") + 1
    return [["place", *holiday_dates.COLUMNS], *sorted(body, key=lambda row: (row[by_date], row[0]))]


def events(found: Calendars, options: Options) -> Events:
    """Return the events of each place in one calendar."""
    lists = [holiday_events.events(listing, options) for listing in found.calendars]
    names = ", ".join(wording.place(listing.place) for listing in found.calendars)
    every = tuple(event for one in lists for event in one.events)
    name = worded("Holidays of {places}", places=names)
    return Events(name, phrases.from_to(found.start, found.end), DATA_MOMENT, every)
