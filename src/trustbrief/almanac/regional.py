"""Which parts of a country keep a day, and what share of its people live there.

A day that is in no national law may still close most offices: Good Friday in
Switzerland, Deepavali in Malaysia, the King's Birthday in Australia. Such a day
counts for the country when more than half of its people live in the parts that
keep it, under whatever name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from trustbrief.almanac import tables
from trustbrief.almanac.listing import Lister
from trustbrief.almanac.tables import Reading

MOST = 0.5
_DIGITS = 2
# The longest code of a part in ISO 3166-2, without the country.
_CODE_LENGTH = 3
_NamedDay = tuple[date, str]


class Kept(NamedTuple):
    """A day off that most people of a country have, though no national law gives it.

    Args:
        date: The day.
        name: Its name where most of them live.
        home: The most populous part that calls it so.
        parts: Every part that has the day off.
        also_called: Its names elsewhere, the one of most people first.

    """

    date: date
    name: str
    home: str
    parts: tuple[str, ...]
    also_called: tuple[str, ...]


class Parts:
    """The parts of one country, and what each keeps in a year.

    Args:
        country: Alpha-2 code.
        lister: Lists the days of the year.
        readings: How offices of the country read the library's kinds.

    """

    def __init__(self, country: str, lister: Lister, readings: Iterable[Reading]) -> None:
        self._country = country
        self._lister = lister
        self._readings = tuple(readings)
        self._shares = tables.shares().get(country, {})
        # The library also lists some cities and districts, which lie in a part and have a name for a code.
        self.codes = tuple(part for part in lister.parts if part in self._shares or self._coded(part))

    def share(self, parts: Iterable[str]) -> float | None:
        """Return the share of people in some parts, to a hundredth; None where it is not known."""
        shares = [self._shares.get(part) for part in parts]
        # How many live in a city alone is in no table of parts.
        known = [share for share in shares if share is not None]
        return round(sum(known), _DIGITS) if known and len(known) == len(shares) else None

    def named(self, parts: Iterable[str]) -> tuple[str, ...]:
        """Return parts as ISO 3166-2 codes, in order."""
        return tuple(sorted(f"{self._country}-{part}" for part in parts))

    def _coded(self, part: str) -> bool:
        return not self._shares and len(part) <= _CODE_LENGTH and part.upper() == part

    @cached_property
    def closing(self) -> dict[_NamedDay, list[str]]:
        """Return in which parts offices are closed on a day, by day and English name."""
        return self._by_key(self._closed)

    @cached_property
    def keeping(self) -> dict[_NamedDay, list[str]]:
        """Return in which parts a day of any kind is listed, by day and English name."""
        return self._by_key(lambda part: self._lister.names(part, self._lister.kinds))

    def _by_key(self, listed: Callable[[str], Iterable[_NamedDay]]) -> dict[_NamedDay, list[str]]:
        found: dict[_NamedDay, list[str]] = defaultdict(list)
        for part in self.codes:
            for key in set(listed(part)):
                found[key].append(part)
        return found

    def kept_by_most(self, national: Collection[date]) -> Iterator[Kept]:
        """Yield the days off of most people that are not among the national ones, by date.

        Args:
            national: Days on which offices close in the whole country.

        """
        by_day: dict[date, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for part in self._shares and self.codes:
            for day, name in self._closed(part):
                if day not in national:
                    by_day[day][name].append(part)
        for day, names in sorted(by_day.items()):
            parts = {part for kept in names.values() for part in kept}
            if sum(self._shares[part] for part in parts) > MOST:
                yield self._kept(day, names, tuple(sorted(parts)))

    def _kept(self, day: date, names: dict[str, list[str]], parts: tuple[str, ...]) -> Kept:
        def people(name: str) -> tuple[float, str]:
            return (-sum(self._shares[part] for part in names[name]), name)

        first, *others = sorted(names, key=people)
        home = max(names[first], key=self._shares.__getitem__)
        return Kept(day, first, home, parts, tuple(others))

    def _closed(self, part: str) -> Iterator[_NamedDay]:
        """Yield the days on which offices of a part are closed, as they read the library's kinds."""
        opening = [entry for entry in self._readings if entry.kind == "public"]
        for day, name in self._lister.names(part, ("public",)):
            if not any(entry.covers(name, "public", part) for entry in opening):
                yield day, name
        for entry in self._readings:
            if entry.reads == "public" and (not entry.parts or part in entry.parts):
                listed = self._lister.names(part, (entry.kind,))
                yield from (key for key in listed if entry.covers(key[1], entry.kind, part))
