"""Markdown that a wiki or a pull request shows well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import (
    Bar,
    Bars,
    Block,
    Footer,
    Heading,
    Heat,
    Item,
    Line,
    Pair,
    PairHead,
    Paragraph,
    Ref,
    Row,
    Sources,
    Style,
    Table,
    Title,
)
from trustbrief.rendering.formats.pages import blocks_of
from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible
from trustbrief.rendering.speech import worded

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_LOOKS: dict[Style, str] = {"strong": "**", "said": "**"}
_BOXES = {"☐": "[ ] "}
# Half hours.
_DAY = 48


def render(page: Page) -> str:
    """Return the document as Markdown; the width changes nothing."""
    if page.options.extent == "line":
        return f"{text_of(page.one_line)}\n"
    blocks = blocks_of(page)
    lines: list[str] = []
    for before, block in pairwise((None, *blocks)):
        if lines and not _continues(before, block):
            lines.append("")
        lines += _block(block)
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return text in which no character means anything to Markdown or HTML."""
    flat = " ".join(visible(text).split())
    pad = " " if text[:1].isspace() and flat else ""
    end = " " if text[-1:].isspace() and flat and len(text) > 1 else ""
    return pad + _SPECIAL.sub(r"\\\1", flat).replace("&", "&amp;") + end if flat else text[:1]


def link(text: str, address: str | None) -> str:
    """Return a link, or the text alone when there is no address."""
    if address is None:
        return escaped(text)
    target = visible(address).replace("\\", "%5C").replace("(", "%28").replace(")", "%29")
    return f"[{escaped(text)}]({target})"


def text_of(parts: Line) -> str:
    """Return a line as Markdown."""
    return "".join(_piece(part) for part in parts).strip()


def _piece(part: object) -> str:
    if isinstance(part, Ref):
        return f"\\[{part.number}\\]"
    mark = _LOOKS.get(part.style, "")  # type: ignore[attr-defined]
    text = escaped(part.text)  # type: ignore[attr-defined]
    inner = text.strip()
    return text.replace(inner, f"{mark}{inner}{mark}", 1) if mark and inner else text


def _continues(before: Block | None, block: Block | None) -> bool:
    """Tell whether a block goes on with the list of the one before it."""
    lists = (Row, Item, Pair)
    return isinstance(before, lists) and isinstance(block, lists) and not isinstance(block, PairHead)


def _block(block: Block | None) -> Iterator[str]:
    match block:
        case Title() | Heading() | PairHead():
            yield from _head(block)
        case Paragraph() | Footer():
            yield text_of(block.line)
        case Row() | Item() | Pair():
            yield from _entry(block)
        case Table():
            yield from _table(block)
        case Bars() | Heat() | Sources():
            yield from _figure(block)


def _head(block: Title | Heading | PairHead) -> Iterator[str]:
    if isinstance(block, PairHead):
        yield f"## {escaped(block.left)} / {escaped(block.right)}"
    elif isinstance(block, Title):
        yield f"# {text_of(block.line)}"
        for note in block.notes:
            yield from ("", text_of(note))
    else:
        yield f"## {escaped(block.text)}"
        yield from ("", text_of(block.extra)) if block.extra else ()


def _entry(block: Row | Item | Pair) -> Iterator[str]:
    if isinstance(block, Row):
        yield _row(block)
    elif isinstance(block, Item):
        yield f"- {_BOXES.get(block.mark, '')}{_sign(block)}{text_of(block.line)}"
        yield from (f"  {_row(note)}" for note in block.notes)
    else:
        sides = (("✓", block.left), ("✗", block.right))
        yield from (f"- {mark} {text_of(side)}" for mark, side in sides if side)


def _figure(block: Bars | Heat | Sources) -> Iterator[str]:
    if isinstance(block, Bars):
        yield from _rows(("", "", "", ""), [_bar(bar) for bar in block.bars])
    elif isinstance(block, Heat):
        yield from _heat(block)
    else:
        yield from (f"{escaped(note)}\n" for note in block.notes)
        for source in block.sources:
            yield f"{source.number}. {link(phrases.source(source, short=block.short), source.url)}"


def _sign(item: Item) -> str:
    return "" if item.mark in {"·", *_BOXES} else f"{item.mark} "


def _row(row: Row) -> str:
    """Return a row as an entry of a list; one without a label belongs to the entry above it."""
    label = escaped(row.label.strip())
    return f"- **{label}:** {text_of(row.line)}" if label else f"  - {text_of(row.line)}"


def _table(table: Table) -> Iterator[str]:
    heads = tuple(escaped(column.head) for column in table.columns)
    yield from _rows(heads, [tuple(map(text_of, row)) for row in table.rows])


def _rows(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _bar(bar: Bar) -> tuple[str, ...]:
    steps = "──".join(phrases.step(step, bar.there, bar.here) for step in range(1, 6))
    return escaped(bar.low), steps, escaped(bar.high), text_of(bar.remark)


def _heat(heat: Heat) -> Iterator[str]:
    """Yield the hours in which everybody is there, in words; shades of grey say little in Markdown."""
    for label, counts in heat.days:
        full = [index for index, count in enumerate(counts) if count == heat.everybody]
        said = ", ".join(_hours(full)) or worded("never everybody")
        yield f"- **{escaped(label)}:** {said}"


def _hours(halves: list[int]) -> Iterator[str]:
    start = None
    for index, half in enumerate(halves):
        start = half if start is None else start
        if index + 1 == len(halves) or halves[index + 1] != half + 1:
            yield f"{_clock(start)}–{_clock(half + 1)}"
            start = None


def _clock(half: int) -> str:
    return wording.clock_at(f"{half // 2 % 24:02}:{'30' if half % 2 else '00'}") if half < _DAY else "24:00"
