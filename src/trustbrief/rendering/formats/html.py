"""One self-contained HTML page: no script, no network, light and dark, for screens and paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

# 25 ms, for this format alone.
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from trustbrief.rendering import phrases
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Item,
    Line,
    Pair,
    PairHead,
    Ref,
    Row,
    Sources,
    Title,
)
from trustbrief.rendering.formats.pages import blocks_of
from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible
from trustbrief.rendering.speech import language, worded

# Blocks that belong into one list or table when they follow each other.
_LISTS = {Row: "rows", Item: "items", Pair: "pairs"}


class Part(NamedTuple):
    """A section of the page: its heading, and groups of blocks of one kind."""

    heading: str
    extra: Any
    groups: list[tuple[str, list[Block]]]
    language: str | None = None


def render(page: Page) -> str:
    """Return the page; the width changes nothing."""
    text: str = environment().get_template("page.html").render(**values(page))
    return text


@cache
def environment(*packages: str) -> Environment:
    """Return the engine; every value is escaped by it.

    Args:
        packages: Further packages with templates that put this page into a frame of theirs.

    """
    places = [PackageLoader(package, "templates") for package in (*packages, "trustbrief.rendering.formats")]
    made = Environment(
        loader=ChoiceLoader(places),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "source": phrases.source, "labelled": _labelled}
    made.tests["reference"] = lambda piece: isinstance(piece, Ref)
    made.globals |= {"step": phrases.step, "worded": worded, "language": language}
    return made


def values(page: Page) -> dict[str, Any]:
    """Return what `page.html` prints."""
    blocks = blocks_of(page)
    return {
        "name": page.sheet.title,
        "title": next((block for block in blocks if isinstance(block, Title)), None),
        "parts": list(_parts([block for block in blocks if not isinstance(block, Title | Footer)])),
        "footers": [block for block in blocks if isinstance(block, Footer)],
        "cited": {s.number for block in blocks if isinstance(block, Sources) for s in block.sources},
        "brief": page.one_line if page.options.extent == "line" else None,
    }


def _parts(blocks: list[Block]) -> Iterator[Part]:
    """Yield the blocks by heading."""
    head: Heading | PairHead | None = None
    run: list[Block] = []
    for block in (*blocks, None):
        if block is not None and not isinstance(block, Heading | PairHead):
            run.append(block)
            continue
        if run or head:
            yield _part(head, run)
        head, run = block, []


def _part(head: Heading | PairHead | None, run: list[Block]) -> Part:
    if isinstance(head, PairHead):
        return Part(f"{head.left} / {head.right}", (), _grouped(run))
    return Part(head.text, head.extra, _grouped(run), head.language) if head else Part("", (), _grouped(run))


def _grouped(blocks: list[Block]) -> list[tuple[str, list[Block]]]:
    return [(kind, list(found)) for kind, found in groupby(blocks, key=_kind)]


def _labelled(rows: Iterable[Row]) -> list[tuple[str, list[Line]]]:
    """Return each label with its lines: a row without one continues the row above it."""
    found: list[tuple[str, list[Line]]] = []
    for row in rows:
        if row.label or not found:
            found.append((row.label, []))
        found[-1][1].append(row.line)
    return found


def _kind(block: Block) -> str:
    return _LISTS.get(type(block), type(block).__name__.lower())
