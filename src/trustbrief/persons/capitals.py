"""Names that were typed in capitals, as they are written otherwise: `DUPONT` is Dupont."""

from __future__ import annotations

import re

from trustbrief.persons.letters import key, script
from trustbrief.persons.setting import Setting

_PARTS = re.compile(r"([-‐‑'’ʼ])")
# Fewer letters may be initials: JP Morgan.
_SURE = 3
# In these languages a small i has a capital with a dot, and one without belongs to the dotless letter.
_DOTTED_I = frozenset(["tr", "az"])


def in_small(text: str, setting: Setting) -> str:
    """Return a text with its words in capitals made small, but for their first letters; particles all small.

    Args:
        text: A name or a part of one.
        setting: Where it is read.

    """
    words = text.split()
    every = all(word.isupper() for word in words)
    found: list[str] = []
    behind = False
    for word in reversed(words):
        behind, shown = _word(word, setting, every=every, behind=behind)
        found.insert(0, shown)
    return " ".join(found)


def _word(word: str, setting: Setting, *, every: bool, behind: bool) -> tuple[bool, str]:
    """Return whether a word was in capitals, and how it is written; `behind` tells so of the next."""
    if not word.isupper() or "." in word or script(word) != "latin":
        return False, word
    particle = setting.particles.get(key(word))
    if particle and behind:
        small = not particle.capital or bool(set(particle.capital) & set(setting.codes))
        return True, _small(word, setting) if small else _capital(word, setting)
    letters = sum(map(str.isalpha, word))
    if letters >= _SURE or (every and letters > 1 and re.search("[AEIOUY]", key(word).upper())):
        return True, "".join(_capital(part, setting) for part in _PARTS.split(word))
    return False, word


def _capital(word: str, setting: Setting) -> str:
    if word.startswith("MC") and len(word) > _SURE:
        return f"Mc{_capital(word[2:], setting)}"
    return word[:1] + _small(word[1:], setting)


def _small(word: str, setting: Setting) -> str:
    dotless = {ord("I"): "\N{LATIN SMALL LETTER DOTLESS I}"} if setting.languages & _DOTTED_I else {}
    return word.translate({ord("İ"): "i", **dotless}).lower()
