"""Bars, heat maps and lists of sources as lines of a terminal; tables have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from trustbrief.model.statements import NumberedSource
from trustbrief.rendering import phrases
from trustbrief.rendering.blocks import Bar, Bars, Heat, Sources, Table, Words, line
from trustbrief.rendering.formats import tables
from trustbrief.rendering.formats.terminal import padded, plain

if TYPE_CHECKING:
    from trustbrief.rendering.formats.layout import Layout

_POLE_WIDTH, _BAR_WIDTH = 14, 46
# Narrower than this, a remark stands below its bar.
_REMARK_WIDTH = 30
_SHADES = " ░▒▓█"
_DAY_WIDTH, _HALVES = 12, 48


def lines(block: Table | Bars | Heat | Sources, layout: Layout) -> Iterator[Text]:
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


def _bars(bars: Bars, layout: Layout) -> Iterator[Text]:
    if bars.paired and layout.width >= 2 * _BAR_WIDTH:
        heads = [_labelled(bar) for bar in bars.bars]
        yield from (Text().join(heads[left : left + 2]) for left in range(0, len(heads), 2))
        return
    for bar in bars.bars:
        head = _labelled(bar)
        yield from _with_remark(head, bar, layout)


def _with_remark(head: Text, bar: Bar, layout: Layout) -> Iterator[Text]:
    if not bar.remark:
        yield head
        return
    beside = layout.width - head.cell_len
    if beside < _REMARK_WIDTH:
        yield head
        yield from layout.paragraph(bar.remark, _POLE_WIDTH + 3)
        return
    remarks = list(layout.paragraph(bar.remark, head.cell_len))
    for index, remark in enumerate(remarks):
        yield head + remark[head.cell_len :] if not index else remark


def _labelled(bar: Bar) -> Text:

    steps = plain("──", "dim").join(_step(step, bar) for step in range(1, 6))
    return plain(f"  {padded(bar.low, _POLE_WIDTH)} ") + steps + plain(f" {padded(bar.high, _POLE_WIDTH)} ")


def _step(step: int, bar: Bar) -> Text:

    sign = phrases.step(step, bar.there, bar.here)
    return plain(sign, {"◉": "bold magenta", "●": "bold magenta", "○": "bold"}.get(sign, "dim"))


def _heat(heat: Heat, width: int) -> Iterator[Text]:
    """Yield a sign for each half hour; on a narrow terminal for each hour, as its emptier half has it."""
    step = 1 if width >= _DAY_WIDTH + 3 + _HALVES else 2
    hours = "".join(f"{hour:<{6 // step}}" for hour in range(0, 24, 3))
    widest = max((cell_len(label) for label, _ in heat.days), default=0)
    label_width = max(widest, _DAY_WIDTH)
    yield plain(f"  {'':{label_width}} {hours}", "dim")
    for label, counts in heat.days:
        text = plain(f"  {padded(label, label_width)} ", "cyan")
        for count in (min(counts[half : half + step]) for half in range(0, len(counts), step)):
            full = count == heat.everybody
            text.append_text(plain(_shade(count, heat.everybody), "green" if full else "dim"))
        yield text


def _shade(count: int, everybody: int) -> str:
    if not count:
        return "·"
    top = len(_SHADES) - 1
    return _SHADES[top if count == everybody else max(1, count * top // everybody)]


def _sources(block: Sources, layout: Layout) -> Iterator[Text]:
    for note in block.notes:
        yield from layout.paragraph(line(Words(note, "soft")), 2)
    for source in block.sources:
        label = f"[{source.number}]"
        text = phrases.source(source, short=block.short)
        for index, part in enumerate(layout.paragraph(line(text), 8)):
            yield Text(f"  {label:<5} ", style="cyan") + part[8:] if not index else part
        yield from _address(source)


def _address(source: NumberedSource) -> Iterator[Text]:

    if source.url:
        yield plain(f"        {source.url}", "dim")
