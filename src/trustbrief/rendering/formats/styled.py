"""Text with looks, laid out in columns of a terminal.

Rich prints it in colour; a pipe gets the text. Without Rich an answer to a script takes
a fifth less time: its `Text` and `Console` take 13 ms to import, of 100 for a briefing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Self

from msgspec import Struct

from trustbrief.rendering.blocks import Line, Ref, Style
from trustbrief.rendering.cells import cells, columns
from trustbrief.rendering.safe import visible

# A look is one of Rich's styles.
LOOKS: dict[Style, str] = {
    "": "", "strong": "bold", "soft": "dim", "good": "green", "warn": "yellow", "bad": "red",
    "label": "cyan", "said": "bold",
}  # fmt: skip
# The look of a reference, and of nothing else that is a number in brackets.
REFERENCE = "dim"
_WORD = re.compile(r"\s*\S+\s*")


class Styled(Struct, frozen=True):
    """A piece of a line.

    Args:
        plain: The characters.
        looks: Where each look begins and ends, in characters, and which it is; of
            two at one place the later one decides.

    """

    plain: str = ""
    looks: tuple[tuple[int, int, str], ...] = ()

    @property
    def cells(self) -> int:
        """Return how many columns it takes."""
        return cells(self.plain)

    def __add__(self, other: Styled) -> Styled:
        """Return both, one after the other."""
        start = len(self.plain)
        moved = ((start + begin, start + end, look) for begin, end, look in other.looks)
        return Styled(self.plain + other.plain, (*self.looks, *moved))

    def within(self, start: int, end: int) -> Styled:
        """Return the characters from one place to another, with their looks."""
        return Styled(self.plain[start:end], tuple(_within(self.looks, start, end)))

    def stripped(self) -> Styled:
        """Return it without blanks at its end."""
        length = len(self.plain.rstrip())
        return self if length == len(self.plain) else self.within(0, length)

    def all_in(self, look: str) -> Styled:
        """Return it with a look for the whole of it, over those that it has."""
        return Styled(self.plain, (*self.looks, (0, len(self.plain), look)))

    def wrapped(self, width: int) -> list[Styled]:
        """Return it as lines, broken between words; a longer word than a line is broken itself.

        Args:
            width: Columns of a line.

        """
        if self.cells <= width:
            return [self.stripped()]
        starts = [0, *_breaks(self.plain, width)]
        ends = [*starts[1:], len(self.plain)]
        return [self.within(start, end).stripped() for start, end in zip(starts, ends, strict=True)]

    @classmethod
    def joined(cls, parts: Iterable[Styled]) -> Self:
        """Return pieces, one after the other."""
        texts, looks, start = [], [], 0
        for part in parts:
            texts.append(part.plain)
            looks += [(start + begin, start + end, look) for begin, end, look in part.looks]
            start += len(part.plain)
        return cls("".join(texts), tuple(looks))


def blanks(count: int) -> Styled:
    """Return so many blanks."""
    return Styled(" " * count)


def padded(text: str, width: int) -> str:
    """Return text with blanks behind it up to a width in columns; Japanese signs take two."""
    return text + " " * (width - cells(text))


def plain(text: str, look: str = "") -> Styled:
    """Return text from data as a harmless piece of a line."""
    safe = visible(text)
    return Styled(safe, ((0, len(safe), look),) if look else ())


def shown(line: Line) -> Styled:
    """Return a line with its looks."""
    return Styled.joined(
        plain(f"[{piece.number}]", REFERENCE)
        if isinstance(piece, Ref)
        else plain(piece.text, LOOKS[piece.style])
        for piece in line
    )


def _within(looks: Iterable[tuple[int, int, str]], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for begin, stop, look in looks:
        low, high = max(begin, start) - start, min(stop, end) - start
        if low < high:
            yield low, high, look


def _breaks(text: str, width: int) -> Iterator[int]:
    """Yield where each line but the first begins."""
    used = 0
    for word in _WORD.finditer(text):
        needed = cells(word[0].rstrip())
        if used + needed <= width:
            used += cells(word[0])
            continue
        if used:
            yield word.start()
        used = cells(word[0])
        if needed > width:
            *cuts, used = _cuts(word[0], width)
            yield from (word.start() + cut for cut in cuts)


def _cuts(word: str, width: int) -> Iterator[int]:
    """Yield where a word that is longer than a line is cut, and at last how wide what remains is."""
    used = 0
    for index, character in enumerate(word):
        used += columns(character)
        if used > width and character.strip():
            yield index
            used = columns(character)
    yield used
