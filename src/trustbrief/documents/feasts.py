"""Which feast a word means: by the names of the observance files and those of every calendar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from trustbrief.almanac.observances import folded, is_about, matches
from trustbrief.culture.observances import applies
from trustbrief.desk import Desk
from trustbrief.errors import UsageError, quoted
from trustbrief.model.observance import Season, SharedObservance
from trustbrief.model.statements import Source
from trustbrief.places.gazetteer import SortedLines
from trustbrief.places.spelling import unaccented, unspaced
from trustbrief.places.typos import near

# No name is longer, and a text of any length would be compared with all of them.
MAX_LENGTH = 300
# A name of a day in the index of names stands behind this sign.
_ENGLISH = "@"
# More feasts are no answer to one word.
MOST = 6
_SHOWN = 6
# A shorter text is in too many names.
_SHORTEST = 3


class Day(NamedTuple):
    """A day of a calendar: its English name there, and the territory or part that keeps it."""

    name: str
    place: str

    @property
    def country(self) -> str:
        """Return the territory that it belongs to."""
        return self.place[:2]


class Feast(NamedTuple):
    """A feast, however it is called in different places.

    Args:
        key: The id of its entry, or the English name of a day that has none.
        name: What it is called in English.
        entries: What the observance files say of it, that of the feast as a whole first.
        seasons: The weeks that belong to it.
        days: Where the calendars have it, and under which names.
        periods: Where a profile has weeks of this name that the calendars lack, such as Golden Week.

    """

    key: str
    name: str
    entries: tuple[SharedObservance, ...]
    seasons: tuple[Season, ...]
    days: frozenset[Day]
    periods: frozenset[Day] = frozenset()

    def has(self, name: str, place: str) -> bool:
        """Tell whether a day of this English name is this feast in a territory or part."""
        return any(day.name == name and day.country == place[:2] for day in self.days)


class Feasts:
    """All feasts that are known.

    Args:
        desk: Where the files lie.

    """

    def __init__(self, desk: Desk) -> None:
        self._index = SortedLines(desk.data / "facts" / "feasts.tsv")
        known, self.sources = desk.observances.everything()
        self._profiles = desk.profiles
        self._entries = known.observances
        self._seasons = known.seasons
        self._made: dict[str, Feast] = {}

    sources: dict[str, Source]

    def named(self, text: str) -> list[Feast]:
        """Return the feasts that go by a name: one, or a few such as both bayrams.

        Args:
            text: A name in any spelling, script or language, or some words of it.

        Raises:
            UsageError: no feast goes by it, or it is too long for a name.

        """
        if len(text) > MAX_LENGTH:
            message = f"{quoted(text)} has {len(text)} characters, a feast at most {MAX_LENGTH}"
            raise UsageError(message, hint="for example: trustbrief greet diwali")
        key = unaccented(text)
        found = self._known(key) or self._by_words(key) or self._weeks(key)
        if not found:
            raise UsageError(f"no feast goes by {quoted(text)}", hint=self._hint(key))
        return found

    def goes_by(self, text: str) -> bool:
        """Tell whether a feast goes by exactly this name."""
        if len(text) > MAX_LENGTH:
            return False
        key = unaccented(text)
        return key in self._names or self._index.get(key) is not None

    def of_day(self, name: str, country: str) -> Feast:
        """Return the feast of a day by its English name in a territory's calendar."""
        return self._feast(self._key_of(name, country))

    def _known(self, key: str) -> list[Feast]:
        """Return the feasts that go by exactly this name."""
        keys = list(self._names.get(key, ()))
        for name in filter(None, (self._index.get(key) or "").split("|")):
            keys += [self._key_of(name, place[:2]) for place in self._places(name)]
        return [self._feast(found) for found in dict.fromkeys(keys)]

    def _by_words(self, key: str) -> list[Feast]:
        """Return the feasts in whose names all words of the key stand."""
        wanted = set(key.split())
        if not wanted or max(map(len, wanted)) < _SHORTEST:
            return []
        if unspaced(key):
            names = [name for name in self._all_names() if key in name]
        else:
            names = [name for name in self._all_names() if wanted <= set(name.split())]
        found = [feast for name in names for feast in self._known(name)]
        return list({feast.key: feast for feast in found}.values())

    def _weeks(self, key: str) -> list[Feast]:
        """Return the quiet weeks of profiles in whose names all words of the key stand, as one."""
        wanted = set(key.split())
        if not wanted or max(map(len, wanted)) < _SHORTEST:
            return []
        weeks = frozenset(
            Day(period.name, profile.code)
            for kind, profile in self._profiles.everything()
            for period in (profile.quiet_periods if kind == "territory" else ())
            if wanted <= set(unaccented(period.name).split())
        )
        names = sorted({week.name for week in weeks})
        return [Feast(name, name, (), (), frozenset(), self._of(name, weeks)) for name in names]

    @staticmethod
    def _of(name: str, weeks: Iterable[Day]) -> frozenset[Day]:
        return frozenset(week for week in weeks if week.name == name)

    def _all_names(self) -> Iterator[str]:
        yield from self._names
        yield from (key for key in self._index.keys() if not key.startswith(_ENGLISH))  # noqa: SIM118

    def _hint(self, key: str) -> str:
        close = near(key, list(self._all_names()))
        names = list(dict.fromkeys(feast.name for name in close for feast in self._known(name)))[:_SHOWN]
        return f"did you mean {' or '.join(names)}?" if names else "for example: trustbrief greet diwali"

    def _places(self, name: str) -> list[str]:
        return (self._index.get(_ENGLISH + name) or "").split()

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """Return the keys of feasts by the names that the observance files have."""
        names: dict[str, list[str]] = defaultdict(list)
        for entry in self._entries:
            for name in (entry.name, entry.id.replace("-", " "), *entry.aliases):
                names[unaccented(name)].append(entry.feast or entry.id)
        for season in (season for season in self._seasons if season.feast):
            names[unaccented(season.name)].append(season.feast or "")
        return {name: list(dict.fromkeys(keys)) for name, keys in names.items()}

    def _key_of(self, name: str, country: str) -> str:
        entry = next((e for e in self._entries if applies(e.match, country) and matches(e.match, name)), None)
        return (entry.feast or entry.id) if entry else name

    def _feast(self, key: str) -> Feast:
        if key not in self._made:
            self._made[key] = self._built(key)
        return self._made[key]

    def _built(self, key: str) -> Feast:
        entries = [entry for entry in self._entries if key in {entry.id, entry.feast}]
        entries.sort(key=lambda entry: entry.feast is not None)
        seasons = tuple(season for season in self._seasons if season.feast == key)
        if not entries:
            return Feast(key, key, (), seasons, frozenset(Day(key, place) for place in self._plain(key)))
        return Feast(key, entries[0].name, tuple(entries), seasons, frozenset(self._days(entries)))

    def _plain(self, name: str) -> list[str]:
        """Return the places in which a day of this name has no entry."""
        return [place for place in self._places(name) if self._key_of(name, place[:2]) == name]

    def _days(self, entries: Iterable[SharedObservance]) -> Iterator[Day]:
        for name in self._english:
            key = folded(name)
            held = [entry for entry in entries if is_about(entry.match, key)]
            for place in self._places(name) if held else ():
                if any(applies(entry.match, place[:2]) for entry in held):
                    yield Day(name, place)

    @cached_property
    def _english(self) -> tuple[str, ...]:
        """Return the English names of all days."""
        return tuple(key.removeprefix(_ENGLISH) for key, _ in self._index.starting(_ENGLISH))
