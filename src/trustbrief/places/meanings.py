"""What a text can mean: a code, a name, or a name in one of the forms in which they are written."""

from __future__ import annotations

from collections.abc import Callable

from trustbrief.model.place import Place, PlaceKind
from trustbrief.places.forms import doubled, located, other_orders, part_of_a_country, town, without_digits
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN, MAIN, Gazetteer, Reading
from trustbrief.places.spelling import SHORT, normalise

_LONG_FORMS = (
    "republic of ", "kingdom of ", "state of ", "sultanate of ", "commonwealth of ", "territory of ",
)  # fmt: skip
# `City, State, Country, Planet`: further commas are noise.
_DEEPEST = 3


class Meanings:
    """Tells what a text can mean.

    Args:
        gazetteer: Every place and name that is shipped.
        further: Gives the codes that the reader's own files add for a normalised name.

    """

    def __init__(self, gazetteer: Gazetteer, further: Callable[[str], tuple[str, ...]]) -> None:
        self._gazetteer = gazetteer
        self._further = further

    def of(self, text: str, depth: int = 0) -> list[Reading]:
        """Return what a text can mean, by the first of its forms that means something.

        Args:
            text: What was typed.
            depth: In how many names of names this one stands; `City, State, Country` has two.

        """
        return (
            self._by_code(text)
            or self._by_name(text)
            or ("," in text and self._by_location(text, depth))
            or self._in_other_order(text)
            or self._by_two_names(text, depth)
            or self._by_location(text, depth)
            or self._by_kind(text)
            or self._without_a_postcode(text, depth)
        )

    def _without_a_postcode(self, text: str, depth: int) -> list[Reading]:
        name = without_digits(text)
        return self.of(name, depth + 1) if name and depth < _DEEPEST else []

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
        first, second = (self.of(half, depth + 1) for half in halves)
        codes = {reading.place.code for reading in second}
        both = [reading for reading in first if reading.place.code in codes]
        return both or self._within(first, halves[1], second) or self._within(second, halves[0], first)

    def _by_location(self, text: str, depth: int) -> list[Reading]:
        """Return what `City, State` or `City Country` means."""
        if depth >= _DEEPEST:
            return []
        for name, place in located(text):
            inner = self.of(name.strip(), depth + 1) if "," in text else self._by_name(name)
            found = inner and self._within(inner, place)
            if found:
                return found
        return []

    def _within(
        self, readings: list[Reading], where: str, known: list[Reading] | None = None
    ) -> list[Reading]:
        """Return the readings that lie in a place."""
        text = where.strip()
        outer = known if known is not None else self.wholes(text)
        codes = {
            reading.place.code for reading in outer if reading.place.kind in {"territory", "subdivision"}
        }
        short = normalise(text).upper()
        return [
            Reading(place)
            for place, mark in readings
            if mark != DOUBT and (self._lies_in(place, codes) or _has_suffix(place, short))
        ]

    def wholes(self, text: str) -> list[Reading]:
        """Return what a text can mean as the country or part that something lies in."""
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
        part, city = part_of_a_country(key), town(key)
        return (
            self._of_kind(part, "subdivision")
            or self._of_kind(part, "territory")  # Taiwan Province
            or self._of_kind(city, "city")
            or self._of_kind(None if key.isascii() else part, "city")
        )

    def _of_kind(self, name: str | None, kind: PlaceKind) -> list[Reading]:
        found = self._gazetteer.readings(name) if name else []
        return [reading for reading in found if reading.place.kind == kind and reading.mark != DOUBT]


def _has_suffix(place: Place, short: str) -> bool:
    """Tell whether a place lies in a part that its country writes so: `CA`, `NSW`, `D.C.`."""
    part = place.part or ""
    return part[3:] == short != ""
