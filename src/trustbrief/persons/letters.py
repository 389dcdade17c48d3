"""The letters of a name: the form in which words are compared, scripts, syllables, initials."""

from __future__ import annotations

import re
import unicodedata

from trustbrief.places.spelling import unaccented

# What a syllable has one of; `y` before a vowel is a consonant, as in Ji-young.
_VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou]))+")
# A letter, letters with a stop behind each, or a short form without a vowel: J.R.R., Ts., Md.
_INITIAL = re.compile(r"\w\.?|(?:\w\.){1,4}|[^\W\daeiouаеиоуыэюя]{2,4}\.", re.IGNORECASE)
_SCRIPTS = {"CJK": "han", "HIRAGANA": "kana", "KATAKANA": "kana", "HANGUL": "hangul", "LATIN": "latin"}
# Written without a space between the parts of a name.
UNSPACED = frozenset(["han", "kana", "hangul"])


def key(text: str) -> str:
    """Return the form in which words of names are compared: no accents, case, spaces or hyphens."""
    return unicodedata.normalize("NFC", unaccented(text).replace(" ", ""))


def script(text: str) -> str:
    """Return the script of a text's first letter, in small letters: `latin`, `han`, `cyrillic`."""
    for sign in text:
        if sign.isalpha():
            name = unicodedata.name(sign, "UNKNOWN").split()[0].split("-")[0]
            return _SCRIPTS.get(name, name.lower())
    return "unknown"


def syllables(word: str) -> int:
    """Return how many syllables a romanised word has, by its groups of vowels and its hyphens."""
    parts = re.split(r"[-‐‑'’ ]", word)
    return sum(max(1, len(_VOWELS.findall(key(part)))) for part in parts if key(part))


def is_initial(word: str) -> bool:
    """Tell whether a word stands for a name: one letter, or letters with a full stop behind each."""
    return script(word) not in UNSPACED and bool(_INITIAL.fullmatch(word))
