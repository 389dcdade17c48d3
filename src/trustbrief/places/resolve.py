"""Resolve a code or a name to a place, or say what to type instead."""

from __future__ import annotations

from collections.abc import Callable

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place, Resolution
from trustbrief.places.forms import bracketed, doubled, located, other_orders, part_of_a_country, town
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN, MAIN, Gazetteer, Reading
from trustbrief.places.readings import choose, described
from trustbrief.places.spelling import SHORT, normalise

MAX_LENGTH = 100
EXAMPLE = "use a country, region or city, or an ISO code: japan, JP, bavaria, DE-BY, osaka"
_FLAG_A, _FLAG_Z = ord("🇦"), ord("🇿")
_FLAG_LENGTH = 2
_LONG_FORMS = (
    "republic of ", "kingdom of ", "state of ", "sultanate of ", "commonwealth of ", "territory of ",
)  # fmt: skip
# `City, State, Country, Planet`: further commas are noise.
_DEEPEST = 3


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
        self._further = further

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
        readings = self._readings(_unflagged(text).strip())
        if readings:
            return choose(text, readings, self._parts(readings))
        found = self._but_for_a_bracket(text)
        if found is None:
            raise UnknownPlaceError(f"no place is called {quoted(text)}", hint=EXAMPLE)
        return found

    def whole(self, text: str) -> Place | None:
        """Return the country or part in `City, State` when the city is unknown."""
        if "," not in text:
            return None
        outer = [reading.place for reading in self._containers(text.rpartition(",")[2].strip())]
        return outer[0] if len(outer) == 1 and outer[0].kind != "city" else None

    def _readings(self, text: str, depth: int = 0) -> list[Reading]:
        """Return what a text can mean, by the first of its forms that means something."""
        return (
            self._by_code(text)
            or self._by_name(text)
            or ("," in text and self._by_location(text, depth))
            or self._in_other_order(text)
            or self._by_two_names(text, depth)
            or self._by_location(text, depth)
            or self._by_kind(text)
        )

    def _by_code(self, text: str) -> list[Reading]:
        """Return what a text means as a code, with the names that are spelt like it."""
        if not text.isascii():
            return []
        plain = text.strip(" .,;:!'")  # `.uk` is the UK's domain
        found = [reading for reading in self._gazetteer.readings(normalise(plain)) if reading.mark == CODE]
        for code in (plain.upper(), plain.lower()):
            if place := self._gazetteer.place(code):
                found = [Reading(place, CODE)]
        written_as_a_name = plain.istitle() and len(plain) == SHORT
        return [*found, *self._spelt_like(plain)] if found and not written_as_a_name else []

    def _spelt_like(self, code: str) -> list[Reading]:
        """Return the names that are spelt like a code: in capitals no foreign word is meant."""
        return [
            reading
            for reading in self._gazetteer.readings(normalise(code))
            if reading.mark not in {CODE, DOUBT} and not (reading.mark == FOREIGN and code.isupper())
        ]

    def _by_name(self, text: str) -> list[Reading]:
        key = normalise(text)
        found = self._gazetteer.readings(key)
        if not key.isascii():
            found = [reading for reading in found if reading.mark != CODE]
        names = [reading for reading in found if reading.mark != CODE]
        if names:  # `Nga` is written as a name, `NGA` and `nga` as a code
            found = [*names, *(Reading(r.place, FOREIGN) for r in found if r.mark == CODE)]
        if any(reading.mark not in {FOREIGN, DOUBT} for reading in found):
            return found
        places = (self._gazetteer.place(code) for code in self._further(key))
        return [*(Reading(place, MAIN) for place in places if place), *found]

    def _in_other_order(self, text: str) -> list[Reading]:
        for key in other_orders(text):
            if found := self._gazetteer.readings(key):
                return [reading for reading in found if reading.mark != DOUBT]
        return []

    def _by_two_names(self, text: str, depth: int) -> list[Reading]:
        """Return what both names in `Macedonia (FYROM)` mean."""
        halves = doubled(text)
        if halves is None or depth >= _DEEPEST:
            return []
        first, second = (self._readings(half, depth + 1) for half in halves)
        codes = {reading.place.code for reading in second}
        both = [reading for reading in first if reading.place.code in codes]
        return both or self._within(first, halves[1], second) or self._within(second, halves[0], first)

    def _by_location(self, text: str, depth: int) -> list[Reading]:
        """Return what `City, State` or `City Country` means."""
        if depth >= _DEEPEST:
            return []
        for name, place in located(text):
            inner = self._readings(name.strip(), depth + 1) if "," in text else self._by_name(name)
            found = inner and self._within(inner, place)
            if found:
                return found
        return []

    def _within(
        self, readings: list[Reading], where: str, known: list[Reading] | None = None
    ) -> list[Reading]:
        """Return the readings that lie in a place."""
        text = where.strip()
        outer = known if known is not None else self._containers(text)
        codes = {
            reading.place.code for reading in outer if reading.place.kind in {"territory", "subdivision"}
        }
        short = normalise(text).upper()
        return [
            Reading(place)
            for place, mark in readings
            if mark != DOUBT and (self._lies_in(place, codes) or _has_suffix(place, short))
        ]

    def _containers(self, text: str) -> list[Reading]:
        return self._by_code(text) or self._by_name(text) or self._in_other_order(text) or self._by_kind(text)

    def _lies_in(self, place: Place, codes: set[str]) -> bool:
        if place.country in codes or place.part in codes:
            return place.code not in codes
        parent = self._gazetteer.place(place.part) if place.part else None
        if parent and parent.part in codes:
            return True
        return place.kind == "territory" and any(self._belongs(place.code, code) for code in codes)

    def _belongs(self, territory: str, sovereign: str) -> bool:
        """Tell whether ISO 3166-2 has a territory among the parts of another: `US-PR`."""
        readings = self._gazetteer.readings(f"{sovereign} {territory}".lower())
        return any(reading.place.code == territory for reading in readings)

    def _by_kind(self, text: str) -> list[Reading]:
        """Return what `Osaka Prefecture`, `Quebec City` or `Republic of Kosovo` means."""
        key = normalise(text)
        for long in _LONG_FORMS:
            if key.startswith(long):
                found = self._gazetteer.readings(key.removeprefix(long).removeprefix("the "))
                return [reading for reading in found if reading.place.kind == "territory"]
        for name, kind in ((part_of_a_country(key), "subdivision"), (town(key), "city")):
            found = self._gazetteer.readings(name) if name else []
            if kept := [reading for reading in found if reading.place.kind == kind]:
                return kept
            if kind == "subdivision" and found and all(r.place.kind == "territory" for r in found):
                return found  # Taiwan Province
        return []

    def _but_for_a_bracket(self, text: str) -> Resolution | None:
        """Return the place before a bracket that says nothing known, with a note."""
        halves = bracketed(text)
        readings = self._readings(halves[0]) if halves else []
        if halves is None or not readings:
            return None
        parts = self._parts(readings)
        found = choose(halves[0], readings, parts)
        # `Paris (TX)` is not Paris.
        if found.place.kind == "city" and (len(halves[1]) <= SHORT or self._containers(halves[1])):
            return None
        left_out = f"taken for {described(found.place, parts)}, whatever stands in brackets"
        return Resolution(found.place, found.note or left_out)

    def _parts(self, readings: list[Reading]) -> dict[str, str]:
        """Return the names of the parts that the readings lie in, by code."""
        codes = {reading.place.part for reading in readings if reading.place.part}
        parts = (self._gazetteer.place(code) for code in codes)
        return {part.code: part.name for part in parts if part}


def _has_suffix(place: Place, short: str) -> bool:
    """Tell whether a place lies in a part that its country writes so: `CA`, `NSW`, `D.C.`."""
    part = place.part or ""
    return part[3:] == short != ""


def _unflagged(text: str) -> str:
    """Return the code that a flag spells in regional indicators, else the text itself."""
    letters = [ord(character) for character in text.strip()]
    if len(letters) == _FLAG_LENGTH and all(_FLAG_A <= letter <= _FLAG_Z for letter in letters):
        return "".join(chr(letter - _FLAG_A + ord("A")) for letter in letters)
    return text
