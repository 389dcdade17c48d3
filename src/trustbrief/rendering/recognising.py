"""A sentence of a document, recognised by its message and said in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from string import Formatter

from trustbrief.model.statements import WEEKDAYS
from trustbrief.rendering.sentences import SENTENCES
from trustbrief.rendering.speech import Speech

Parts = tuple[tuple[str, str | None], ...]


def in_language(text: str, spoken: Speech) -> str | None:
    """Return a sentence of a document in the reader's language, None where it is not known.

    Args:
        text: The sentence, in English.
        spoken: The language.

    """
    for template in _templates():
        values = _values(text, template)
        if values is None:
            continue
        said = {name: _value(name, value, spoken) for name, value in values.items()}
        if None not in said.values():
            return spoken.catalogue.gettext(template).format(**said)
    return None


@cache
def parts_of(template: str) -> Parts:
    """Return the texts of a message, each with the name of the value behind it."""
    return tuple((text, name) for text, name, _, _ in Formatter().parse(template))


@cache
def _templates() -> tuple[str, ...]:
    """Return the messages, those with most text first: they say more exactly what they are."""
    return tuple(sorted(SENTENCES, key=lambda known: -sum(len(text) for text, _ in parts_of(known))))


def _values(text: str, template: str) -> dict[str, str] | None:
    """Return what stands for the names of a message in a text, None where it is another one."""
    *parts, (end, last) = parts_of(template)
    if last is not None:
        parts, end = [*parts, (end, last)], ""
    if not parts:
        return {} if text == end else None
    first = parts[0][0]
    if not text.startswith(first) or not text.endswith(end):
        return None
    found: dict[str, str] = {}
    rest = text[len(first) : len(text) - len(end)]
    for (_, name), (following, _) in zip(parts, [*parts[1:], (None, None)], strict=True):
        value, sign, rest = (rest, "-", "") if following is None else rest.partition(following)
        if not sign or not value:
            return None
        found[str(name)] = value
    return found


def _value(name: str, text: str, spoken: Speech) -> str | None:
    """Return a value as the language writes it, None where it is none of the kind that its name says."""
    read = _KINDS.get(name.rpartition("_")[2])
    try:
        return read(text, spoken) if read else text
    except ValueError:
        return None


def _word(text: str, spoken: Speech) -> str | None:
    found = spoken.catalogue.gettext(text)
    return found if found != text else None


def _moment(text: str, spoken: Speech) -> str:
    moment = datetime.fromisoformat(text)
    return f"{spoken.local.day(moment, year=True)} {spoken.local.clock(moment)}"


def _weekdays(text: str, spoken: Speech) -> str:
    return spoken.local.listed(
        [spoken.local.weekday(WEEKDAYS.index(day.lower()), "wide") for day in text.split(" and ")]
    )


def _code(text: str, spoken: Speech) -> str | None:
    del spoken
    return text if re.fullmatch(r"[0-9]{4}|[A-Z]{3}", text) else None


# By the end of a value's name; any other value is a name and stays as it is.
_KINDS: dict[str, Callable[[str, Speech], str | None]] = {
    "word": _word,
    "place": lambda text, spoken: spoken.local.territory_called(text) or text,
    "missing": lambda text, spoken: spoken.catalogue.gettext(text),
    "sentence": in_language,
    "clocks": lambda text, spoken: "; ".join(in_language(part, spoken) or part for part in text.split(", ")),
    "years": lambda text, spoken: spoken.local.listed(text.split(" and ")),
    "weekdays": _weekdays,
    "time": lambda text, spoken: spoken.local.clock(time.fromisoformat(text)),
    "date": lambda text, spoken: spoken.local.date_of(date.fromisoformat(text), year=True),
    "moment": _moment,
    "number": lambda text, spoken: spoken.local.number(float(text)),
    "year": _code,
    "code": _code,
}
