"""All clients today, as a table."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.roster import Today, TodayRow
from trustbrief.rendering import wording
from trustbrief.rendering.header import STATUS
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import MAX_WIDTH, MIN_WIDTH, console, plain, written

# More fill no screen, and Rich takes half a millisecond for each.
MOST_ROWS = 200
_CONTACT = {"due": ("due", "red"), "soon": ("soon", "yellow"), "fine": ("", "")}


def render(today: Today, options: Options) -> str:
    """Return a row for each client, those that want something first."""
    output = console(max(MIN_WIDTH, min(options.width, MAX_WIDTH)), colour=options.colour)
    if not today.clients and not today.unreadable:
        output.print(plain('No clients yet. Save one: trustbrief client add "Acme KK" --place osaka'))
        return written(output)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for heading in ("Client", "There", "Status", "Contact", f"Call today ({today.zone})", "Holidays"):
        table.add_column(heading, overflow="fold")
    shown = today.clients if options.extent == "full" else today.clients[:MOST_ROWS]
    for row in shown:
        table.add_row(*_cells(row))
    output.print(table)
    if len(shown) < len(today.clients):
        output.print(plain(f"{len(today.clients) - len(shown)} more that want less: --all", "dim"))
    if today.unreadable:
        output.print(plain(f"{len(today.unreadable)} files could not be read", "yellow"))
    return "\n".join(line.rstrip() for line in written(output).splitlines()) + "\n"


def _cells(row: TodayRow) -> list[Text]:
    if row.time is None or row.status is None:
        return [plain(row.name), plain(row.place), plain(row.remark or "", "red"), *[Text()] * 3]
    label, colour = STATUS[row.status.kind]
    due, alarm = _CONTACT[row.contact or "fine"]
    there = f"{row.place} {wording.clock(row.time)}"
    call = ""
    if row.window:
        call = f"{wording.clock(row.window.home_start)}–{wording.clock(row.window.home_end)}"
        call += f" ({row.window.remark})" if row.window.remark else ""
    coming = [*map(_holiday, _by_name(row.holidays)), *map(_quiet, row.quiet_periods)]
    holidays = plain("; ").join(coming)
    return [plain(row.name), plain(there), plain(label, colour), plain(due, alarm), plain(call), holidays]


def _by_name(holidays: tuple[Holiday, ...]) -> list[Holiday]:
    """Return the first day of each holiday."""
    return list({day.name: day for day in reversed(holidays)}.values())[::-1]


def _quiet(period: DatedQuietPeriod) -> Text:
    text = plain(f"{wording.span(period.start, period.end)} {period.name}", "yellow")
    return text + (_wish(period) if period.greeting else Text())


def _wish(dated: Holiday | DatedQuietPeriod) -> Text:
    """Return what to write, from when if not before, and to whom if not to everybody."""
    if dated.greeting is None:
        return Text()
    start = f" from {wording.day(dated.send_from)}" if dated.send_from else ""
    whom = f" {wording.addressees(dated.greeting)}".rstrip()
    return plain(f": write{start} {dated.greeting.native}{whom}", "cyan")


def _holiday(day: Holiday) -> Text:
    text = plain(f"{wording.day(day.date)} {day.name}")
    text += plain(" (estimated)", "yellow") if day.estimated else Text()
    if day.greeting:
        text += _wish(day)
    elif day.do_not_greet:
        text += plain(": no greeting", "red")
    return text
