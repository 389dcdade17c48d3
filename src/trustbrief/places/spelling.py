"""The form in which names are compared."""

from __future__ import annotations

import re
import unicodedata

# A key no longer than this may be a code, so that an accent is all that tells a name from it.
SHORT = 3
# Marks a key of the gazetteer whose words stand in alphabetical order.
ANY_ORDER = "="
# Left out as often as typed: Xi'an, Côte d'Ivoire, Tul'skaya.
APOSTROPHES = "'`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}ʹʻʼʿʾ"
# Letters that Unicode does not decompose, and those that Arabic and Persian write differently.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h",
        "ŋ": "ng", "ə": "a", "ŧ": "t", "ƴ": "y", "ɓ": "b", "ɗ": "d",
        **dict.fromkeys(APOSTROPHES, ""),
        "ی": "ي", "ى": "ي", "ک": "ك", "ە": "ه", "ہ": "ه", "ھ": "ه", "\u0640": "", "\u200c": "", "\u200d": "",
    }
)  # fmt: skip
# Vowels that are also written with a second letter: Zürich and Zuerich, Århus and Aarhus.
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
# Compiled when it is first needed.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
_SAINT = frozenset(["saint", "sankt", "sint", "sainte", "ste"])


def normalise(text: str) -> str:
    """Return the form in which names are compared.

    Accents, case, punctuation and a leading `the` are dropped, dotted letters
    are joined, Saint and Sankt are one with St; the signs that scripts other
    than Latin need are kept. What would be no longer than a code keeps its
    accents: `Mỹ` is not `MY`.
    """
    key = _joined(_folded(text))
    if len(key) <= SHORT and key.isascii() and not text.isascii():
        return _joined(_words(unicodedata.normalize("NFC", text).casefold()))
    return key


def unaccented(text: str) -> str:
    """Return the normalised form without accents, however short."""
    return _joined(_folded(text))


def unspaced(text: str) -> bool:
    """Tell whether a text is in a script without spaces: kana, Han, Thai, Lao, Burmese, Khmer."""
    return re.search(_UNSPACED, text) is not None


def with_digraphs(text: str) -> str:
    """Return a name with ü, ö, ä, ø and å written as two letters."""
    return unicodedata.normalize("NFC", text).casefold().translate(_DIGRAPHS)


def with_spaces(text: str) -> str:
    """Return a name with a space for each apostrophe: `l'Île` and `d'Ivoire` have two words."""
    return text.translate(dict.fromkeys(map(ord, APOSTROPHES), " "))


def _folded(text: str) -> list[str]:
    if text.isascii():  # nothing to decompose: a tenth of the time
        return _plain_words(text.casefold())
    plain = text.casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", plain).casefold().translate(_LETTERS)
    return _words("".join(sign for sign in decomposed if not unicodedata.combining(sign)))


def _plain_words(text: str) -> list[str]:
    """Return the words of a text of ASCII, as `_words` does."""
    spaced = re.sub("[^a-z0-9]", " ", text.replace("&", " and ").replace("'", "").replace("`", ""))
    return ["st" if word in _SAINT else word for word in spaced.split()]


def _words(text: str) -> list[str]:
    kept = (sign if _counts(sign) else " " for sign in text.replace("&", " and "))
    return ["st" if word in _SAINT else word for word in "".join(kept).split()]


def _joined(words: list[str]) -> str:
    """Return words as one key: letters that stand alone are joined, `u s a` is `usa`."""
    found: list[str] = []
    run = False
    for word in words[1:] if words[:1] == ["the"] and len(words) > 1 else words:
        alone = len(word) == 1 and "a" <= word <= "z"
        if alone and run:
            found[-1] += word
        else:
            found.append(word)
        run = alone
    return " ".join(found)


def _counts(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
