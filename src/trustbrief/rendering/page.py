"""A page of lines under construction, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from trustbrief.rendering.safe import visible

LABEL_WIDTH = 10
MIN_WIDTH, MAX_WIDTH = 40, 140


def console(width: int, *, colour: bool) -> Console:
    """Return a console that writes into memory.

    Args:
        width: Columns.
        colour: Write escape sequences as the terminal and `NO_COLOR` allow.

    """
    return Console(
        file=StringIO(),
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def written(output: Console) -> str:
    """Return what was printed on a console that writes into memory."""
    return output.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def plain(text: str, style: str = "") -> Text:
    """Return text from data as a harmless piece of a line.

    The style covers this piece alone; as the base style of a `Text` it would
    spread over everything that is joined to it.
    """
    return Text().append(visible(text), style)


class Line(NamedTuple):
    """One line of a page, and the entry it belongs to: the nth of a part."""

    text: Text
    part: str
    rank: int


class Page:
    """Lines that fit a width.

    Args:
        width: Columns of the terminal; more than 140 are left empty.
        colour: Whether escape sequences may be written.

    """

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = max(MIN_WIDTH, min(width, MAX_WIDTH))
        self.lines: list[Line] = []
        self._colour = colour
        self._console = console(self.width, colour=colour)
        self._entry = ("", 0)

    def mark(self, part: str = "", rank: int = 0) -> None:
        """Say which entry the lines added from here on belong to."""
        self._entry = (part, rank)

    def add(self, body: Text, *, head: Text | None = None, hang: int = 0) -> None:
        """Add a paragraph.

        Args:
            body: Its text; wrapped, the later lines stand under the first.
            head: What stands before the first line.
            hang: Further columns left free before the later lines.

        """
        start = (head.cell_len if head else 0) + hang
        for index, line in enumerate(body.wrap(self._console, self.width - start)):
            shown = ((head or Text()) if index == 0 else Text(" " * start)) + line
            shown.rstrip()
            self.lines.append(Line(shown, *self._entry))

    def unwrapped(self, line: Text) -> None:
        """Add a line that is not to be broken, such as an address to click on."""
        self.lines.append(Line(line, *self._entry))

    def blank(self) -> None:
        """Add an empty line."""
        self.lines.append(Line(Text(), *self._entry))

    def heading(self, title: str, extra: Text | None = None) -> None:
        """Add an empty line and a title."""
        self.mark()
        self.blank()
        self.add(plain(title.upper(), "bold") + (extra or Text()))

    def row(self, label: str, body: Text, *, label_width: int = LABEL_WIDTH) -> None:
        """Add a labelled paragraph."""
        self.add(body, head=Text("  ") + plain(label.ljust(label_width), "cyan") + " ")

    def keep(self, most: Mapping[str, int]) -> None:
        """Drop the entries of some parts beyond so many.

        Args:
            most: How many entries each named part may keep.

        """
        self.lines = [line for line in self.lines if line.rank < most.get(line.part, MAX_WIDTH)]

    def count(self, most: Mapping[str, int]) -> int:
        """Return how many lines `keep` would leave."""
        return sum(line.rank < most.get(line.part, MAX_WIDTH) for line in self.lines)

    def text(self) -> str:
        """Return the page as one string."""
        if not self._colour:
            return "".join(f"{line.text.plain}\n" for line in self.lines)
        self._console.print(Text("\n").join(line.text for line in self.lines), soft_wrap=True)
        return written(self._console)
