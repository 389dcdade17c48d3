"""How letters of a name are said, where a source tells it for the language of the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trustbrief.persons.letters import script
from trustbrief.persons.setting import Setting


class SaidLetters(Struct, frozen=True, kw_only=True):
    """Some letters of a name, and how they are said.

    Args:
        letters: As the language writes them.
        like: How an English reader says them.
        words: The words of the name that have them.

    """

    letters: str
    like: str
    words: tuple[str, ...]


def said_letters(words: tuple[str, ...], setting: Setting) -> tuple[SaidLetters, ...]:
    """Return how the letters of some words are said there, each once, in the order in which they come.

    Args:
        words: In Latin letters; others have no such rule.
        setting: Where the name is read.

    """
    if setting.sounds is None:
        return ()
    table = {_small(letters): like for letters, like in setting.sounds.letters.items()}
    groups = sorted({*table, *map(_small, setting.sounds.plain)}, key=len, reverse=True)
    having: dict[str, list[str]] = {}
    for word in words:
        for letters in _in(word, groups):
            having.setdefault(letters, []).append(word)
    return tuple(
        SaidLetters(letters=letters, like=table[letters], words=tuple(dict.fromkeys(found)))
        for letters, found in having.items()
        if letters in table
    )


def _in(word: str, groups: Sequence[str]) -> Iterator[str]:
    """Yield the groups of letters in a word, the longest at each place: sz before s and z."""
    if script(word) != "latin":
        return
    text, index = _small(word), 0
    while index < len(text):
        letters = next((group for group in groups if text.startswith(group, index)), "")
        if letters:
            yield letters
        index += max(1, len(letters))


def _small(text: str) -> str:
    """Return a text in small letters, each with its accent as one sign."""
    return unicodedata.normalize("NFC", text.lower())
