"""Numbering what a document cites."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import asdict

from trustbrief.model.statements import NumberedSource, Source


def numbered(
    first: Mapping[str, NumberedSource], others: Mapping[str, Source], cited: Collection[str]
) -> dict[str, NumberedSource]:
    """Return sources with the cited ones of others behind them, numbered on.

    Args:
        first: Sources that have their numbers.
        others: Further ones by id.
        cited: The ids that statements name.

    """
    further = [name for name in others if name in cited and name not in first]
    added = {
        name: NumberedSource(**{**asdict(others[name]), "number": number})
        for number, name in enumerate(further, len(first) + 1)
    }
    return {**first, **added}


def cited_by(items: Iterable[Struct | None]) -> set[str]:
    """Return the source ids of statements, days or periods, and of the greetings in them."""
    return {name for item in items if item is not None for name in _cited(item)}


def _cited(item: Struct) -> Iterator[str]:
    yield from getattr(item, "sources", ())
    yield from getattr(item, "advice_sources", ())
    yield from getattr(item, "effect_sources", ())
    greetings = (getattr(item, "greeting", None), *getattr(item, "other_greetings", ()))
    yield from (name for greeting in greetings if greeting for name in greeting.sources)
