"""The atlas: every name that can be resolved, read only as far as needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from trustbrief.errors import DataError
from trustbrief.model.facts import FactFile
from trustbrief.model.place import Place, PlaceFile, Resolution
from trustbrief.places.names import Index, PlaceNames, index, joined, place_names
from trustbrief.places.readings import taken_for
from trustbrief.places.resolve import UnknownPlaceError, lookalike, resolve, suggestion
from trustbrief.places.spelling import normalise


@dataclass(frozen=True)
class Atlas:
    """Resolves names, first among codes and English names, then among all.

    Args:
        facts: The compiled fact file with its index.
        file: The gazetteer `places.json`; 15 ms to read, so only when wanted.
        aliases: Yields the names that profiles give their places, with the code.

    """

    facts: FactFile
    file: Path
    aliases: Callable[[], Iterable[tuple[str, str]]]

    def resolve(self, text: str) -> Resolution:
        """Return the place that `text` means.

        Raises:
            PlaceError: nothing, or more than one place, goes by that name.
            DataError: the gazetteer is missing or damaged.

        """
        if normalise(text) not in self._contested:
            try:
                return resolve(text, self._english, self.facts.main)
            except UnknownPlaceError:
                pass
        try:
            found = resolve(text, self._all, self._main)
        except UnknownPlaceError as error:
            raise UnknownPlaceError(error.message, hint=suggestion(text, self._all)) from None
        return found if found.note else Resolution(found.place, self._doubt(text, found.place))

    def _doubt(self, text: str, place: Place) -> str | None:
        """Return a note when a name from another language may be a typo of an English one.

        `Nigera` is Niger in one language of CLDR, and two letters from Nigeria.
        """
        key = normalise(text)
        if place.kind != "territory" or not key.isascii() or key in self._own:
            return None
        other = lookalike(key, self._english, but=place.code)
        return taken_for(place, [other]) if other else None

    @cached_property
    def _contested(self) -> frozenset[str]:
        return frozenset(self.facts.contested)

    @cached_property
    def _english(self) -> PlaceNames:
        return place_names(self.facts)

    @cached_property
    def _all(self) -> PlaceNames:
        try:
            gazetteer = msgspec.json.decode(self.file.read_bytes(), type=PlaceFile)
        except (OSError, msgspec.MsgspecError) as error:
            raise DataError(f"{self.file}: {error}", hint="reinstall trustbrief") from error
        return joined(self._english, gazetteer.places, gazetteer.names, self._own)

    @cached_property
    def _own(self) -> Index:
        """Return the names that profiles give their places."""
        return index(self.aliases())

    @cached_property
    def _main(self) -> dict[str, str]:
        """Return the readings that win: a profile's own names, and those decided by hand."""
        return {**{name: codes[0] for name, codes in self._own.items()}, **self.facts.main}
