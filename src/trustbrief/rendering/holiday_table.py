"""A list of holidays as a table."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from trustbrief.model.calendar import Holiday
from trustbrief.model.holidaylist import HolidayList
from trustbrief.rendering.kinds import kind_name
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain
from trustbrief.rendering.wording import day, sentence


def render(listing: HolidayList, options: Options) -> str:
    """Return a head line, and a row for each day or a sentence that there is none."""
    output = console(max(MIN_WIDTH, min(options.width, MAX_WIDTH)), colour=options.colour)
    output.print(_head(listing), soft_wrap=True)
    if listing.holidays:
        output.print(_table(listing))
    if listing.no_holidays:
        output.print(plain(sentence(listing.no_holidays)))
    return output.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def _head(listing: HolidayList) -> Text:
    place = listing.place
    name = f"{place.name}, {place.subdivision}" if place.subdivision else place.name
    text = plain(name, "bold")
    days = f"{len(listing.holidays)} days" if len(listing.holidays) != 1 else "1 day"
    return text + plain(f"   {listing.start} to {listing.end}   {days}")


def _table(listing: HolidayList) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Date", no_wrap=True)
    table.add_column("Holiday")
    local = any(holiday.local_name != holiday.name for holiday in listing.holidays)
    if local:
        table.add_column(f"Name ({listing.language})" if listing.language else "Local name")
    table.add_column("Kind")
    table.add_column("Note")
    for holiday in listing.holidays:
        table.add_row(*_cells(holiday, local=local))
    return table


def _cells(holiday: Holiday, *, local: bool) -> list[Text]:
    cells = [plain(day(holiday.date, year=True)), plain(holiday.name)]
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
    return Text(", ").join(notes)
