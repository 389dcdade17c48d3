"""Where a name is read: the place's custom, its writing order, and the words that count there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Literal

from msgspec import Struct

from trustbrief.model.names import Custom, Gender, Mark, NamesFile, Particle, Sounds, Title
from trustbrief.persons.letters import key
from trustbrief.persons.popular import Listed, PopularNames

# How near a list is: of the place itself, of one that shares its language, of any other.
HERE, NEAR, FAR = 3, 2, 1
CallBy = Literal["family", "given", "whole"]


class Setting(Struct, frozen=True, eq=False, dict=True):
    """The data that a name is read by, for one place or for none.

    Args:
        names: Customs, marks, titles and particles.
        popular: The lists of popular names.
        codes: The place and what it lies in, the smallest first; empty without a place.
        languages: What is spoken there, without script or region.
        near: Tells whether a territory shares a language with the place, by its code.
        family_first: Tells whether the family name comes first in a territory.
        order: CLDR's writing order there, or None.
        formal: Which part CLDR's formal address uses there, or None.

    """

    names: NamesFile
    popular: PopularNames
    codes: tuple[str, ...] = ()
    languages: frozenset[str] = frozenset()
    near: Callable[[str], bool] = lambda _: False
    family_first: Callable[[str], bool] = lambda _: False
    order: str | None = None
    formal: CallBy | None = None

    @property
    def known(self) -> bool:
        """Tell whether there is a place."""
        return bool(self.codes)

    @cached_property
    def custom(self) -> Custom | None:
        """Return the custom of the place, that of its smallest part before others."""
        return next(
            (custom for code in self.codes for custom in self.names.customs if code in custom.places), None
        )

    @cached_property
    def family(self) -> str | None:
        """Return where the family name stands there: `first`, `last`, `two`, `none` or `varies`."""
        if self.custom:
            return self.custom.family
        return {"surname-first": "first", "given-first": "last"}.get(self.order or "")

    @property
    def order_alone(self) -> bool:
        """Tell whether the order alone may decide, in Latin letters."""
        return self.custom.order_alone if self.custom else self.family == "last"

    @property
    def one_order(self) -> bool:
        """Tell whether nobody there writes the family name first without a comma."""
        return bool(set(self.names.one_order) & set(self.codes))

    @property
    def own_initials(self) -> bool:
        """Tell whether many there write initials before their own name."""
        return self.custom is not None and self.custom.initials == "own"

    @property
    def call_by(self) -> CallBy:
        """Return which part goes with a title there."""
        return self.custom.call_by if self.custom else self.formal or "whole"

    @cached_property
    def sounds(self) -> Sounds | None:
        """Return how letters are said there, where that is known."""
        return next((sounds for sounds in self.names.sounds if set(sounds.places) & set(self.codes)), None)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Return the marks that count there."""
        return tuple(
            mark
            for mark in self.names.marks
            if set(mark.places) & set(self.codes) or set(mark.languages) & self.languages
        )

    @cached_property
    def titles(self) -> dict[str, tuple[Title, ...]]:
        """Return the titles before a name that count there, by their words: the place's own before others."""
        return self._titles(behind=False)

    @cached_property
    def endings(self) -> dict[str, Title]:
        """Return what stands behind a name and is none, by its words."""
        return {word: found[0] for word, found in self._titles(behind=True).items()}

    def _titles(self, *, behind: bool) -> dict[str, tuple[Title, ...]]:
        found: dict[str, tuple[Title, ...]] = {}
        for title in sorted(self.names.titles, key=lambda one: (bool(one.places), bool(one.languages))):
            if title.behind == behind and self._has(title):
                for word in title.words:
                    found[key(word)] = (title, *found.get(key(word), ()))
        return found

    def _has(self, title: Title) -> bool:
        """Tell whether a title counts there: its language is spoken, and it is not another place's."""
        here = not title.places or bool(set(title.places) & set(self.codes))
        return here and self.spoken(title.languages)

    @cached_property
    def particles(self) -> dict[str, Particle]:
        """Return the particles of the place's languages, by their words."""
        return _by_word(one for one in self.names.particles if set(one.languages) & self.languages)

    @cached_property
    def small_particles(self) -> dict[str, Particle]:
        """Return the particles of other languages, which count in small letters."""
        return {} if self.family == "first" else _by_word(one for one in self.names.particles if one.abroad)

    def last_word(self, word: str) -> Gender | None:
        """Return whose names a word stands last in alone there, or None."""
        there = (one for one in self.names.last_words if set(one.places) & set(self.codes))
        return next((one.courtesy for one in there if key(word) in map(key, one.words)), None)

    def with_capital(self, name: str) -> str:
        """Return a family name as it is written there without a given name before it: heer Van den Berg."""
        particle = self.particles.get(key(name.partition(" ")[0])) if " " in name else None
        here = particle is not None and set(particle.capital) & set(self.codes)
        return name[0].upper() + name[1:] if here else name

    @cached_property
    def long_family_names(self) -> frozenset[str]:
        """Return the family names of two syllables where most have one."""
        return frozenset(map(key, self.names.long_family_names))

    @cached_property
    def spaced_family_names(self) -> frozenset[str]:
        """Return those of them that are written as two words, where family names are mostly short."""
        short = self.custom is not None and self.custom.short_family
        return frozenset(key(name) for name in self.names.long_family_names if short and " " in name)

    def spoken(self, languages: Iterable[str]) -> bool:
        """Tell whether a word limited to some languages counts there."""
        wanted = set(languages)
        return not wanted or bool(wanted & self.languages)

    def as_family(self, listed: Listed) -> int:
        """Return how near the lists are that have a word as a family name; 0 for none."""
        return max((self.distance(code) for code in listed.family), default=0)

    def as_given(self, listed: Listed) -> int:
        """Return how near the lists are that have a word as a forename; 0 for none."""
        return max((self.distance(code) for code in listed.given), default=0)

    def counts(self, listed: Iterable[str]) -> bool:
        """Tell whether a list that is near the place is among some; without a place any is."""
        return not self.known or any(self.distance(code) >= NEAR for code in listed)

    def distance(self, code: str) -> int:
        """Return how near a territory's list is: HERE, NEAR or FAR."""
        if code in self.codes:
            return HERE
        return NEAR if self.near(code) else FAR


def _by_word(particles: Iterable[Particle]) -> dict[str, Particle]:
    found: dict[str, Particle] = {}
    for particle in particles:
        for word in particle.words:
            found.setdefault(key(word), particle)
    return found
