"""Resolve a code or a name to a place, or say what to type instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place, Resolution
from trustbrief.places.forms import bracketed
from trustbrief.places.gazetteer import CODE, MAIN, Gazetteer, Reading
from trustbrief.places.meanings import Meanings
from trustbrief.places.readings import choose, described
from trustbrief.places.spelling import SHORT, normalise

MAX_LENGTH = 100
EXAMPLE = "use a country, region or city, or an ISO code: japan, JP, bavaria, DE-BY, osaka"
# Where an envelope says `TX` for the part of the country.
_WITH_SHORT_PARTS = ("US", "CA", "AU")
_FLAG_A, _FLAG_Z = ord("🇦"), ord("🇿")
_FLAG_LENGTH = 2


class UnknownPlaceError(PlaceError):
    """No place goes by that name."""


class Resolver:
    """Tells what a text means.

    Args:
        gazetteer: Every place and name that is shipped.
        further: Gives the codes that the reader's own files add for a normalised name.

    """

    def __init__(self, gazetteer: Gazetteer, further: Callable[[str], tuple[str, ...]]) -> None:
        self._gazetteer = gazetteer
        self._meanings = Meanings(gazetteer, further)

    def resolve(self, text: str) -> Resolution:
        """Return the place that a text means.

        Args:
            text: An ISO 3166-1 code (alpha-2, alpha-3 or numeric), an ISO 3166-2
                code, a name, or a flag. Case, accents and punctuation do not
                matter; `Cordoba, ES` says which of several cities.

        Raises:
            UnknownPlaceError: nothing goes by that name.
            PlaceError: it is no name, or several places go by it.

        """
        if len(text) > MAX_LENGTH:
            raise PlaceError(
                f"{quoted(text)} has {len(text)} characters, a place name at most {MAX_LENGTH}",
                hint=EXAMPLE,
            )
        if not normalise(_unflagged(text)):
            raise PlaceError(f"{quoted(text)} names no place", hint=EXAMPLE)
        readings = self._meanings.of(_unflagged(text).strip())
        if readings:
            return choose(text, readings, self._parts(readings))
        found = self._but_for_a_bracket(text)
        if found is None:
            raise UnknownPlaceError(f"no place is called {quoted(text)}", hint=EXAMPLE)
        return found

    def whole(self, text: str) -> Place | None:
        """Return the country or part in `City, State` or `US-XX` when what is in it is unknown."""
        if is_code(text):
            return self._gazetteer.place(text.strip()[:2].upper())
        _, comma, where = (half.strip() for half in text.rpartition(","))
        found = self._meanings.wholes(where) if comma else []
        decided = [reading for reading in found if reading.mark in {CODE, MAIN}]
        outer = [reading.place for reading in decided or found]
        short = (self._gazetteer.place(f"{country}-{where.upper()}") for country in _WITH_SHORT_PARTS)
        outer = outer or [part for part in short if part and comma]
        return outer[0] if len(outer) == 1 and outer[0].kind != "city" else None

    def _but_for_a_bracket(self, text: str) -> Resolution | None:
        """Return the place before a bracket that says nothing known, with a note."""
        halves = bracketed(text)
        readings = self._meanings.of(halves[0]) if halves else []
        if halves is None or not readings:
            return None
        parts = self._parts(readings)
        found = choose(halves[0], readings, parts)
        # `Paris (TX)` is not Paris.
        if found.place.kind == "city" and (len(halves[1]) <= SHORT or self._meanings.wholes(halves[1])):
            return None
        left_out = f"taken for {described(found.place, parts)}, whatever stands in brackets"
        return Resolution(found.place, found.note or left_out)

    def _parts(self, readings: list[Reading]) -> dict[str, str]:
        """Return the names of the parts that the readings lie in, by code."""
        codes = {reading.place.part for reading in readings if reading.place.part}
        parts = (self._gazetteer.place(code) for code in codes)
        return {part.code: part.name for part in parts if part}


def is_code(text: str) -> bool:
    """Tell whether a text is written as the code of a part: `US-XX`."""
    return re.fullmatch(r"[A-Za-z]{2}-[A-Z0-9]{1,3}", text.strip()) is not None


def _unflagged(text: str) -> str:
    """Return the code that a flag spells in regional indicators, else the text itself."""
    letters = [ord(character) for character in text.strip()]
    if len(letters) == _FLAG_LENGTH and all(_FLAG_A <= letter <= _FLAG_Z for letter in letters):
        return "".join(chr(letter - _FLAG_A + ord("A")) for letter in letters)
    return text
