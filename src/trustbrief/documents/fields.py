"""Some keys of a document, by dotted path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Struct

from trustbrief.errors import UsageError, quoted

_SHOWN = 40
_DEEPEST = 3


def picked(document: Struct, paths: Iterable[str]) -> Any:
    """Return the plain data of a document with some keys alone.

    Args:
        document: A record whose keys are the contract.
        paths: Such as `place.name` or `holidays.date`; a list is passed through, each entry
            with the key. A path to a section keeps the whole of it.

    Raises:
        UsageError: the schema has no such key; the hint names those it has there.

    """
    keys = _Keys(type(document))
    wanted = [path.split(".") for path in paths]
    for path in wanted:
        keys.require(path)
    return _kept(msgspec.to_builtins(document), wanted)


def _kept(value: Any, paths: list[list[str]]) -> Any:
    if any(not path for path in paths):
        return value
    if isinstance(value, list | tuple):
        return [_kept(item, paths) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _kept(value[key], [path[1:] for path in paths if path[0] in {key, "*"}])
        for key in value
        if any(path[0] in {key, "*"} for path in paths)
    }


class _Keys:
    """The keys of a record's JSON Schema."""

    def __init__(self, record: type[Struct]) -> None:
        self._record = record

    @cached_property
    def _schema(self) -> dict[str, Any]:
        # 60 ms, for --fields alone.
        return msgspec.json.schema(self._record)

    def require(self, path: list[str]) -> None:
        """Refuse a path that the schema does not have."""
        node: Mapping[str, Any] = self._schema
        for depth, key in enumerate(path):
            known, values = self._below(node)
            if key in known:
                node = known[key]
            elif values is not None:
                node = values
            else:
                above = ".".join(path[:depth])
                whole = self._longer(path, self._schema)
                hint = f"did you mean {whole}?" if whole else _hint(above, sorted(known))
                raise UsageError(f"{quoted('.'.join(path))} is not in the schema", hint=hint)

    def _longer(self, path: list[str], node: Mapping[str, Any], above: tuple[str, ...] = ()) -> str | None:
        """Return the first path, at most three keys longer, at whose end the asked one stands."""
        if len(above) > _DEEPEST:
            return None
        known, _ = self._below(node)
        if above and self._has(path, node):
            return ".".join((*above, *path))
        found = (self._longer(path, below, (*above, key)) for key, below in known.items())
        return next((whole for whole in found if whole), None)

    def _has(self, path: list[str], node: Mapping[str, Any]) -> bool:
        for key in path:
            known, _ = self._below(node)
            if key not in known:
                return False
            node = known[key]
        return True

    def _below(self, node: Mapping[str, Any]) -> tuple[dict[str, Any], Any]:
        """Return the keys below a node of the schema, and what any other key has where all are allowed."""
        known: dict[str, Any] = {}
        values = None
        for branch in self._branches(node):
            known |= branch.get("properties", {})
            if isinstance(branch.get("additionalProperties"), dict):
                values = branch["additionalProperties"]
        return known, values

    def _branches(self, node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """Yield what a node stands for: what it refers to, each of its choices, the entries of a list."""
        if "$ref" in node:
            yield from self._branches(self._schema["$defs"][node["$ref"].rpartition("/")[2]])
        for choice in node.get("anyOf", ()):
            yield from self._branches(choice)
        if isinstance(node.get("items"), dict):
            yield from self._branches(node["items"])
        if "properties" in node or "additionalProperties" in node:
            yield node


def _hint(above: str, known: list[str]) -> str:
    where = f"keys of {above}: " if above else "keys: "
    more = " …" if len(known) > _SHOWN else ""
    return f"{where}{', '.join(known[:_SHOWN])}{more}" if known else f"{above} has no keys below it"
