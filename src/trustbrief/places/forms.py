"""How registers, address books and envelopes write a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from trustbrief.places.spelling import ANY_ORDER, normalise, with_spaces
from trustbrief.places.vocabulary import (
    CITY_WORDS,
    GRAFTED,
    PART_SUFFIXES,
    PART_WORDS,
    SHORT_FOR,
    SMALL_WORDS,
)

# Compiled when a name needs them, not at import: most are found as they stand.
_SET_OFF = r"[,(\[（]"
_BRACKET = r"^(.+?)\s*[(\[（](.+?)[)\]）]?\s*$"
# Each shortened word can double the ways to write a name out.
_LONGEST = 8
_BETWEEN = r"\s*/\s*|\s+[-–—|]\s+|\s*;\s*"


def any_order(key: str) -> str | None:
    """Return the key under which a name is found whatever the order of its words.

    Args:
        key: A normalised name.

    Returns:
        The key, or None when the name has but one word that counts.

    """
    words = sorted(set(_counting(key)))
    return ANY_ORDER + " ".join(words) if len(words) > 1 else None


def _counting(key: str) -> list[str]:
    return [word for word in key.split() if word not in SMALL_WORDS]


def spelt_out(key: str) -> Iterator[str]:
    """Yield a key with its shortened words written out, in each way that they can be."""
    choices = [SHORT_FOR.get(word, (word,)) for word in key.split()]
    if any(
        len(options) > 1 or options[0] != word for options, word in zip(choices, key.split(), strict=True)
    ):
        for words in product(*choices[:_LONGEST]):
            yield " ".join(words)


def other_orders(text: str) -> Iterator[str]:
    """Yield the keys that a name may have in another order, with or without its small words.

    Args:
        text: A name as typed: `Korea (Republic of)`, `Egypt, Arab Rep.`, `Gambia, The`.

    """
    for typed in dict.fromkeys((normalise(text), normalise(with_spaces(text)))):
        for key in (typed, *spelt_out(typed)):
            yield key
            if ordered := any_order(key):
                yield ordered
            elif re.search(_SET_OFF, text):  # Gambia, The; Niger (le)
                yield " ".join(_counting(key))


def doubled(text: str) -> tuple[str, str] | None:
    """Return the two names in `Macedonia (FYROM)`, `Myanmar/Burma` or `DE - Germany`."""
    halves = [half for half in re.split(_BETWEEN, text) if half]
    if len(halves) == 2:  # noqa: PLR2004
        return halves[0], halves[1]
    return bracketed(text)


def bracketed(text: str) -> tuple[str, str] | None:
    """Return the name before a bracket and what stands in it."""
    found = re.match(_BRACKET, text)
    return (found[1], found[2]) if found else None


def located(text: str) -> Iterator[tuple[str, str]]:
    """Yield each split of a text into a name and what it may lie in.

    Args:
        text: `City, State`, `City, ST, Country`, `Country, City` or `City Country`.

    """
    before, comma, after = text.rpartition(",")
    if comma:
        yield before, after
        first, _, rest = text.partition(",")
        yield rest, first
        return
    words = text.split()
    for at in range(1, len(words)):
        yield " ".join(words[:at]), " ".join(words[at:])


def without_digits(text: str) -> str | None:
    """Return `Paris` of `75008 Paris`, None when there is no postcode."""
    words = text.split()
    kept = [word for word in words if not any(sign.isdecimal() for sign in word)]
    return " ".join(kept) if 0 < len(kept) < len(words) else None


def part_of_a_country(key: str) -> str | None:
    """Return the name in `Shaanxi Sheng` or `Osaka Prefecture`, None when there is no such word."""
    name, _, last = key.rpartition(" ")
    if last in PART_SUFFIXES:
        return name or None
    if grafted := next((word for word in map(normalise, GRAFTED) if key.endswith(word)), None):
        return key.removesuffix(grafted) or None
    return _without(key, PART_WORDS)


def town(key: str) -> str | None:
    """Return the name in `Quebec City`, None when there is no such word."""
    return _without(key, CITY_WORDS)


def _without(key: str, generic: frozenset[str]) -> str | None:
    words = key.split()
    if generic.isdisjoint(words):
        return None
    return " ".join(word for word in words if word not in generic and word not in SMALL_WORDS) or None
