"""Bars, heat maps and lists of sources as lines of a terminal; tables have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trustbrief.model.statements import NumberedSource
from trustbrief.rendering import phrases
from trustbrief.rendering.blocks import Bar, Bars, Heat, Sources, Table, Words, line
from trustbrief.rendering.cells import cells
from trustbrief.rendering.formats import tables
from trustbrief.rendering.formats.styled import Styled, padded, plain

if TYPE_CHECKING:
    from trustbrief.rendering.formats.layout import Layout

_POLE_WIDTH, _BAR_WIDTH = 14, 46
# Narrower than this, a remark stands below its bar.
_REMARK_WIDTH = 30
_SHADES = " ░▒▓█"
_DAY_WIDTH, _HALVES = 12, 48


def lines(block: Table | Bars | Heat | Sources, layout: Layout) -> Iterator[Styled]:
    """Yield the lines of a block.

    Args:
        block: The block.
        layout: Wraps paragraphs at its width.

    """
    match block:
        case Table():
            yield from tables.lines(block, layout)
        case Bars():
            yield from _bars(block, layout)
        case Heat():
            yield from _heat(block, layout.width)
        case Sources():
            yield from _sources(block, layout)


def _bars(bars: Bars, layout: Layout) -> Iterator[Styled]:
    if bars.paired and layout.width >= 2 * _BAR_WIDTH:
        heads = [_labelled(bar) for bar in bars.bars]
        yield from (Styled.joined(heads[left : left + 2]) for left in range(0, len(heads), 2))
        return
    for bar in bars.bars:
        head = _labelled(bar)
        yield from _with_remark(head, bar, layout)


def _with_remark(head: Styled, bar: Bar, layout: Layout) -> Iterator[Styled]:
    if not bar.remark:
        yield head
        return
    beside = layout.width - head.cells
    if beside < _REMARK_WIDTH:
        yield head
        yield from layout.paragraph(bar.remark, _POLE_WIDTH + 3)
        return
    remarks = list(layout.paragraph(bar.remark, head.cells))
    for index, remark in enumerate(remarks):
        yield head + remark.within(head.cells, len(remark.plain)) if not index else remark


def _labelled(bar: Bar) -> Styled:
    first, *others = (_step(step, bar) for step in range(1, 6))
    steps = (part for step in others for part in (plain("──", "dim"), step))
    low, high = padded(bar.low, _POLE_WIDTH), padded(bar.high, _POLE_WIDTH)
    return Styled.joined([plain(f"  {low} "), first, *steps, plain(f" {high} ")])


def _step(step: int, bar: Bar) -> Styled:
    sign = phrases.step(step, bar.there, bar.here)
    return plain(sign, {"◉": "bold magenta", "●": "bold magenta", "○": "bold"}.get(sign, "dim"))


def _heat(heat: Heat, width: int) -> Iterator[Styled]:
    """Yield a sign for each half hour; on a narrow terminal for each hour, as its emptier half has it."""
    step = 1 if width >= _DAY_WIDTH + 3 + _HALVES else 2
    hours = "".join(f"{hour:<{6 // step}}" for hour in range(0, 24, 3))
    widest = max((cells(label) for label, _ in heat.days), default=0)
    label_width = max(widest, _DAY_WIDTH)
    yield plain(f"  {'':{label_width}} {hours}", "dim")
    for label, counts in heat.days:
        shared = (min(counts[half : half + step]) for half in range(0, len(counts), step))
        shades = (_shade(count, heat.everybody) for count in shared)
        yield Styled.joined([plain(f"  {padded(label, label_width)} ", "cyan"), *shades])


def _shade(count: int, everybody: int) -> Styled:
    top = len(_SHADES) - 1
    if count == everybody:
        return plain(_SHADES[top] if count else "·", "green")
    return plain(_SHADES[max(1, count * top // everybody)] if count else "·", "dim")


def _sources(block: Sources, layout: Layout) -> Iterator[Styled]:
    for note in block.notes:
        yield from layout.paragraph(line(Words(note, "soft")), 2)
    for source in block.sources:
        label = f"[{source.number}]"
        text = phrases.source(source, short=block.short)
        for index, part in enumerate(layout.paragraph(line(text), 8)):
            yield plain(f"  {label:<5} ", "cyan") + part.within(8, len(part.plain)) if not index else part
        yield from _address(source)


def _address(source: NumberedSource) -> Iterator[Styled]:
    if source.url:
        yield plain(f"        {source.url}", "dim")
