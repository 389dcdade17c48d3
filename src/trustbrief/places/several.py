"""Several words parted into places: what joins them is none, and an ordinary word is no code among others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place
from trustbrief.places.spelling import SHORT

# What people write between two places, in the languages that results can be had in and beside.
JOINING = frozenset(
    [
        "and", "with", "or", "vs", "vs.", "versus", "plus", "und", "mit", "oder", "et", "avec", "ou", "y",
        "e", "i", "con", "com", "og", "och", "en", "met", "&", "+", ",", ";", "/", "-", "–", "—", "|",
    ]
)  # fmt: skip
# English words that do their work in a sentence; those that are codes, too, are why they stand here.
ORDINARY = frozenset(
    [
        "a", "about", "ago", "all", "am", "an", "any", "are", "as", "at", "be", "but", "by", "can", "do",
        "for", "from", "go", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it", "its",
        "may", "me", "my", "near", "no", "nor", "not", "of", "off", "on", "our", "per", "she", "so", "than",
        "that", "the", "their", "them", "then", "this", "to", "up", "via", "was", "we", "you", "your",
    ]
)  # fmt: skip
# Twenty places of five words each; and each run of words around one that joins may be a name.
MOST_WORDS, _LONGEST_NAME = 100, 12
_ENDS = ",;"
_CODE_LENGTH = 2

# The place that a text means, or None where it means none or several.
Find = Callable[[str], Place | None]


def parted(words: Sequence[str], find: Find) -> list[str]:
    """Return the names of places among words.

    A word in small letters that joins (`and`, `und`, `&`) parts two of them, unless it stands in the name
    of one, as in `trinidad and tobago`. Where a comma says that a town lies in the place behind it, both
    are one name; in a list with commas a name may have several words. A word alone stays as it is.

    Args:
        words: As typed; one of several words, in quotes, is a name.
        find: Returns the place of a name.

    Raises:
        PlaceError: an ordinary word stands among them, which could be taken for a code; there are
            more words than a list of places has.

    """
    if len(words) > MOST_WORDS:
        message = f"a list of places has at most {MOST_WORDS} words, here {len(words)}"
        raise PlaceError(message, hint="leave some out")
    return list(_names(words, find)) if len(words) > 1 else list(words)


def _names(words: Sequence[str], find: Find) -> Iterator[str]:
    at = 0
    while at < len(words):
        end = _end_of_name(words, at, find)
        word = " ".join(words[at:end])
        if end == at + 1 and _joins(words, at, find):
            at = end
            continue
        if _lower(word) in ORDINARY | JOINING:
            raise _ordinary(word, find)
        yield word.rstrip(_ENDS) or word
        at = end


def _end_of_name(words: Sequence[str], at: int, find: Find) -> int:
    """Return where the name ends that begins at a word: most have one."""
    following = at + 1 < len(words) and _lower(words[at + 1]) not in JOINING | ORDINARY
    if _lower(words[at]) == "the":  # the Hague, the Netherlands
        return at + 2 if following and find(" ".join(words[at : at + 2])) else at + 1
    if _lower(words[at]) in JOINING:
        return at + 1
    for end in range(min(len(words), at + _LONGEST_NAME), at + 2, -1):
        inner = any(_lower(word) in JOINING for word in words[at + 1 : end - 1])
        if inner and _lower(words[end - 1]) not in JOINING and find(" ".join(words[at:end])):
            return end
    if listed := _up_to_a_comma(words, at, find):
        return listed
    comma = words[at].endswith(",") and following
    return at + 2 if comma and _lies_in(words[at].rstrip(_ENDS), words[at + 1], find) else at + 1


def _up_to_a_comma(words: Sequence[str], at: int, find: Find) -> int | None:
    """Return where a name of several words ends in a list with commas: `são paulo, munich and hong kong`."""
    if not any(word.endswith(tuple(_ENDS)) for word in words):
        return None
    end = at
    while end < len(words) and end < at + _LONGEST_NAME and _lower(words[end]) not in JOINING:
        end += 1
        if words[end - 1].endswith(tuple(_ENDS)):
            break
    name = " ".join(words[at:end]).rstrip(_ENDS)
    return end if end > at + 1 and find(name) else None


def _lies_in(name: str, where: str, find: Find) -> bool:
    """Tell whether `Naples, US` is one name: a town, and what it may lie in."""
    town, whole = find(name), find(where.rstrip(_ENDS))
    if town is None or whole is None:
        return find(f"{name}, {where}") is not None
    return town.kind in {"city", "subdivision"} and whole.kind in {"territory", "subdivision"}


def _joins(words: Sequence[str], at: int, find: Find) -> bool:
    """Tell whether a word stands between two others and joins them; among codes it may be one itself."""
    if not 0 < at < len(words) - 1 or _lower(words[at]) not in JOINING:
        return False
    among_codes = all(len(word.strip(_ENDS)) == _CODE_LENGTH for word in words[at - 1 : at + 2])
    return not (among_codes and find(words[at].upper()))


def _lower(word: str) -> str | None:
    """Return a word without the signs around it, None where it is written in capitals, as a code is."""
    return None if word.isupper() else word.lower().strip(f"{_ENDS}:!?") or word


def _ordinary(word: str, find: Find) -> PlaceError:
    """Return the refusal of a word, with what to type where a code was meant."""
    plain = word.strip(f"{_ENDS}.:!?") or word
    place = find(plain.upper()) if plain.isalpha() and len(plain) <= SHORT else None
    code = f", or type {plain.upper()} for {place.name}" if place else ""
    return PlaceError(
        f"{quoted(plain)} beside other places is a word, not a place", hint=f"leave it out{code}"
    )
