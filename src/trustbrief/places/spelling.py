"""The form in which names are compared."""

from __future__ import annotations

import unicodedata

_ARTICLES = ("the ", "republic of ", "kingdom of ", "state of ", "sultanate of ")


def normalise(text: str) -> str:
    """Return the form in which names are compared.

    Accents, case, punctuation and a leading `the` are dropped; the signs that
    scripts other than Latin need are kept.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
    kept = (character if _counts(character) else " " for character in decomposed if not _accent(character))
    words = " ".join("".join(kept).split())
    return words.removeprefix("the ") if words != "the" else words


def bare(key: str) -> str:
    """Return a normalised name without `republic of` and its like."""
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return key


def _accent(character: str) -> bool:
    return bool(unicodedata.combining(character))


def _counts(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
