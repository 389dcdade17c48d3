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
from trustbrief.rendering import phrases, wording
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
    words_of,
)
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, message, named, sentence, worded

# More fill no screen, and each takes half a millisecond.
MOST_ROWS = 200
_LEAST_BAD = "*"
# A feast of many clients names so many of them.
_NAMES = 6
_HEADS = (message("Client"), message("There"), message("Status"), message("Contact"))
_FOR_YOU: dict[Standing, str] = {
    "early": message("early for you"), "late": message("late for you"), "night": message("at night for you"),
    "off": message("on a day off for you"), "pause": message("in the break for you"),
}  # fmt: skip
_THERE: dict[Standing, str] = {
    "early": message("early"), "late": message("late"), "night": message("at night"),
    "off": message("on a day off"), "pause": message("in the break"),
}  # fmt: skip


def sheet(today: Today, options: Options) -> Sheet:
    """Return a row for each client, those that want something first, then holidays and quiet weeks."""
    if not today.clients and not today.unreadable:
        return Sheet(worded("Clients today"), (Title(line(phrases.no_clients())),))
    shown = today.clients if options.extent == "full" else today.clients[:MOST_ROWS]
    city = wording.city(today.zone, city_of(today.zone))
    heads = (*map(worded, _HEADS), worded("Call, {city} time", city=city))
    table = Table(tuple(map(Column, heads)), tuple(_cells(row, today) for row in shown))
    here = today.generated.astimezone(ZoneInfo(today.zone))
    now = f"   {wording.day(here.date(), year=True)}  {wording.clock(here)} "
    blocks: list[Block] = [
        Title(line(Words(worded("Clients today"), "strong"), now, named(city))),
        table,
    ]
    if len(shown) < len(today.clients):
        rest = worded(
            "{count} more that want less: {option}", count=len(today.clients) - len(shown), option="--all"
        )
        blocks.append(Paragraph(line(Words(rest, "soft"))))
    if any(row.least_bad for row in shown):
        note = worded("no hour in the coming week at which both are at work: the one that costs both least")
        blocks.append(Paragraph(line(Words(f"{_LEAST_BAD} {note}", "soft"))))
    coming = list(_coming(shown, today.day))
    if coming:
        blocks += [Heading(worded("Coming up")), *coming]
    if today.unreadable:
        unread = counted(
            "{count} file could not be read", "{count} files could not be read", len(today.unreadable)
        )
        blocks.append(Paragraph(line(Words(unread, "warn"))))
    return Sheet(worded("Clients today"), tuple(blocks))


def _cells(row: TodayRow, today: Today) -> tuple[Line, ...]:
    if row.time is None or row.status is None:
        return (line(named(row.name)), line(named(row.place)), line(english(row.remark or "", "bad")), (), ())
    label, style = phrases.status(row.status.kind)
    return (
        line(named(row.name)),
        line(named(wording.place_called(row.place)), f" {wording.clock(row.time)}"),
        line(Words(label, style)),
        _contact(row, today),
        _call(row, today.generated),
    )


def _contact(row: TodayRow, today: Today) -> Line:
    """Return whether contact is due, and since when."""
    if row.contact == "due" and row.due:
        since = worded("due since {day}", day=_short(row.due, today.day))
        return line(Words(since if row.due < today.day else worded("due"), "bad"))
    return line(Words(f"{wording.day(row.due)}", "warn")) if row.contact == "soon" and row.due else ()


def _short(value: date, today: date) -> str:
    """Return `3 Nov`, with the year where it is another one."""
    return wording.date_of(value, year=value.year != today.year)


def _call(row: TodayRow, now: datetime) -> Line:
    """Return when to call: now, later today, another day, or the least bad hour with the reason."""
    if row.window and row.window.start <= now:
        until = f"–{wording.clock(row.window.home_end)}"
        return line(Words(worded("now"), "good"), until, _remark(row.window))
    if row.window:
        return _hours(row.window)
    if row.later:
        return line(Words(f"{wording.day(row.later.home_start.date())} ", "soft"), _hours(row.later))
    return line(Words(_least_bad(row.least_bad), "warn")) if row.least_bad else ()


def _hours(window: CallWindow) -> Line:
    hours = f"{wording.clock(window.home_start)}–{wording.clock(window.home_end)}"
    return line(hours, _remark(window))


def _remark(window: CallWindow) -> Line:
    return line(" (", sentence(window.remark), ")") if window.remark else ()


def _least_bad(found: LeastBad) -> str:
    start = f"{wording.day(found.home_start.date())} {wording.clock(found.home_start)}{_LEAST_BAD}"
    here = [start, *([worded(_FOR_YOU[found.here])] if found.here != "core" else [])]
    there = [worded("{time} there", time=wording.clock(found.start))]
    there += [worded(_THERE[found.there])] if found.there != "core" else []
    return f"{', '.join(here)}; {', '.join(there)}"


def _coming(rows: Iterable[TodayRow], today: date) -> Iterator[Block]:
    """Yield each holiday and quiet period once, with the clients that it concerns and what to write."""
    known: dict[tuple[date, date, Line], dict[Line, list[str]]] = {}
    for row in rows:
        dated: tuple[Holiday | DatedQuietPeriod, ...] = (*_by_name(row.holidays), *row.quiet_periods)
        for one in dated:
            said = line(phrases.wish(one), _until(one, today))
            known.setdefault(_key(one), {}).setdefault(said, []).append(row.name)
    last = ""
    for (start, end, name), wishes in sorted(known.items(), key=_order):
        days = wording.span(start, end)
        for wish, clients in wishes.items():
            text = line(name, named(f"  {wording.listed(clients, _NAMES)}", "soft"), wish)
            yield Row(days if days != last else "", text)
            last = days


def _until(dated: Holiday | DatedQuietPeriod, today: date) -> Line:
    """Return by when a wish is sent; nothing where there is none, or none before the day."""
    if dated.send_by is None or dated.greeting is None:
        return ()
    return phrases.write_by(dated.send_by, today)


def _order(item: tuple[tuple[date, date, Line], object]) -> tuple[date, date, str]:
    (start, end, name), _ = item
    return start, end, words_of(name)


def _key(dated: Holiday | DatedQuietPeriod) -> tuple[date, date, Line]:
    name = english(dated.name, "strong")
    if isinstance(dated, Holiday):
        doubt = Words(f" ({worded('estimated')})", "strong") if dated.estimated else ""
        return dated.date, dated.date, line(name, doubt)
    return dated.start, dated.end, line(name)


def _by_name(holidays: tuple[Holiday, ...]) -> list[Holiday]:
    """Return the first day of each holiday, by date."""
    first: dict[str, Holiday] = {}
    for day in holidays:
        first.setdefault(day.name, day)
    return list(first.values())
