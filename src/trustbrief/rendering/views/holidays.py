"""A list of holidays: a table, rows of days, events of a calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trustbrief.documents.citations import cited_by
from trustbrief.documents.holidays import HolidayList
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import (
    Block,
    Column,
    Footer,
    Heading,
    Line,
    Paragraph,
    Sheet,
    Sources,
    Table,
    Title,
    Words,
    joined,
    line,
    words_of,
)
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, named, worded
from trustbrief.rendering.views.holiday_dates import COLUMNS, rows, runs_of
from trustbrief.rendering.views.holiday_events import events

__all__ = ["COLUMNS", "cells", "events", "readings", "rows", "sheet"]


def sheet(listing: HolidayList, options: Options) -> Sheet:
    """Return a row for each day or run of days, then bridge days and quiet periods."""
    name = worded("Holidays of {places}", places=wording.place(listing.place))
    days = _counted(listing)
    head = line(Words(name, "strong"), f"   {phrases.from_to(listing.start, listing.end)}   {days}")
    statements = Statements(listing.sources, short=not options.sources)
    blocks: list[Block] = [Title(head)]
    if listing.holidays:
        blocks.append(_table(listing, statements if options.sources else None))
        blocks += [Paragraph(line(english(why, "soft"))) for why in readings(listing)]
    if listing.no_holidays:
        blocks.append(Paragraph(line(phrases.sentence(listing.no_holidays))))
    blocks += [Paragraph(line(phrases.sentence(gap, "warn"))) for gap in _gaps(listing)]
    pauses = list(_pauses(listing, statements)) if listing.quiet_periods is not None else []
    if pauses:
        blocks += [Heading(worded("Bridge days and quiet periods")), _pause_table(pauses)]
    if not (listing.no_holidays or listing.quiet_periods is not None or options.sources):
        option = "--with-quiet"
        more = worded("weeks in which little gets decided, and half days, too: {option}", option=option)
        blocks.append(Footer(line(Words(more, "soft"))))
    if listing.sources and options.sources:
        blocks += [Heading(worded("Sources")), Sources(tuple(listing.sources.values()), short=True)]
    return Sheet(name, tuple(blocks))


def _counted(listing: HolidayList) -> str:
    """Return `24 days`, or `104 days in 19 rows` where some days share one."""
    days, rows_ = len(listing.holidays), len(runs_of(listing.holidays))
    said = counted("{count} day", "{count} days", days)
    return (
        said
        if days == rows_
        else counted("{days} in {count} row", "{days} in {count} rows", rows_, days=said)
    )


def readings(listing: HolidayList) -> list[str]:
    """Return why offices read days otherwise than the law does, each reason once with its days."""
    days: dict[str, list[str]] = {}
    for day in listing.holidays:
        if day.reading and day.name not in days.setdefault(day.reading, []):
            days[day.reading].append(day.name)
    return [f"{', '.join(names)}: {reason}" for reason, names in days.items()]


def _gaps(listing: HolidayList) -> list[str]:
    return [gap for gap in listing.calendar_gaps if gap != listing.no_holidays]


def _table(listing: HolidayList, statements: Statements | None) -> Table:
    """Return the days; with statements, and so on a page, with what each is about."""
    local = any(holiday.local_name != holiday.name for holiday in listing.holidays)
    heading = worded("Local name")
    if listing.language:
        heading = worded("Name ({language})", language=listing.language)
    columns = [Column(worded("Date"), whole=True), Column(worded("Holiday"))]
    columns += [Column(heading)] if local else []
    columns += [Column(worded("Kind")), Column(worded("Note"))]
    columns += [Column(worded("What it is about"))] if statements else []
    body = [tuple(cells(run, listing, statements, local=local)) for run in runs_of(listing.holidays)]
    return Table(tuple(columns), tuple(body))


def cells(
    run: Sequence[Holiday], listing: HolidayList, statements: Statements | None = None, *, local: bool
) -> Iterator[Line]:
    """Yield date, name, local name where asked for, kind and notes of a run of days.

    Args:
        run: Days that follow each other under one name.
        listing: The list that they are on.
        statements: Words with sources; with them what the day is about comes last.
        local: Whether the local name has a cell.

    """
    holiday = run[0]
    one = len(run) == 1
    yield line(wording.day(holiday.date, year=True) if one else wording.days(holiday.date, run[-1].date))
    yield line(english(holiday.name))
    if local:
        yield line(named(holiday.local_name) if holiday.local_name != holiday.name else "")
    yield line(", ".join(phrases.kinds(holiday)))
    yield joined(", ", list(notes_of(holiday, listing)))
    if statements:
        yield _about(run, statements)


def _about(run: Sequence[Holiday], statements: Statements) -> Line:
    """Return what a day is about, what it does to work and why nobody is greeted, with the sources."""
    said = ". ".join(filter(None, [run[0].meaning, run[0].effect, run[0].do_not_greet]))
    return line(english(said) if said else "", statements.references([*cited_by(run)]))


def notes_of(holiday: Holiday, listing: HolidayList) -> Iterator[Line]:
    """Yield what is to be known of a day: estimated, where else it is kept, what to write."""
    yield from (line(Words(mark, "warn")) for mark in phrases.marks(holiday))
    # That a day of Bavaria is kept in Bavaria alone is no news to those who asked for it, or for Munich.
    if set(holiday.subdivisions) - {listing.place.subdivision, listing.place.part}:
        yield line(Words(phrases.parts_of(holiday, listing.parts), "soft"))
    if holiday.do_not_greet:
        yield line(Words(worded("no greeting"), "bad"))
    elif holiday.greeting:
        yield line(
            Words(f"{worded('write')}: ", "label"),
            Words(holiday.greeting.native, "said", holiday.greeting.language),
        )


_Pause = tuple[str, Line]


def _pauses(listing: HolidayList, statements: Statements) -> Iterator[_Pause]:
    """Yield bridge days and quiet periods with what to expect, by date."""
    dated = [
        (day.date, day.date, line(worded("Bridge day beside {day}; many take it off", day=day.beside)))
        for day in listing.bridge_days
    ]
    dated += [(half.date, half.date, phrases.half_day(half)) for half in listing.half_days or ()]
    dated += [(quiet.start, quiet.end, _slow(quiet, statements)) for quiet in listing.quiet_periods or ()]
    dated.sort(key=lambda row: (row[0], row[1], words_of(row[2])))
    yield from ((wording.days(start, end), text) for start, end, text in dated)


def _slow(quiet: DatedQuietPeriod, statements: Statements) -> Line:
    text = line(english(f"{quiet.name}: {quiet.effect}. {quiet.advice}"), _doubt(quiet))
    return line(text, () if statements.short else statements.references([*cited_by([quiet])], quiet.origin))


def _doubt(quiet: DatedQuietPeriod) -> str:
    return f" ({worded('dates estimated')})" if quiet.estimated else ""


def _pause_table(pauses: list[_Pause]) -> Table:
    shown = tuple((line(days), text) for days, text in pauses)
    return Table((Column(worded("Quiet"), whole=True), Column(worded("What to expect"))), shown)
