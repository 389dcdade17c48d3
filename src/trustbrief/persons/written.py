"""A name as it was typed: made harmless, and cut into words with what the writing itself says."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from trustbrief.errors import UsageError, quoted
from trustbrief.persons.letters import is_initial, script

LONGEST, MOST_WORDS = 200, 20
# Dots between the parts of a foreign name in Chinese and Japanese, and spaces of all kinds.
_SPACES = re.compile(r"[\s·・‧•_]+")
_NICKNAME = re.compile(r"[(\[（“”\"«]\s*([^()\[\]（）“”\"«»]+?)\s*[)\]）“”\"»]")
_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_ADDRESS = re.compile(r"<[^<>]*>|\S+@\S+")
# Signs inside a word, besides letters and their accents.
_INSIDE = set("-‐‑'’ʻʼ./")
# Between letters of Persian and Indic scripts they are part of the spelling.
_JOINERS = {"\N{ZERO WIDTH NON-JOINER}", "\N{ZERO WIDTH JOINER}"}
_SPELLING = str.maketrans({"´": "'", "`": "'"})
# Prof.Dr.Huber, J.R.R.Tolkien
_GLUED = re.compile(r"\.(?=[^\W\d_][^\W\d_])")


class Written(NamedTuple):
    """A name as typed.

    Args:
        text: The name in one line, without controls, digits, signs and nicknames.
        words: Its words before a comma, or all of them.
        behind: Those behind a comma; empty where there is none.
        nicknames: What stood in brackets or quotation marks.
        left_out: Words that hold digits or no letter.

    """

    text: str
    words: tuple[str, ...]
    behind: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def written(typed: str) -> Written:
    """Return a typed name as words.

    Args:
        typed: Any text; controls, direction marks, pictures and addresses are dropped.

    Raises:
        UsageError: there is no letter in it, or it is longer than a name.

    """
    if len(typed) > LONGEST:
        raise UsageError(
            f"{quoted(typed)} has {len(typed)} characters; a name has at most {LONGEST}",
            hint="give one name in quotes, or one a line on stdin",
        )
    plain = unicodedata.normalize("NFKC", _ESCAPES.sub("", typed).translate(_SPELLING))
    text = _ADDRESS.sub(" ", "".join(map(_kept, plain)))
    nicknames = tuple(word for found in _NICKNAME.findall(text) if (word := _tidy(found)))
    before, _, after = _NICKNAME.sub(" ", text).partition(",")
    left: list[str] = []
    words, behind = _words(before, left), _words(after.replace(",", " "), left)
    if not words:
        words, behind = behind, ()
    if not words:
        raise UsageError(f"{quoted(typed)} holds no name", hint='for example: trustbrief name "Jin Hu"')
    if len(words) + len(behind) > MOST_WORDS:
        raise UsageError(
            f"{quoted(typed)} has {len(words) + len(behind)} words; a name has at most {MOST_WORDS}",
            hint="give one name in quotes, or one a line on stdin",
        )
    return Written(_whole(words, behind), words, behind, nicknames, tuple(left))


def capitals(words: tuple[str, ...]) -> tuple[bool, ...]:
    """Tell for each word whether it stands in capitals beside words that do not: `NGUYEN Tien Dung`.

    Two letters may be initials, and do not count.
    """
    large = tuple(_large(word) for word in words)
    mixed = any(not word.isupper() and not is_initial(word) for word in words)
    return large if mixed and any(large) else (False,) * len(words)


def _large(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > len("JP") and "." not in word


def _whole(words: tuple[str, ...], behind: tuple[str, ...]) -> str:
    return " ".join(words) + (f", {' '.join(behind)}" if behind else "")


def _kept(sign: str) -> str:
    """Return a sign, a space in its place, or nothing."""
    if sign.isalnum() or sign in _JOINERS:
        return sign
    category = unicodedata.category(sign)
    if category in {"Cf", "Cc", "Cs", "Co", "Cn"}:
        return " " if sign.isspace() else ""
    return " " if category in {"So", "Sk", "Sm", "Sc"} and sign not in _INSIDE | {"<", ">"} else sign


def _words(text: str, left_out: list[str]) -> tuple[str, ...]:
    found = []
    for raw in _apart(_SPACES.sub(" ", text)).split():
        word = _tidy(raw)
        if any(sign.isdigit() for sign in raw):
            left_out.append(raw)
        elif word:
            found.append(word)
    return tuple(found)


def _apart(text: str) -> str:
    """Return a text with a space behind the full stop of what is written together with the next name."""
    return _GLUED.sub(lambda found: ". " if text[found.end()].isupper() else ".", text)


def _tidy(raw: str) -> str:
    """Return a word without signs that belong to no name; empty where no letter is left."""
    kept = "".join(
        sign
        for sign in raw
        if sign.isalpha() or unicodedata.category(sign)[0] == "M" or sign in _INSIDE | _JOINERS | {" "}
    ).strip(f"-‐‑/ {''.join(_JOINERS)}")
    if kept.isascii() or not any(map(str.isalpha, kept)):
        return kept if any(map(str.isalpha, kept)) else ""
    return kept.translate(dict.fromkeys(map(ord, _JOINERS))) if script(kept) == "latin" else kept
