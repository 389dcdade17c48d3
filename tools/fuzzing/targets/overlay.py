"""An overlay that says in each of its texts what the fuzzer wants said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

from trustbrief.files.scalar import inline

_FILLING = " and more of it"
_SHORTEST = 12
_KNOWN = {"sources": ["own-book"], "confidence": "expert"}


class Slots:
    """Hands out texts one after the other, each made as long as a place for it asks."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = cycle(texts or [""])

    def text(self, most: int = 110) -> str:
        """Return the next text, between 12 and so many characters long."""
        found = next(self._texts)[:most]
        return found if len(found) >= _SHORTEST else (found + _FILLING)[:most]

    def claims(self, count: int = 2) -> list[dict[str, Any]]:
        """Return statements of the next texts."""
        return [{"text": self.text(), **_KNOWN} for _ in range(count)]

    def words(self) -> dict[str, Any]:
        """Return words to say, made of the next texts."""
        return {
            "language": "en", "native": self.text(), "romanised": self.text(), "say_as": self.text(),
            "meaning": self.text(), "when": self.text(), **_KNOWN,
        }  # fmt: skip


def hostile(code: str, texts: list[str], feasts: list[str]) -> str:
    """Return the text of a culture file.

    Args:
        code: Of the place.
        texts: What it says, in turn.
        feasts: Names of its holidays, as the library has them.

    """
    slots = Slots(texts)
    return "".join(f"{key}: {inline(value)}\n" for key, value in _entries(code, slots, feasts))


def _entries(code: str, slots: Slots, feasts: list[str]) -> Iterator[tuple[str, Any]]:
    yield from {
        "code": code,
        "name": slots.text(80),
        "scope": slots.text(),
        "aliases": [slots.text(80)],
    }.items()
    yield "sources", [_source(slots)]
    yield from {"do": slots.claims(), "dont": slots.claims(), "meetings": slots.claims()}.items()
    yield "first_minute", {"greeting": [slots.words()], "titles": slots.claims(1), "address": slots.claims(1)}
    yield "trust", {"driver": {"primary": "respect", "note": slots.text(), **_KNOWN}, "earn": slots.claims()}
    signal = {"kind": "maybe", "says": slots.text(), "native": slots.text(), "means": slots.text(), **_KNOWN}
    yield "communication", {"channels": slots.claims(1), "signals": [signal]}
    yield "scales", {"time": {"position": 5, "note": slots.text(), **_KNOWN}}
    yield "work_rhythm", _rhythm(slots)
    yield "variation", {"regions": slots.claims(1)}
    yield "quiet_periods", [_quiet(slots, span) for span in (("12-01", "12-20"), ("12-28", "01-08"))]
    yield "observances", [_observance(slots, feast) for feast in islice(feasts, 3)]


def _source(slots: Slots) -> dict[str, Any]:
    address = re.sub(r"[\s<>\"]", "", slots.text())
    return {
        "id": "own-book", "title": slots.text(), "publisher": slots.text(), "url": f"https://{address}",
        "year": 2020, "accessed": "2026-11-01", "language": "en", "kind": "press", "subject": "behaviour",
        "family": "own-book", "seen": "page",
    }  # fmt: skip


def _rhythm(slots: Slots) -> dict[str, Any]:
    hours = {"days": ["monday", "tuesday"], "start": "09:00", "end": "17:00", "pause_name": slots.text(80)}
    spans = [{**hours, "lunch_start": "12:00", "lunch_end": "13:00"}]
    free = {"days": ["monday"], "start": "14:00", "end": "15:00", "reason": slots.text(80), **_KNOWN}
    return {
        "schedule": {"spans": spans, "note": slots.text(), **_KNOWN},
        "keep_free": [free],
        "hours": slots.claims(1),
    }


def _quiet(slots: Slots, span: tuple[str, str]) -> dict[str, Any]:
    rule = {"kind": "fixed", "start": span[0], "end": span[1]}
    said = {"name": slots.text(80), "effect": slots.text(), "advice": slots.text(), "greeting": slots.words()}
    return {"rule": rule, **said, **_KNOWN}


def _observance(slots: Slots, feast: str) -> dict[str, Any]:
    said = {"meaning": slots.text(), "tone": "festive", "effect": slots.text(), "greeting": slots.words()}
    return {"name": feast, **said, **_KNOWN}
