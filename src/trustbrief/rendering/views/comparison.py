"""Places side by side: one table for each group of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trustbrief.documents.comparison import ComparedPlace, ComparedScale, Comparison
from trustbrief.model.statements import DRIVER_NAMES, Expression, Sourced
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import (
    Block,
    Column,
    Footer,
    Heading,
    Line,
    Sheet,
    Sources,
    Table,
    Title,
    Words,
    line,
)
from trustbrief.rendering.lines import INHERITED, Statements, native
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, message, worded

_STEPS = range(1, 6)
_Reader = Callable[[ComparedPlace], Sourced | str | None]
_Row = tuple[str, list[Line]]


def _driver(place: ComparedPlace) -> str | None:
    return worded(DRIVER_NAMES[place.driver]) if place.driver else None


def _weekend(place: ComparedPlace) -> str | None:
    return ", ".join(wording.weekday(day).capitalize() for day in place.weekend) or None


def _time(place: ComparedPlace) -> str | None:
    return f"{wording.day(place.time.date())} {wording.clock(place.time)}" if place.time else None


_GROUPS: dict[str, tuple[tuple[str, _Reader], ...]] = {
    message("Trust"): (
        (message("rests on"), _driver),
        (message("earn it"), lambda place: place.earn),
        (message("lost if you"), lambda place: place.lose),
    ),
    message("First minute"): (
        (message("say"), lambda place: place.greeting),
        (message("address"), lambda place: place.address),
        (message("opens"), lambda place: place.opens),
        (message("silence"), lambda place: place.silence),
    ),
    message("Work"): (
        (message("time there"), _time),
        (message("hours"), lambda place: wording.hours(place.hours) if place.hours else None),
        (message("weekend"), _weekend),
        (message("keep clear of"), lambda place: place.when_not_to_call),
    ),
}


def sheet(comparison: Comparison, options: Options) -> Sheet:
    """Return the groups, one table each, and the sources at the full extent."""
    names = [wording.territory(place.code, place.name) for place in comparison.places]
    said_by = [
        (place, Statements(comparison.sources, short=False, members=place.members))
        for place in comparison.places
    ]
    as_of = f"   {wording.day(comparison.date, year=True)}"
    blocks: list[Block] = [Title(line(Words(" · ".join(names), "strong"), as_of))]
    groups = {
        worded("Scales"): [_scale(scale, comparison.places) for scale in comparison.scales],
        **{
            worded(heading): [
                (worded(label), [_cell(read(place), statements) for place, statements in said_by])
                for label, read in rows
            ]
            for heading, rows in _GROUPS.items()
        },
        worded("Shared holidays"): list(_holidays(comparison)),
    }
    for heading, rows in groups.items():
        blocks += _group(heading, rows, names) if rows else []
    if options.extent == "full":
        blocks += [Heading(worded("Sources")), Sources(tuple(comparison.sources.values()), short=True)]
    else:
        inherited = f"{INHERITED} {worded('from the culture cluster')}"
        blocks.append(Footer(line(f"{inherited} · {worded('sources: {option}', option='--full')}")))
    return Sheet(worded("{places} side by side", places=", ".join(names)), tuple(blocks))


def _group(heading: str, rows: list[_Row], names: list[str]) -> list[Block]:
    columns = (Column(""), *(Column(name) for name in names))
    body = tuple((line(Words(label, "label")), *cells) for label, cells in rows)
    return [Heading(heading), Table(columns, body, named=True)]


def _scale(scale: ComparedScale, places: tuple[ComparedPlace, ...]) -> _Row:
    return f"{wording.known(scale.low)} – {wording.known(scale.high)}", [
        _bar(scale.positions[place.code]) for place in places
    ]


def _bar(position: int | None) -> Line:
    if position is None:
        return _not_covered()
    return line("─".join(phrases.step(step, position, None) for step in _STEPS), f"  {position}")


def _not_covered() -> Line:
    return line(Words(worded("not covered"), "soft"))


def _cell(value: Sourced | str | None, statements: Statements) -> Line:
    if value is None:
        return _not_covered()
    if isinstance(value, str):
        return line(value)
    if isinstance(value, Expression):
        return native(value)
    whom = statements.held_for(value)
    return line(statements.body(value), whom, statements.references(value.sources, value.origin))


def _holidays(comparison: Comparison) -> Iterator[_Row]:
    for day in comparison.shared_holidays:
        label = wording.day(day.date) + (f" ({worded('estimated')})" if day.estimated else "")
        yield label, [line(english(day.names.get(place.code, "–"))) for place in comparison.places]
