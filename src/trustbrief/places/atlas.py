"""The atlas: every place, and what a text means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from trustbrief.errors import PlaceError
from trustbrief.model.place import Place, Resolution
from trustbrief.places.gazetteer import Gazetteer, Reading
from trustbrief.places.readings import AmbiguousPlaceError
from trustbrief.places.resolve import EXAMPLE, Resolver, UnknownPlaceError, is_code
from trustbrief.places.spelling import normalise
from trustbrief.places.typos import meant


class Atlas(Struct, frozen=True, eq=False, dict=True):
    """Resolves names.

    Args:
        folder: The folder with the compiled gazetteer, `data/facts`.
        aliases: Yields the names that the reader's own files give to places, with the
            code; asked only for a name that is not shipped.

    """

    folder: Path
    aliases: Callable[[], Iterable[tuple[str, str]]] = tuple

    def resolve(self, text: str) -> Resolution:
        """Return the place that `text` means.

        Raises:
            PlaceError: nothing, or more than one place, goes by that name.
            DataError: the gazetteer is missing or damaged.

        """
        try:
            return self._resolver.resolve(text)
        except UnknownPlaceError as error:
            raise UnknownPlaceError(error.message, hint=self._hint(text)) from None

    def find(self, text: str) -> Place | None:
        """Return the place that a text means, or None where it means none or several.

        What a typo may have meant is not looked for: that takes 30 ms.

        """
        try:
            return self._resolver.resolve(text).place
        except PlaceError:
            return None

    def has_name(self, text: str) -> bool:
        """Tell whether a place, or one of several, goes by a name; slips are not looked for."""
        try:
            return bool(self._resolver.resolve(text))
        except AmbiguousPlaceError:
            return True
        except PlaceError:
            return False

    def _hint(self, text: str) -> str:
        whole = self._resolver.whole(text)
        # A slip in a code may mean any other one of its country.
        names = [] if whole and is_code(text) else meant(text, self._gazetteer)
        if names:
            return f"did you mean {_either(names)}?"
        return f"for the whole of {whole.name} type {whole.code}" if whole else EXAMPLE

    def place(self, code: str) -> Place | None:
        """Return the place of a code: `JP`, `DE-BY`, `geonames:1853909`, `nordic-europe`."""
        return self._gazetteer.place(code)

    def whole_name(self, place: Place) -> str:
        """Return a place with what it lies in, the nearest first: `Leeds, England, United Kingdom`."""
        lies_in = (place.part, place.country if place.kind != "territory" else None)
        around = (self.place(code) for code in lies_in if code and code != place.code)
        return ", ".join(dict.fromkeys([place.name, *(one.name for one in around if one)]))

    def parts(self, country: str) -> tuple[Place, ...]:
        """Return the parts of a territory that have ISO 3166-2 codes, by code."""
        return tuple(self._gazetteer.parts(country))

    def every_name(self, of: Callable[[Place], bool] = lambda _: True) -> Iterator[tuple[str, list[Reading]]]:
        """Yield every normalised name with what it can mean, those of the reader's own files last.

        Args:
            of: Tells whether the names of a place are wanted; others are not among the meanings.

        """
        yield from self._gazetteer.every(of)
        for key, codes in sorted(self._own.items()):
            places = (self.place(code) for code in codes)
            if found := [Reading(place) for place in places if place and of(place)]:
                yield key, found

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer(self.folder)

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self._gazetteer, lambda key: self._own.get(key, ()))

    @cached_property
    def _own(self) -> dict[str, tuple[str, ...]]:
        """Return the codes by the names that the reader's own files give to places."""
        table: dict[str, tuple[str, ...]] = {}
        for name, code in self.aliases():
            table[normalise(name)] = (*table.get(normalise(name), ()), code)
        return table


def _either(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"
