"""Holidays and quiet periods to come, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac.worktime import weekday
from trustbrief.documents.briefing import Briefing
from trustbrief.model.calendar import BridgeDay, DatedQuietPeriod, HalfDay, Holiday
from trustbrief.model.language import base
from trustbrief.model.statements import Expression
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Line, Row, Words, line
from trustbrief.rendering.lines import Cites, Statements
from trustbrief.rendering.speech import english, named, worded

# Kinds that change a working day; others are shown by `trustbrief holidays`.
_SHOWN = {"public", "government", "half_day", "bank", "de_facto"}
_RUN = timedelta(days=2)
# Days of one feast, such as Seollal or Tết, lie no farther apart.
_ONE_FEAST = timedelta(days=6)

# On the first screen a day off of the next two weeks stays, and a bridge day is told at all.
NEAR = timedelta(days=14)
# So many languages a place has on the first screen beside its first.
_MOST_LANGUAGES = 2

_HalfDays = dict[tuple[date, str], HalfDay]


class Coming(Struct, frozen=True):
    """One row: a run of days under one name, or a quiet period.

    Args:
        start: First day.
        end: Last day.
        name: How it is called.
        lines: What to know, then what to write.
        quiet: It is a quiet period.
        off: Offices are closed on it.
        feast: The day of the feast itself, where a day in lieu stands before it.
        about: What the day is about, in words.
        head: Its name alone, for a further day of one feast.
        behind: What the sources of its lines say, when that is asked for.

    """

    start: date
    end: date
    name: str
    lines: list[Line]
    quiet: bool = False
    off: bool = False
    feast: date | None = None
    about: str = ""
    head: Line = ()
    behind: tuple[Row, ...] = ()


def soonest(briefing: Briefing, statements: Statements) -> list[Coming]:
    """Return what is ahead, quiet periods before single days of the same weeks.

    A single day that falls on a day off anyway and asks for no greeting is left
    out, and so is a wish that the quiet period around a day has already.
    """
    ahead = [row for row in coming(briefing, statements) if row.end > briefing.date]
    rows = [row for row in ahead if not _on_weekend(row, briefing)]
    spans = [_with_wish(row, rows) for row in rows if row.quiet]
    kept = [*spans, *(_without_wish(row, spans) for row in rows if not row.quiet)]
    return sorted(kept, key=lambda row: max(row.start, briefing.date) + (timedelta() if row.quiet else _RUN))


def _with_wish(span: Coming, rows: list[Coming]) -> Coming:
    """Return a quiet period with the wish of the first day in it, where it has none of its own."""
    if len(span.lines) > 1:
        return span
    within = (row for row in rows if not row.quiet and span.start <= row.start <= span.end)
    day = next((row for row in within if len(row.lines) > 1), None)
    if day is None:
        return span
    # Weeks over Christmas may hold the wish of New Year.
    named = "" if day.name in span.name else f"{day.name}, {wording.day(day.feast or day.start)}: "
    wishes = [line(english(named, "soft"), day.lines[1]) if named else day.lines[1], *day.lines[2:]]
    return replace(span, lines=[*span.lines, *wishes])


def _without_wish(row: Coming, spans: list[Coming]) -> Coming:
    """Return a day without its wish where a quiet period that it lies in has one: one feast, one wish."""
    within = [s for s in spans if s.start <= row.start <= s.end and len(s.lines) > 1]
    return replace(row, lines=row.lines[:1]) if within and not row.quiet else row


def _on_weekend(row: Coming, briefing: Briefing) -> bool:
    """Tell whether a single day falls on a day off anyway, and asks for no greeting."""
    weekend = briefing.facts.weekend if briefing.facts else ()
    return row.start == row.end and weekday(row.start) in weekend and len(row.lines) == 1


def coming(briefing: Briefing, statements: Statements) -> list[Coming]:
    """Return holidays and quiet periods in the order in which they begin."""
    today = briefing.date
    kinds = _SHOWN if statements.short else _SHOWN | {"optional"}
    days = [day for day in briefing.holidays if day.kind in kinds or day.greeting or day.do_not_greet]
    halves = {(half.date, half.name): half for half in briefing.half_days}
    whole = briefing.place.calendar is None
    rows = [_run(run, halves, statements, today, whole=whole) for run in _runs(days)]
    rows += [_quiet(period, statements, today) for period in briefing.quiet_periods]
    rows += [
        _bridge(day) for day in briefing.bridge_days if not (statements.short and day.date > today + NEAR)
    ]
    if not statements.short:
        told = {(day.date, day.name) for day in days}
        rows += [_half_day(half) for named, half in halves.items() if named not in told]
    return _said_once(sorted(rows, key=lambda row: (max(row.start, briefing.date), row.end)))


def _said_once(rows: Sequence[Coming]) -> list[Coming]:
    """Return rows of which the days of one feast say only once what it is about."""
    said: dict[str, Coming] = {}
    found: list[Coming] = []
    for row in rows:
        before = said.get(row.about) if row.about else None
        if before and row.start - before.start <= _ONE_FEAST:
            wished = len(before.lines) > 1
            rest, behind = ([], ()) if wished else (row.lines[1:], row.behind)
            row = replace(row, lines=[row.head, *rest], behind=behind)  # noqa: PLW2901
        if row.about:
            said[row.about] = (
                row if before is None or len(row.lines) > 1 else replace(before, start=row.start)
            )
        found.append(row)
    return found


def _runs(days: Sequence[Holiday]) -> Iterator[list[Holiday]]:
    run: list[Holiday] = []
    for day in days:
        if run and ((day.name, day.kind) != (run[-1].name, run[-1].kind) or day.date - run[-1].date > _RUN):
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _run(
    run: list[Holiday], halves: _HalfDays, statements: Statements, today: date, *, whole: bool
) -> Coming:
    """Return one row; of a whole country it says how much of it keeps the day."""
    first = run[0]
    local = f" ({first.local_name})" if first.local_name != first.name else ""
    kept = [phrases.spread(first)] if whole and first.parts and first.subdivisions else []
    marks = "".join(f", {mark}" for mark in (*phrases.marks_of(run), *kept))
    kinds = phrases.kinds(first) if first.reading else [phrases.kind(first.kind)]
    kind = "".join(f", {said}" for said in (*kinds, *_cut_short(run, halves)))
    head = line(english(first.name), named(local), kind, Words(marks, "soft"))
    said = [first.effect or first.meaning] if statements.short else [first.meaning, first.effect]
    known = ". ".join(filter(None, said))
    text = line(head, ": ", english(known), statements.references(first.sources)) if known else head
    lines = [text, *_greeting(first, statements, today)]
    if first.do_not_greet:
        lines.append(line(Words(f"{worded('No greeting')}: ", "bad"), english(first.do_not_greet)))
    behind = _behind(statements, first, first.greeting, *first.other_greetings)
    return Coming(
        first.date,
        run[-1].date,
        first.name,
        lines,
        off="public" in first.kinds,
        feast=next((day.date for day in run if not day.observed), None),
        about=known,
        head=head,
        behind=behind,
    )


def _behind(statements: Statements, *said: Cites | None) -> tuple[Row, ...]:
    """Return what the sources of a day and its wishes say; those that many places share have no notes."""
    noted = (item for item in said if item is not None and item.evidence)
    return tuple(row for item in noted for row in statements.behind(item))


def _cut_short(run: list[Holiday], halves: _HalfDays) -> Iterator[str]:
    """Yield when offices close on those days that are half ones, and on which of several days."""
    for day in run:
        if half := halves.get((day.date, day.name)):
            how = phrases.cut_short(half)
            one = len(run) == 1
            yield how if one else worded("{what} on {day}", what=how, day=wording.day(day.date))


def _half_day(half: HalfDay) -> Coming:
    """Return a half day that is on no list of holidays."""
    return Coming(half.date, half.date, half.name, [phrases.half_day(half)])


def _bridge(day: BridgeDay) -> Coming:
    text = line(worded("Bridge day beside {day}; many take it off", day=day.beside))
    return Coming(day.date, day.date, day.beside, [text], off=True, head=text)


def _quiet(period: DatedQuietPeriod, statements: Statements, today: date) -> Coming:
    # What to do before these weeks is of no use in them.
    said = period.effect if period.start <= today else period.advice
    said = said if statements.short else f"{period.effect}. {period.advice}"
    estimated = Words(f", {worded('dates estimated')}", "warn") if period.estimated else ""
    text = line(
        english(period.name, "strong"),
        ": ",
        english(said),
        estimated,
        statements.doubt(period.confidence),
        statements.references(period.sources, period.origin),
    )
    lines = [text, *_greeting(period, statements, today)]
    behind = _behind(statements, period, period.greeting)
    return Coming(period.start, period.end, period.name, lines, quiet=True, behind=behind)


def _greeting(dated: Holiday | DatedQuietPeriod, statements: Statements, today: date) -> list[Line]:
    """Return what to write, and until or from when, if a source gives the words."""
    if dated.greeting is None:
        return []
    when = ""
    if dated.send_by:
        late = dated.send_by < today
        day = wording.day(dated.send_by)
        when = f"{worded('Send today') if late else worded('Send by {day}', day=day)}  "
    elif dated.send_from:
        when = f"{worded('From {day}', day=wording.day(dated.send_from))}  "
    others = dated.other_greetings if isinstance(dated, Holiday) else ()
    if statements.short:
        wishes = [statements.wish(dated.greeting, *_in_other_languages(dated.greeting, others))]
    else:
        wishes = [statements.wish(wish) for wish in (dated.greeting, *others)]
    return [line(Words(when, "label"), wishes[0]), *wishes[1:]]


def _in_other_languages(first: Expression, others: Sequence[Expression]) -> list[Expression]:
    """Return the same wish in further languages of the place: where half speak French it is not all Dutch."""
    found: dict[str, Expression] = {}
    for wish in others:
        if base(wish.language) != base(first.language) and wish.meaning == first.meaning:
            found.setdefault(base(wish.language), wish)
    return [*found.values()][:_MOST_LANGUAGES]
