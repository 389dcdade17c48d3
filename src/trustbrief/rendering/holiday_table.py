"""A list of holidays as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rich import box
from rich.table import Table
from rich.text import Text

from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.holidaylist import HolidayList
from trustbrief.rendering.kinds import kind_name
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain, written
from trustbrief.rendering.wording import day, days, sentence


def render(listing: HolidayList, options: Options) -> str:
    """Return a head line, and a row for each day or a sentence that there is none."""
    output = console(max(MIN_WIDTH, min(options.width, MAX_WIDTH)), colour=options.colour)
    output.print(_head(listing), soft_wrap=True)
    if listing.holidays:
        output.print(_table(listing))
    if listing.quiet_periods is not None and (listing.quiet_periods or listing.bridge_days):
        output.print()
        output.print(_pauses(listing))
    if listing.no_holidays:
        output.print(plain(sentence(listing.no_holidays)))
    return written(output)


def _head(listing: HolidayList) -> Text:
    place = listing.place
    name = f"{place.name}, {place.subdivision}" if place.subdivision else place.name
    text = plain(name, "bold")
    days = f"{len(listing.holidays)} days" if len(listing.holidays) != 1 else "1 day"
    return text + plain(f"   {listing.start} to {listing.end}   {days}")


def _table(listing: HolidayList) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Date", no_wrap=True)
    table.add_column("Holiday", overflow="fold")
    local = any(holiday.local_name != holiday.name for holiday in listing.holidays)
    if local:
        heading = f"Name ({listing.language})" if listing.language else "Local name"
        table.add_column(heading, overflow="fold")
    table.add_column("Kind", overflow="fold")
    table.add_column("Note", overflow="fold")
    for run in _runs(listing.holidays):
        table.add_row(*_cells(run, local=local))
    return table


def _runs(holidays: Sequence[Holiday]) -> list[list[Holiday]]:
    """Return days that follow each other under one name, such as school holidays, as one."""
    runs: dict[object, list[Holiday]] = {}
    done: list[list[Holiday]] = []
    for holiday in holidays:
        key = (holiday.name, holiday.local_name, holiday.kinds, holiday.estimated, holiday.observed)
        run = runs.get(key)
        if run and holiday.date - run[-1].date == timedelta(days=1):
            run.append(holiday)
        else:
            runs[key] = [holiday]
            done.append(runs[key])
    return done


def _cells(run: Sequence[Holiday], *, local: bool) -> list[Text]:
    holiday = run[0]
    dates = day(holiday.date, year=True) if len(run) == 1 else days(holiday.date, run[-1].date)
    cells = [plain(dates), plain(holiday.name)]
    if local:
        cells.append(plain(holiday.local_name if holiday.local_name != holiday.name else ""))
    kinds = ", ".join(kind_name(kind) for kind in holiday.kinds)
    return [*cells, plain(kinds), _note(holiday)]


def _note(holiday: Holiday) -> Text:
    notes = [plain("estimated", "yellow")] if holiday.estimated else []
    if holiday.observed:
        notes.append(plain("in lieu", "dim"))
    if holiday.subdivisions:
        notes.append(plain(f"only {', '.join(holiday.subdivisions)}", "dim"))
    if holiday.do_not_greet:
        notes.append(plain("no greeting", "red"))
    elif holiday.greeting:
        notes.append(plain(f"write: {holiday.greeting.native}", "cyan"))
    return Text(", ").join(notes)


def _pauses(listing: HolidayList) -> Table:
    """Return the bridge days and quiet periods, by date."""
    rows = [
        (bridge.date, bridge.date, f"Bridge day beside {bridge.beside}; many take it off")
        for bridge in listing.bridge_days
    ]
    rows += [
        (quiet.start, quiet.end, f"{quiet.name}: {quiet.effect}. {quiet.advice}{_doubt(quiet)}")
        for quiet in listing.quiet_periods or ()
    ]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Quiet", no_wrap=True)
    table.add_column("What to expect", overflow="fold")
    for start, end, text in sorted(rows):
        table.add_row(plain(days(start, end)), plain(text))
    return table


def _doubt(quiet: DatedQuietPeriod) -> str:
    return " (dates estimated)" if quiet.estimated else ""
