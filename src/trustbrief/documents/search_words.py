"""How near a text is to the words that are looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from trustbrief.places.spelling import APOSTROPHES, unspaced

# What a word in a text is worth, from the very word that was typed to one that only begins with it.
WHOLE, STEM, SAME, PART = 4.0, 3.0, 2.0, 1.0
# Words that follow each other as they were typed.
TOGETHER = 2.0
# Shorter ones begin too many words.
_SHORTEST_PART = 3
# Of so many words one can be written as: in sha' Allah, inshallah.
_MOST_JOINED = 3
_SHORTEST_JOINED = 6
_WORD = re.compile(r"[^\W_]+")
_DROPPED = dict.fromkeys(map(ord, APOSTROPHES))
_BRITISH = ((re.compile("our(s|ed|ing)?$"), r"or\1"), (re.compile("is(e|es|ed|ing|ation)$"), r"iz\1"))


def folded(text: str) -> str:
    """Return text without case, accents and apostrophes, for comparison."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words_of(text: str) -> str:
    """Return the words of a text, folded, each between spaces."""
    return f" {' '.join(_WORD.findall(folded(text)))} "


@lru_cache(1 << 15)
def spelt(word: str) -> str:
    """Return a word as any spelling of it is compared: no doubled letters, American endings.

    A search asks for the same few thousand words over and over.
    """
    for pattern, ending in _BRITISH:
        word = pattern.sub(ending, word)
    return re.sub(r"(.)\1+", r"\1", word)


class Phrase(NamedTuple):
    """Words that follow each other.

    Args:
        start: The first letters, after a space: what a text that holds the phrase has somewhere.
        whole: The words between spaces.
        only: The word, where it is one.

    """

    start: str
    whole: str
    only: str | None

    @classmethod
    def of(cls, words: Sequence[str]) -> Phrase:
        """Return a phrase of at least one word."""
        only = words[0] if len(words) == 1 else None
        return cls(f" {words[0][:_SHORTEST_PART]}", f" {' '.join(words)} ", only)


class Query:
    """Words to look for, in texts as `words_of` returns them.

    Args:
        text: As typed.
        groups: Words that mean the same, each a phrase.
        stem: Returns an English word without its ending.

    """

    def __init__(self, text: str, groups: Iterable[Sequence[str]], stem: Callable[[str], str]) -> None:
        self.text = text
        self.words = words_of(text).split()
        # Asked once: a search reads thousands of texts.
        self._unspaced = frozenset(word for word in self.words if unspaced(word))
        self._start = self._start_of_one()
        self._stem = stem
        self._groups = groups
        self._roots: dict[str, str] = {}
        self._alike: dict[str, list[Phrase]] = {}

    def score(self, words: str) -> float:
        """Return how near a text is; 0 where a word is missing in each of its forms."""
        if self._start not in words:
            return 0.0
        grades = [self._grade(word, words) for word in self.words]
        if not grades or not all(grades):
            return 0.0
        together = sum(f" {first} {second} " in words for first, second in pairwise(self.words))
        return sum(grades) / len(grades) + TOGETHER * together

    def holds(self, words: str) -> bool:
        """Tell whether a text has all the words, by form, by sense or run together."""
        return any(near(words) for near in (self.score, self.same, self.joined))

    def part(self, words: str) -> float:
        """Return how near a text is that holds most of the words, by the share that it holds."""
        grades = [self._grade(word, words) for word in self.words]
        held = sum(grade > 0 for grade in grades)
        return sum(grades) / len(grades) / 2 if 2 * held > len(grades) else 0.0

    def same(self, words: str) -> float:
        """Return how near a text is by words that mean the same as all that were typed."""
        others = self._others
        return SAME if others and any(self._holds(phrase, words) for phrase in others) else 0.0

    def joined(self, words: str) -> float:
        """Return how near a text is when some of its words are written as one."""
        wanted = spelt("".join(self.words))
        if len(wanted) < _SHORTEST_JOINED or f" {wanted[0]}" not in words:
            return 0.0
        found = words.split()
        starts = [start for start, word in enumerate(found) if word[0] == wanted[0]]
        runs = (
            "".join(found[start : start + length])
            for start in starts
            for length in range(1, _MOST_JOINED + 1)
        )
        # A spelling is never longer than what is written.
        return STEM if any(len(run) >= len(wanted) and spelt(run) == wanted for run in runs) else 0.0

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Return where in a text the words that were typed stand, or begin others."""
        typed = tuple(self.words)
        return [match.span() for match in _WORD.finditer(text) if folded(match[0]).startswith(typed)]

    def _start_of_one(self) -> str:
        """Return what every text has that holds the only word in any form; empty where there are several."""
        if len(self.words) != 1 or self._unspaced:
            return ""
        return f" {self.words[0][:_SHORTEST_PART]}"

    def _grade(self, word: str, words: str) -> float:
        if f" {word} " in words:
            return WHOLE
        if word in self._unspaced:
            return WHOLE if word in words else 0.0
        if self._has_root(word, words):
            return STEM
        if len(self.words) > 1 and any(self._holds(phrase, words) for phrase in self._same_as(word)):
            return SAME
        return PART if len(word) >= _SHORTEST_PART and f" {word}" in words else 0.0

    def _holds(self, phrase: Phrase, words: str) -> bool:
        if phrase.start not in words:
            return False
        return phrase.whole in words or (phrase.only is not None and self._has_root(phrase.only, words))

    def _has_root(self, word: str, words: str) -> bool:
        """Tell whether another form of a word is among some; forms have their first letters in common."""
        start = word[:_SHORTEST_PART]
        if len(start) < _SHORTEST_PART or f" {start}" not in words:
            return False
        root = self._root(word)
        alike = re.findall(f" ({re.escape(start)}[^ ]*)", words)
        return any(self._root(other) == root for other in alike)

    def _root(self, word: str) -> str:
        if word not in self._roots:
            self._roots[word] = spelt(self._stem(word))
        return self._roots[word]

    @cached_property
    def _others(self) -> list[Phrase]:
        """Return the phrases that mean the same as all that was typed."""
        return self._meaning(self.words)

    def _same_as(self, word: str) -> list[Phrase]:
        """Return the phrases that mean the same as one word."""
        if word not in self._alike:
            self._alike[word] = self._meaning([word])
        return self._alike[word]

    def _meaning(self, words: Sequence[str]) -> list[Phrase]:
        mine = list(map(self._root, words))
        return [
            Phrase.of(phrase)
            for group in self._phrases
            if any(list(map(self._root, phrase)) == mine for phrase in group)
            for phrase in group
        ]

    @cached_property
    def _phrases(self) -> list[list[list[str]]]:
        return [[words for phrase in group if (words := words_of(phrase).split())] for group in self._groups]
