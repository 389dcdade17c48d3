"""What every format can print: headings, rows, lists, tables, bars and sources.

A view turns a document into blocks once; a format prints them and knows no
document. A line is made of words with a style that says what they are, not
how they look, and of references to numbered sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from trustbrief.model.statements import NumberedSource

# What a piece of text is: a format decides how that looks.
Style = Literal["", "strong", "soft", "good", "warn", "bad", "label", "said"]


class Words(Struct, frozen=True):
    """Some text.

    Args:
        text: From data or from a view; formats make it harmless.
        style: What it is.
        language: BCP 47 tag of words in another language than the page's; `en` of what stays
            English whatever the reader speaks, empty for a name that is in no known language;
            None for the reader's own.

    """

    text: str
    style: Style = ""
    language: str | None = None


class Ref(Struct, frozen=True):
    """A reference to a source by its number."""

    number: int


Piece = Words | Ref
Line = tuple[Piece, ...]


def line(*parts: str | Piece | Line) -> Line:
    """Return one line made of texts, pieces and lines."""
    found: list[Piece] = []
    for part in parts:
        if isinstance(part, str):
            found += [Words(part)] if part else []
        elif isinstance(part, Words | Ref):
            found.append(part)
        else:
            found += part
    return tuple(found)


def joined(separator: str, lines: Sequence[Line], style: Style = "") -> Line:
    """Return lines as one, with a text between them."""
    found: list[Piece] = []
    for index, part in enumerate(lines):
        found += [Words(separator, style)] if index else []
        found += part
    return tuple(found)


def words_of(parts: Line) -> str:
    """Return the text of a line without its references."""
    return "".join(part.text for part in parts if isinstance(part, Words))


class Title(Struct, frozen=True):
    """What the document is about, and lines that belong to it."""

    line: Line
    notes: tuple[Line, ...] = ()


class Heading(Struct, frozen=True):
    """A title of a part, with what stands beside it.

    Args:
        text: The title.
        extra: What stands beside it.
        language: See `Words`.
        legend: What the signs on the bars below it mean; it stands beside the title where a bar does.
        further: The option that shows the bars that a short screen has no room for.

    """

    text: str
    extra: Line = ()
    language: str | None = None
    legend: Line = ()
    further: str = ""


class Paragraph(Struct, frozen=True):
    """A paragraph.

    Args:
        line: Its text.
        keep: 0 for what is always shown; the larger, the earlier it gives way
            where a screen is short.
        whole: It is not to be broken, such as an address.

    """

    line: Line
    keep: int = 0
    whole: bool = False


class Row(Struct, frozen=True):
    """A labelled paragraph; an empty label continues the row above. See `Paragraph` for `keep`."""

    label: str
    line: Line
    keep: int = 0


class Item(Struct, frozen=True):
    """An entry of a list. See `Paragraph` for `keep`.

    Args:
        line: Its text.
        mark: What stands before it.
        style: What the mark says.
        notes: Rows that belong to it.

    """

    line: Line
    mark: str = "·"
    style: Style = ""
    keep: int = 0
    notes: tuple[Row, ...] = ()


class Pair(Struct, frozen=True):
    """What to do beside what not to do, side by side where there is room.

    Args:
        left: What to do.
        right: What not to do.
        keep: See `Paragraph`.
        later: A side that may give way earlier than the other.
        keep_later: How early that is.

    """

    left: Line
    right: Line
    keep: int = 0
    later: Literal["", "left", "right"] = ""
    keep_later: int = 0


class PairHead(Struct, frozen=True):
    """The heads of the two columns of the pairs that follow."""

    left: str
    right: str


class Column(Struct, frozen=True):
    """A column of a table: its head, and whether it holds figures or must not be broken."""

    head: str
    figures: bool = False
    whole: bool = False


class Table(Struct, frozen=True):
    """Rows of cells under heads; the first column names the row where `named` says so."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    named: bool = False


class Bar(Struct, frozen=True):
    """One scale of five steps: the poles, the place's step, the reader's, and a remark."""

    low: str
    high: str
    there: int
    here: int | None
    remark: Line = ()


class Bars(Struct, frozen=True):
    """Scales under each other; `paired` ones have no remarks and may share a line.

    See `Paragraph` for `keep`; the remarks may give way earlier than the bars.
    """

    bars: tuple[Bar, ...]
    paired: bool = False
    keep: int = 0
    keep_remarks: int = 0


class Heat(Struct, frozen=True):
    """How many of some people are there in each half hour of some days.

    Args:
        days: A label and 48 counts each.
        everybody: The largest count there can be.

    """

    days: tuple[tuple[str, tuple[int, ...]], ...]
    everybody: int


class Sources(Struct, frozen=True):
    """Numbered sources, with a word on how to read them."""

    sources: tuple[NumberedSource, ...]
    notes: tuple[str, ...] = ()
    short: bool = False


class Footer(Struct, frozen=True):
    """The last line: depth, review, where to read more."""

    line: Line


Block = Title | Heading | Paragraph | Row | Item | Pair | PairHead | Table | Bars | Heat | Sources | Footer


class Sheet(Struct, frozen=True):
    """A document as blocks.

    Args:
        title: Its name in plain words, for a window or a file.
        blocks: What it says.
        room: How many lines it may take at 100 columns, or None.

    """

    title: str
    blocks: tuple[Block, ...]
    room: int | None = None
