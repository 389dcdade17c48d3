"""Religion shares and legal systems out of the sentences of the World Factbook.

The Factbook was closed in February 2026; its last state is of January 2026.
Where its sentence cannot be read for certain, nothing is taken from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

AS_OF = "2026-01"
SMALLEST_PERCENT = 1
# Rounding, and more than one answer per person, make whole censuses add up to this.
WHOLE = (95, 106)
LONGEST_PHRASE = 130
# Notes that change what the figures mean; others tell history.
QUALIFIED = {
    "AT", "CY", "JP", "LB", "MA", "MM", "PG", "PT", "RO", "RU", "SE", "SH", "SY", "XK",
}  # fmt: skip
# Names that say nothing without a figure.
RESIDUES = {"none", "other", "unaffiliated", "unspecified"}
_NOTE = re.compile(r"\s*\|\s*note\s*:\s*(.*)$")
_YEAR = re.compile(r"\s*\((\d{4}(?:-\d{2,4})?)(?: est\.?)?\)\.?\s*$")
_INNER = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_REST = re.compile(r"(?:;\s*note\b|;\s*less than 1\b).*$")
_SHARE = re.compile(
    r"(?P<name>[^\d<%]+?)[\s,]*(?P<share><?\s*[\d./]*\d(?:\s*-\s*[\d.]+)?)\s*%?(?=[\s,;.]|$)[\s,;.]*"
)
_HEDGE = re.compile(r"\s+(?:more than|approximately)$")


def religions(code: str, text: str) -> dict[str, Any]:
    """Return the religions of a territory with the year and the note on them.

    Groups under one percent are left out. Where the source has no single
    figure for its first group, the groups are named without any.

    Args:
        code: Alpha-2 code.
        text: The Factbook's sentence, e.g. `Hindu 79.8%, Muslim 14.2% (2011 est.)`.

    Returns:
        Nothing when the shares are those of no whole: such a sentence is damaged.

    """
    note = _NOTE.search(text)
    text = _NOTE.sub("", text)
    year = _YEAR.search(text)
    text = _REST.sub("", _without_brackets(_YEAR.sub("", text)))
    found = list(_shares(text))
    if not found:
        named = [name.strip() for name in re.split(r"[,;]", text)]
    elif found[0][1] is None:
        named = [name for name, _ in found]
    elif _is_whole(found):
        named = []
    else:
        return {}
    listed: dict[str, float | None] = {name: None for name in named if name and name not in RESIDUES}
    if not named:
        listed = {name: percent for name, percent in found if percent is None or percent >= SMALLEST_PERCENT}
    if not listed:
        return {}
    return {
        "religions": [{"name": name, "percent": percent} for name, percent in listed.items()],
        "religions_year": year[1] if year else None,
        "religions_note": _first_clause(_without_brackets(note[1])) if note and code in QUALIFIED else None,
        "factbook_as_of": AS_OF,
    }


def legal_system(text: str) -> dict[str, str]:
    """Return the kind of law in one phrase: the first clause, unless it is a long one."""
    phrase = _first_clause(re.split(r"\s*\|", text)[0])
    if not phrase or phrase.startswith("note") or len(phrase) > LONGEST_PHRASE:
        return {}
    return {"legal_system": phrase, "factbook_as_of": AS_OF}


def _first_clause(text: str) -> str:
    return text.split(";", maxsplit=1)[0].split(" because ", maxsplit=1)[0].strip()


def _without_brackets(text: str) -> str:
    while (less := _INNER.sub("", text)) != text:
        text = less
    return text


def _shares(text: str) -> Iterator[tuple[str, float | None]]:
    """Yield each group with its percentage, None for a range or another hedge."""
    for match in _SHARE.finditer(text):
        name, share = match["name"].strip(" ,;"), match["share"]
        if share.startswith("<"):
            continue
        hedged = _HEDGE.search(name) or not re.fullmatch(r"\d*\.?\d+", share)
        yield _HEDGE.sub("", name), None if hedged else float(share)


def _is_whole(found: list[tuple[str, float | None]]) -> bool:
    """Return whether each group comes once and, if all have a figure, they add up to about 100."""
    names = [name for name, _ in found]
    figures = [percent for _, percent in found if percent is not None]
    low, high = WHOLE
    enough = len(figures) < len(found) or sum(figures) >= low
    return len(set(names)) == len(names) and enough and sum(figures) <= high
