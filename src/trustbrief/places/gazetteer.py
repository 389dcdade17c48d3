"""The compiled gazetteer: two sorted text files, of which a look-up reads a few lines."""

from __future__ import annotations

import mmap
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import msgspec

from trustbrief.errors import DataError
from trustbrief.model.place import Place
from trustbrief.places.spelling import ANY_ORDER

# What stands behind a code in the list of names.
CODE, MAIN, FOREIGN, DOUBT = "#", "!", "~", "?"
_MARKS = frozenset((CODE, MAIN, FOREIGN, DOUBT))


class Reading(NamedTuple):
    """One thing that a name can mean.

    Args:
        place: The place.
        mark: How it goes by that name: as a code of it (`#`), by decision before
            all others (`!`), in the language of somewhere else (`~`), by what may
            be a typo (`?`), or by its own name (empty).

    """

    place: Place
    mark: str = ""


class SortedLines(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A text file whose lines start with a key and a tab, sorted by their bytes.

    The halving of the file reads some twenty lines of a hundred thousand, in
    20 µs; to parse it as a whole took 50 ms.

    Args:
        file: Where it lies.

    """

    file: Path

    def get(self, key: str) -> str | None:
        """Return what stands behind a key, or None when there is no such line."""
        sought = f"{key}\t".encode("utf-8", "surrogatepass")  # half a pair is in no name
        start = self._first(sought)
        end = self._content.find(b"\n", start)
        line = self._content[start:end]
        return line.removeprefix(sought).decode() if line.startswith(sought) else None

    def starting(self, prefix: str) -> Iterator[tuple[str, str]]:
        """Yield key and rest of each line whose key starts so, in the order of the file."""
        sought = prefix.encode("utf-8", "surrogatepass")
        # 0xFF stands in no UTF-8, so every key that starts so lies before it.
        block = self._content[self._first(sought) : self._first(sought + b"\xff")]
        for line in block.decode().split("\n")[:-1]:
            key, _, rest = line.partition("\t")
            yield key, rest

    def _first(self, sought: bytes) -> int:
        """Return where the first line begins that does not sort before some bytes."""
        low, high = 0, len(self._content)
        while low < high:
            start = self._content.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._content.find(b"\n", start)
            low, high = (end + 1, high) if self._content[start:end] < sought else (low, start)
        return low

    def keys(self) -> Iterator[str]:
        """Yield every key."""
        yield from (key for key, _ in self.lines())

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield key and rest of every line."""
        for line in self._content[:].decode().splitlines():
            key, _, rest = line.partition("\t")
            yield key, rest

    @cached_property
    def _content(self) -> mmap.mmap:
        try:
            with self.file.open("rb") as stream:
                return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise DataError(f"{self.file}: {error}", hint="reinstall trustbrief") from error


class Gazetteer:
    """Every place, and every name of it.

    Args:
        folder: The folder with `names.tsv`, compiled from open data, `names_by_length.tsv`,
            the same names for the search of slips, `profile_names.tsv`, compiled from
            the culture files, and `places.tsv`.

    """

    def __init__(self, folder: Path) -> None:
        self._names = SortedLines(folder / "names.tsv")
        self._by_length = SortedLines(folder / "names_by_length.tsv")
        self._profile_names = SortedLines(folder / "profile_names.tsv")
        self._places = SortedLines(folder / "places.tsv")

    def place(self, code: str) -> Place | None:
        """Return the place of a code as it stands in the file, `DE-BY`; None for any other text."""
        line = self._places.get(code)
        return _decoded(code, line) if line else None

    def parts(self, country: str) -> Iterator[Place]:
        """Yield the parts of a territory that its ISO 3166-2 codes name, by code."""
        for code, line in self._places.starting(f"{country}-"):
            yield _decoded(code, line)

    def readings(self, key: str) -> list[Reading]:
        """Return what a normalised name can mean.

        Raises:
            DataError: the files are missing or do not fit each other.

        """
        found, own = self._names.get(key) or "", self._profile_names.get(key) or ""
        return _readings(found.split(), own.split(), self.place)

    def names(self, lengths: range) -> list[str]:
        """Return the normalised names of some lengths, in letters, but for those in any order.

        A name in `names.tsv` and in `profile_names.tsv` comes twice.

        """
        shipped = (self._by_length.get(length_key(length)) for length in lengths)
        own = (key for key, _ in self._profile_names.lines() if len(key) in lengths)
        return [
            *chain.from_iterable(line.split("\t") for line in shipped if line),
            *(key for key in own if not key.startswith(ANY_ORDER)),
        ]

    def every(self, of: Callable[[Place], bool]) -> Iterator[tuple[str, list[Reading]]]:
        """Yield every normalised name of some places with which of them it can mean.

        All files are read as a whole: 0.2 s, and up to 0.5 s more where all places are asked for.

        Args:
            of: Tells whether a place is one of them.

        """
        places = {code: _decoded(code, line) for code, line in self._places.lines()}
        asked = {code: place for code, place in places.items() if of(place)}

        def about(names: SortedLines) -> dict[str, list[str]]:
            found = {
                key: [word for word in line.split() if _code(word) in asked] for key, line in names.lines()
            }
            return {key: words for key, words in found.items() if words}

        names, own = about(self._names), about(self._profile_names)
        for key in sorted({**names, **own}):
            yield key, _readings(names.get(key, ()), own.get(key, ()), asked.get)


def length_key(length: int) -> str:
    """Return the key of the names of some length in `names_by_length.tsv`: `007`."""
    return f"{length:03}"


def _readings(
    names: Iterable[str], profile_names: Iterable[str], place: Callable[[str], Place | None]
) -> list[Reading]:
    """Return what a name can mean by the words of its lines in both lists."""
    found = [_reading(word, place) for word in names]
    own = [_reading(code, place) for code in profile_names]
    codes = {reading.place.code for reading in own}
    known = {reading.place.code for reading in found if reading.mark not in {FOREIGN, DOUBT}}
    return [
        *(reading for reading in own if reading.place.code not in known),
        *(reading for reading in found if reading.place.code not in codes - known),
    ]


def _code(word: str) -> str:
    """Return a code of the list of names without the mark behind it."""
    return word[:-1] if word[-1] in _MARKS else word


def _reading(word: str, place: Callable[[str], Place | None]) -> Reading:
    code = _code(word)
    found, mark = place(code), word[len(code) :]
    if found is None:
        raise DataError(f"names.tsv: no place {word}", hint="reinstall trustbrief")
    return Reading(found, mark)


def _decoded(code: str, line: str) -> Place:
    try:
        return msgspec.json.decode(line, type=Place)
    except msgspec.MsgspecError as error:
        raise DataError(f"places.tsv: {code}: {error}", hint="reinstall trustbrief") from error
