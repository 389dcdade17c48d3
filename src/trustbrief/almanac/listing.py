"""One territory's year as the library lists it, once for each kind and language."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from holidays import HolidayBase

from trustbrief.almanac.labels import Labels, label_estimates
from trustbrief.almanac.lazy_library import library

ENGLISH = "en_US"
# Kinds of the library that are churches with calendars of their own.
CHURCHES = frozenset({"catholic", "orthodox"})


class Key(NamedTuple):
    """A day under a name.

    Args:
        date: The day.
        name: English name, without labels.
        local_name: Name in the language asked for, without labels.

    """

    date: date
    name: str
    local_name: str


class Marks(NamedTuple):
    """What the library says of a day beside its name.

    Args:
        kinds: Under which kinds it stands.
        moved: It stands in for a day that falls elsewhere.
        estimated: It is not in a table of settled dates.

    """

    kinds: frozenset[str]
    moved: bool
    estimated: bool


class Lister:
    """Lists the days of one territory and year.

    Args:
        country: Alpha-2 code.
        year: Gregorian year.
        language: Language of the local names; by default the territory's own.

    """

    def __init__(self, country: str, year: int, language: str | None = None) -> None:
        self._country = country
        self._year = year
        entity = library.country_holidays(country)
        self.kinds: tuple[str, ...] = tuple(sorted(entity.supported_categories))
        self._of_churches = CHURCHES.issubset(self.kinds)
        self.parts: tuple[str, ...] = tuple(entity.subdivisions)
        self._languages: tuple[str, ...] = tuple(entity.supported_languages)
        self._own = entity.default_language
        self._asked = language or self._own
        self._known: dict[tuple[tuple[str, ...], str | None, str | None, bool], HolidayBase] = {}

    def days(self, part: str | None = None) -> dict[Key, Marks]:
        """Return the days of every kind, in a part or the whole territory."""
        found: dict[Key, Marks] = {}
        for kind in self.kinds:
            for key, moved, estimated in self._of_kind(kind, part):
                known = found.get(key, Marks(frozenset(), moved=True, estimated=False))
                found[key] = Marks(known.kinds | {kind}, known.moved and moved, known.estimated or estimated)
        return _by_church(found) if self._of_churches else found

    def names(self, part: str, kinds: Iterable[str]) -> frozenset[tuple[date, str]]:
        """Return days and English names of some kinds in a part; a tenth of the cost of `days`."""
        wanted = tuple(kinds)
        if self._of_churches:  # their names depend on the days of all kinds
            found = self.days(part).items()
            return frozenset((key.date, key.name) for key, marks in found if marks.kinds.intersection(wanted))
        english = self._calendar(wanted, part, ENGLISH)
        labels = Labels(english)
        return frozenset((day, labels.off(name).name) for day in english for name in english.get_list(day))

    def worked(self, part: str | None) -> tuple[date, ...]:
        """Return the weekend days of the year that are worked to make up for a day off."""
        with _quietly():
            calendar = library.country_holidays(self._country, subdiv=part, years=self._year)
        return tuple(sorted(day for day in calendar.weekend_workdays if day.year == self._year))

    def _of_kind(self, kind: str, part: str | None) -> Iterable[tuple[Key, bool, bool]]:
        own = self._calendar((kind,), part, self._own)
        actual = self._calendar((kind,), part, self._own, observed=False)
        english = self._calendar((kind,), part, ENGLISH)
        asked = self._calendar((kind,), part, self._asked)
        plain, in_actual, in_english, in_asked = map(Labels, (own, actual, english, asked))
        for day in (day for day in own if day.year == self._year):
            standing = {in_actual.off(name).name for name in actual.get_list(day)}
            names = zip(own.get_list(day), paired(day, own, english), paired(day, own, asked), strict=True)
            for name, translated, local in names:
                bare = plain.off(name)
                key = Key(day, in_english.off(translated).name, in_asked.off(local).name)
                yield key, bare.name not in standing, bare.estimated

    def _calendar(
        self, kinds: tuple[str, ...], part: str | None, language: str | None, *, observed: bool = True
    ) -> HolidayBase:
        known = language if language in self._languages else self._own
        key = (kinds, part, known, observed)
        if key not in self._known:
            self._known[key] = self._computed(kinds, part, known, observed=observed)
        return self._known[key]

    def _computed(
        self, kinds: tuple[str, ...], part: str | None, language: str | None, *, observed: bool
    ) -> HolidayBase:
        calendar = library.country_holidays(
            self._country, subdiv=part, observed=observed, language=language, categories=kinds
        )
        label_estimates(calendar)
        with _quietly():
            # A look at a day computes its year.
            date(self._year, 1, 1) in calendar  # noqa: B015
        return calendar


def _by_church(found: dict[Key, Marks]) -> dict[Key, Marks]:
    """Return the days with the church in the name of a feast that two churches keep on days of their own.

    Where Montenegro keeps Christmas on 25 December and on 7 January, the library calls both Christmas.
    """
    dates: dict[str, dict[str, set[date]]] = defaultdict(lambda: defaultdict(set))
    for key, marks in found.items():
        dates[key.name][_church(marks)].add(key.date)
    apart = {name for name, by in dates.items() if len(by) > 1 and not set.intersection(*by.values())}

    def named(key: Key, marks: Marks) -> Key:
        church = _church(marks).title()
        if not church or key.name not in apart or key.name.startswith(church):
            return key
        return key._replace(name=f"{church} {key.name}")

    return {named(key, marks): marks for key, marks in found.items()}


def _church(marks: Marks) -> str:
    """Return the church that alone keeps a day, by the kinds of the library; empty where there is none."""
    kept = CHURCHES & marks.kinds
    return next(iter(kept)) if len(kept) == 1 else ""


def paired(day: date, own: HolidayBase, other: HolidayBase) -> list[str]:
    """Return the names of a day in another language, in the order of `own`.

    The library sorts several names of one day by spelling, which differs
    between languages; its translation of each name tells which is which.
    """
    names = own.get_list(day)
    translated = list(other.get_list(day)) if day in other else []
    if len(names) == 1 and len(translated) == 1:
        return translated
    paired: dict[str, str] = {}
    plain, foreign = Labels(own), Labels(other)
    for name in names:
        wanted = other.tr(plain.off(name).name)
        match = next((text for text in translated if foreign.off(text).name == wanted), None)
        if match is not None:
            paired[name] = match
            translated.remove(match)
    rest = iter(translated)
    return [paired.get(name) or next(rest, name) for name in names]


def _quietly() -> warnings.catch_warnings:
    """Return a context in which the library says nothing; `tables.gap_rules` says it better.

    For a year outside its tables of Hindu feasts it warns on stderr.
    """
    return warnings.catch_warnings(action="ignore")
