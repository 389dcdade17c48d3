"""All clients today as a table, and under it what comes up, once for all whom it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from trustbrief.documents.calling import CallWindow, LeastBad
from trustbrief.documents.fairness import Standing
from trustbrief.documents.today import Today, TodayRow
from trustbrief.facts.clocks import city_of
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Sheet,
    Table,
    Title,
    Words,
    line,
)
from trustbrief.rendering.options import Options

# More fill no screen, and each takes half a millisecond.
MOST_ROWS = 200
_LEAST_BAD = "*"
_LEAST_BAD_NOTE = "* no hour in the coming week at which both are at work: the one that costs both least"
# A feast of many clients names so many of them.
_NAMES = 6
# As long as `09:00` is.
_CLOCK = 5
_HEADS = ("Client", "There", "Status", "Contact")
_BAD: dict[Standing, str] = {
    "early": "early", "late": "late", "night": "at night", "off": "on a day off", "pause": "in the break",
    "core": "at work",
}  # fmt: skip


def sheet(today: Today, options: Options) -> Sheet:
    """Return a row for each client, those that want something first, then holidays and quiet weeks."""
    if not today.clients and not today.unreadable:
        return Sheet("Clients today", (Title(line(wording.NO_CLIENTS)),))
    shown = today.clients if options.extent == "full" else today.clients[:MOST_ROWS]
    heads = (*_HEADS, f"Call, {city_of(today.zone)} time")
    table = Table(tuple(map(Column, heads)), tuple(_cells(row, today) for row in shown))
    here = today.generated.astimezone(ZoneInfo(today.zone))
    now = f"   {wording.day(here.date(), year=True)}  {wording.clock(here)} {city_of(today.zone)}"
    blocks: list[Block] = [Title(line(Words("Clients today", "strong"), now)), table]
    if len(shown) < len(today.clients):
        rest = f"{len(today.clients) - len(shown)} more that want less: --all"
        blocks.append(Paragraph(line(Words(rest, "soft"))))
    if any(row.least_bad for row in shown):
        blocks.append(Paragraph(line(Words(_LEAST_BAD_NOTE, "soft"))))
    coming = list(_coming(shown))
    if coming:
        blocks += [Heading("Coming up"), *coming]
    if today.unreadable:
        unread = f"{len(today.unreadable)} files could not be read"
        blocks.append(Paragraph(line(Words(unread, "warn"))))
    return Sheet("Clients today", tuple(blocks))


def _cells(row: TodayRow, today: Today) -> tuple[Line, ...]:
    if row.time is None or row.status is None:
        return (line(row.name), line(row.place), line(Words(row.remark or "", "bad")), (), ())
    label, style = wording.STATUS[row.status.kind]
    return (
        line(row.name),
        line(f"{row.place} {wording.clock(row.time)}"),
        line(Words(label, style)),
        _contact(row, today),
        _call(row, today.generated),
    )


def _contact(row: TodayRow, today: Today) -> Line:
    """Return whether contact is due, and since when."""
    if row.contact == "due" and row.due:
        since = f" since {_short(row.due, today.day)}" if row.due < today.day else ""
        return line(Words(f"due{since}", "bad"))
    return line(Words(f"{wording.day(row.due)}", "warn")) if row.contact == "soon" and row.due else ()


def _short(value: date, today: date) -> str:
    """Return `3 Nov`, with the year where it is another one."""
    year = f" {value.year}" if value.year != today.year else ""
    return f"{value.day} {wording.month(value)}{year}"


def _call(row: TodayRow, now: datetime) -> Line:
    """Return when to call: now, later today, another day, or the least bad hour with the reason."""
    if row.window and row.window.start <= now:
        return line(Words("now", "good"), _hours(row.window)[_CLOCK:])
    if row.window:
        return line(_hours(row.window))
    if row.later:
        return line(Words(f"{wording.day(row.later.home_start.date())} ", "soft"), _hours(row.later))
    return line(Words(_least_bad(row.least_bad), "warn")) if row.least_bad else ()


def _hours(window: CallWindow) -> str:
    hours = f"{wording.clock(window.home_start)}–{wording.clock(window.home_end)}"
    return f"{hours} ({window.remark})" if window.remark else hours


def _least_bad(found: LeastBad) -> str:
    start = f"{wording.day(found.home_start.date())} {wording.clock(found.home_start)}"
    there = f"{wording.clock(found.start)} there"
    costs = [f"{_BAD[found.here]} for you"] if found.here != "core" else []
    costs += [f"{_BAD[found.there]} there"] if found.there != "core" else []
    return f"{start}{_LEAST_BAD} {there}: {', '.join(costs)}"


def _coming(rows: Iterable[TodayRow]) -> Iterator[Block]:
    """Yield each holiday and quiet period once, with the clients that it concerns and what to write."""
    known: dict[tuple[date, date, str], dict[Line, list[str]]] = {}
    for row in rows:
        dated: tuple[Holiday | DatedQuietPeriod, ...] = (*_by_name(row.holidays), *row.quiet_periods)
        for one in dated:
            known.setdefault(_key(one), {}).setdefault(wording.wish(one), []).append(row.name)
    last = ""
    for (start, end, name), wishes in sorted(known.items(), key=lambda item: item[0]):
        days = wording.span(start, end)
        for wish, clients in wishes.items():
            text = line(Words(name, "strong"), Words(f"  {_listed(clients)}", "soft"), wish)
            yield Row(days if days != last else "", text)
            last = days


def _key(dated: Holiday | DatedQuietPeriod) -> tuple[date, date, str]:
    if isinstance(dated, Holiday):
        return dated.date, dated.date, f"{dated.name}{' (estimated)' if dated.estimated else ''}"
    return dated.start, dated.end, dated.name


def _listed(names: list[str]) -> str:
    kept = ", ".join(names[:_NAMES])
    return f"{kept} and {len(names) - _NAMES} more" if len(names) > _NAMES else kept


def _by_name(holidays: tuple[Holiday, ...]) -> list[Holiday]:
    """Return the first day of each holiday, by date."""
    first: dict[str, Holiday] = {}
    for day in holidays:
        first.setdefault(day.name, day)
    return list(first.values())
