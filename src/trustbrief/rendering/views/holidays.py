"""A list of holidays: a table, rows of days, events of a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from trustbrief.almanac.worktime import weekday
from trustbrief.documents.citations import cited_by
from trustbrief.documents.holidays import HolidayList
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Column,
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
from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.options import Options

COLUMNS = [
    "date", "weekday", "name", "local_name", "kind", "kinds", "estimated", "observed", "subdivisions",
]  # fmt: skip


def sheet(listing: HolidayList, options: Options) -> Sheet:
    """Return a row for each day or run of days, then bridge days and quiet periods."""
    name = f"Holidays of {listing.place.name}"
    days = f"{len(listing.holidays)} days" if len(listing.holidays) != 1 else "1 day"
    head = line(Words(name, "strong"), f"   {listing.start} to {listing.end}   {days}")
    statements = Statements(listing.sources, short=not options.sources)
    blocks: list[Block] = [Title(head)]
    if listing.holidays:
        blocks.append(_table(listing, statements if options.sources else None))
        blocks += [Paragraph(line(Words(why, "soft"))) for why in _readings(listing)]
    if listing.no_holidays:
        blocks.append(Paragraph(line(wording.sentence(listing.no_holidays))))
    blocks += [Paragraph(line(Words(wording.sentence(gap), "warn"))) for gap in _gaps(listing)]
    pauses = list(_pauses(listing, statements)) if listing.quiet_periods is not None else []
    if pauses:
        blocks += [Heading("Bridge days and quiet periods"), _pause_table(pauses)]
    if listing.sources and options.sources:
        blocks += [Heading("Sources"), Sources(tuple(listing.sources.values()), short=True)]
    return Sheet(name, tuple(blocks))


def _readings(listing: HolidayList) -> list[str]:
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
    heading = f"Name ({listing.language})" if listing.language else "Local name"
    columns = [Column("Date", whole=True), Column("Holiday")]
    columns += [Column(heading)] if local else []
    columns += [Column("Kind"), Column("Note")]
    columns += [Column("What it is about")] if statements else []
    rows = [tuple(cells(run, statements, local=local)) for run in runs_of(listing.holidays)]
    return Table(tuple(columns), tuple(rows))


def runs_of(holidays: Sequence[Holiday]) -> list[list[Holiday]]:
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


def cells(run: Sequence[Holiday], statements: Statements | None = None, *, local: bool) -> Iterator[Line]:
    """Yield date, name, local name where asked for, kind and notes of a run of days.

    Args:
        run: Days that follow each other under one name.
        statements: Words with sources; with them what the day is about comes last.
        local: Whether the local name has a cell.

    """
    holiday = run[0]
    one = len(run) == 1
    yield line(wording.day(holiday.date, year=True) if one else wording.days(holiday.date, run[-1].date))
    yield line(holiday.name)
    if local:
        yield line(holiday.local_name if holiday.local_name != holiday.name else "")
    yield line(", ".join(wording.kind(kind) for kind in holiday.kinds))
    yield joined(", ", list(notes_of(holiday)))
    if statements:
        yield _about(run, statements)


def _about(run: Sequence[Holiday], statements: Statements) -> Line:
    """Return what a day is about, what it does to work and why nobody is greeted, with the sources."""
    said = ". ".join(filter(None, [run[0].meaning, run[0].effect, run[0].do_not_greet]))
    return line(said, statements.references([*cited_by(run)]))


def notes_of(holiday: Holiday) -> Iterator[Line]:
    """Yield what is to be known of a day: estimated, where it is kept, what to write."""
    yield from (line(Words(mark, "warn")) for mark in wording.marks(holiday))
    if holiday.subdivisions:
        yield line(Words(wording.parts_of(holiday), "soft"))
    if holiday.do_not_greet:
        yield line(Words("no greeting", "bad"))
    elif holiday.greeting:
        yield line(
            Words("write: ", "label"), Words(holiday.greeting.native, "said", holiday.greeting.language)
        )


_Pause = tuple[str, Line]


def _pauses(listing: HolidayList, statements: Statements) -> Iterator[_Pause]:
    """Yield bridge days and quiet periods with what to expect, by date."""
    rows = [
        (day.date, day.date, line(f"Bridge day beside {day.beside}; many take it off"))
        for day in listing.bridge_days
    ]
    rows += [(half.date, half.date, line(wording.half_day(half))) for half in listing.half_days or ()]
    rows += [(quiet.start, quiet.end, _slow(quiet, statements)) for quiet in listing.quiet_periods or ()]
    rows.sort(key=lambda row: (row[0], row[1], words_of(row[2])))
    yield from ((wording.days(start, end), text) for start, end, text in rows)


def _slow(quiet: DatedQuietPeriod, statements: Statements) -> Line:
    text = f"{quiet.name}: {quiet.effect}. {quiet.advice}{_doubt(quiet)}"
    return line(text, () if statements.short else statements.references([*cited_by([quiet])], quiet.origin))


def _doubt(quiet: DatedQuietPeriod) -> str:
    return " (dates estimated)" if quiet.estimated else ""


def _pause_table(pauses: list[_Pause]) -> Table:
    rows = tuple((line(days), text) for days, text in pauses)
    return Table((Column("Quiet", whole=True), Column("What to expect")), rows)


def rows(listing: HolidayList, options: Options) -> list[list[str]]:
    """Return a row for each day, the heads first."""
    del options
    return [COLUMNS, *map(_row, listing.holidays)]


def _row(holiday: Holiday) -> list[str]:
    return [
        holiday.date.isoformat(),
        weekday(holiday.date),
        holiday.name,
        holiday.local_name,
        holiday.kind,
        " ".join(holiday.kinds),
        str(holiday.estimated).lower(),
        str(holiday.observed).lower(),
        " ".join(holiday.subdivisions),
    ]


def events(listing: HolidayList, options: Options) -> Events:
    """Return an event for each day or run of days, and for quiet periods where they were asked for."""
    del options
    place = listing.place
    code = place.subdivision or place.code
    found = list(_days(listing, code))
    if listing.quiet_periods is not None:
        found += [_quiet(period, code, place.name) for period in listing.quiet_periods]
        found += [_half_day(half, code, place.name) for half in listing.half_days or ()]
        found += [
            Event(
                first=day.date,
                last=day.date,
                summary=f"{place.name}: bridge day",
                description=f"Beside {day.beside}; many take it off",
                key=("holidays", code, "bridge", day.date.isoformat()),
            )
            for day in listing.bridge_days
        ]
    about = f"Days off in {place.name}, {listing.start} to {listing.end}"
    return Events(f"Holidays of {place.name}", about, listing.generated, tuple(found))


def _days(listing: HolidayList, code: str) -> Iterator[Event]:
    """Yield an event for each day or run of days, each with a key of its own."""
    known: Counter[tuple[str, ...]] = Counter()
    for run in runs_of(listing.holidays):
        event = _event(run, code, listing.place.name)
        known[event.key] += 1
        # Such as a second Eid of one year, or the day in lieu of it.
        count = known[event.key]
        yield event if count == 1 else event._replace(key=(*event.key, str(count)))


def _event(run: Sequence[Holiday], code: str, place: str) -> Event:
    day = run[0]
    estimated = " (estimated)" if day.estimated else ""
    local = f" ({day.local_name})" if day.local_name != day.name else ""
    greeting = f"Write: {day.greeting.native}" if day.greeting else None
    no_greeting = f"No greeting: {day.do_not_greet}" if day.do_not_greet else None
    lines = filter(None, [f"{day.name}{local}", day.meaning, day.effect, greeting, no_greeting])
    # A moved estimate keeps its name and year, so the event moves instead of doubling.
    when = str(day.date.year) if day.estimated else day.date.isoformat()
    return Event(
        first=day.date,
        last=run[-1].date,
        summary=f"{place}: {day.name}{estimated}",
        description="\n".join(lines),
        key=("holidays", code, day.name, when),
    )


def _half_day(half: HalfDay, code: str, place: str) -> Event:
    return Event(
        first=half.date,
        last=half.date,
        summary=f"{place}: {half.name}, half day",
        description=half.reason,
        key=("holidays", code, "half", half.date.isoformat()),
    )


def _quiet(period: DatedQuietPeriod, code: str, place: str) -> Event:
    estimated = " (estimated)" if period.estimated else ""
    when = str(period.start.year) if period.estimated else period.start.isoformat()
    return Event(
        first=period.start,
        last=period.end,
        summary=f"{place}: {period.name}, quiet period{estimated}",
        description=f"{period.effect}\n{period.advice}",
        key=("holidays", code, period.name, when),
    )
