"""A document as plain data for a reader with little room: nothing empty, and the sources that are cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from trustbrief.model.statements import NumberedSource

# What concerns the choice and the layout of statements, not what they say.
_ASIDE = frozenset(["weight", "channel", "members", "languages", "evidence", "kinds", "generated", "format"])
# Where a statement comes from is said when it is not about the place itself.
_ELSEWHERE = frozenset(["cluster", "overlay"])
_CITING = ("sources", "advice_sources")


def compact(value: Any, sources: Mapping[str, NumberedSource], most: int | None = None) -> Any:
    """Return plain data without what is empty, and with numbers for sources.

    Args:
        value: A record, or plain data that holds records.
        sources: The document's own, by id.
        most: So many sources of a statement at most, the first ones; None for all.

    """
    if isinstance(value, msgspec.Struct):
        names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
        return compact({key: getattr(value, name) for key, name in names}, sources, most)
    if isinstance(value, dict):
        kept = ((key, _member(key, item, sources, most)) for key, item in value.items() if key not in _ASIDE)
        return {key: item for key, item in kept if not _empty(item)}
    if isinstance(value, list | tuple):
        return [compact(item, sources, most) for item in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return msgspec.to_builtins(value)


def _member(key: str, value: Any, sources: Mapping[str, NumberedSource], most: int | None) -> Any:
    if key in _CITING:
        return sorted({sources[name].number for name in value[:most]})
    if key == "from" and isinstance(value, str):
        return value if value in _ELSEWHERE else None
    return compact(value, sources, most)


def _empty(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, str | list | dict) and not value)


def cited(data: Any, sources: Mapping[str, NumberedSource]) -> dict[str, dict[str, Any]]:
    """Return title, address and year of each source whose number stands in compact data.

    Args:
        data: What `compact` returned.
        sources: The document's own, by id.

    """
    numbers = set(_numbers(data))
    found = sorted((one for one in sources.values() if one.number in numbers), key=lambda one: one.number)
    return {str(source.number): _shown(source) for source in found}


def _shown(source: NumberedSource) -> dict[str, Any]:
    """Return what is needed to find a source; of an undated one the month in which it was read."""
    address = {"url": source.url} if source.url else {}
    dated = {"year": source.year} if source.year else {"read": f"{source.accessed:%Y-%m}"}
    return {"title": source.title, **address, **dated}


def _numbers(data: Any) -> Iterator[int]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from value if key in _CITING else _numbers(value)
    elif isinstance(data, list):
        for value in data:
            yield from _numbers(value)
