"""The keys of authored files and of documents, from their records.

A key's type and bounds are those of the JSON Schema that `trustbrief schema` prints; what is said of a
record is its docstring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any

import msgspec
from build_schemas import AUTHORED

from trustbrief.authoring.schema import record_schema
from trustbrief.documents import RECORDS, record
from trustbrief.documents.clients import SavedClient, Touched
from trustbrief.model.client import Client
from weaving.commands import cell
from weaving.kinds import kind

# Where each is written.
AUTHORED_IN = {
    "profile": "`data/cultures/`, one file a country, part or cluster",
    "overlay": "your own culture file, over the shipped ones",
    "evidence": "`data/evidence/`, one file beside each culture file",
    "language": "`data/languages/`, one file a language",
    "observances": "`data/observances/`, one file a tradition",
    "hours": "`data/hours.yaml`",
    "names": "`data/names.yaml`",
    "gaps": "`data/gaps.yaml`",
    "playbook": "`data/playbook.yaml`",
    "synonyms": "`data/synonyms.yaml`",
}
_ITEM = re.compile(r"^    (\w+): (.+(?:\n {8,}.+)*)", re.MULTILINE)


def authored() -> str:
    """Return a section for each kind of authored file, then one for each record that they are made of."""
    files = {name: _Keys(AUTHORED[name].record, AUTHORED[name].schema(), "file") for name in AUTHORED_IN}
    client = _Keys(Client, record_schema(Client), "saved")
    parts: dict[str, str] = {}
    for keys in files.values():
        parts = {**keys.parts(), **parts}
    return "\n\n".join(
        [
            *(
                f"(file-kind-{name})=\n## {name}: {AUTHORED_IN[name]}\n\n{files[name].root()}"
                for name in files
            ),
            f"(file-kind-client)=\n## client: one file in your folder of clients\n\n{client.root()}",
            *client.parts().values(),
            "## What they are made of",
            *(parts[name] for name in sorted(parts)),
        ]
    )


def documents() -> str:
    """Return a section for each kind of document, with the records that it is made of."""
    sections = []
    for name in RECORDS:
        keys = _Keys(record(name), record_schema(record(name)), name)
        sections += [f"(document-{name})=\n## {name}", keys.root(), *keys.parts().values()]
    return "\n\n".join(sections)


def results() -> str:
    """Return what the calls from Python return, each with where its keys are told."""
    lines = ["```{eval-rst}"]
    for name, where in RECORDS.items():
        keys = f"Its keys are those of :ref:`{name} <document-{name}>`."
        lines += _class(where.replace(":", "."), record(name), keys)
    for made in (SavedClient, Touched):
        keys = f"Its keys are {', '.join(f'``{key}``' for key in made.__annotations__)}."
        lines += _class(f"{made.__module__}.{made.__name__}", made, keys)
    return "\n".join([*lines, "```"])


def _class(name: str, made: type, keys: str) -> list[str]:
    told = cleandoc(made.__doc__ or "").partition("\n")[0]
    return [f".. py:class:: {name}", "   :no-index-entry:", "", f"   {told} {keys}", ""]


class _Keys:
    """The records of one schema.

    Args:
        root: The record that a file or a document is.
        schema: Its JSON Schema.
        area: What tells records of the same name on a page apart.

    """

    def __init__(self, root: type[msgspec.Struct], schema: Mapping[str, Any], area: str) -> None:
        self._root, self._area = root.__name__, area
        self._defined: Mapping[str, Any] = schema["$defs"]
        self._words = {one.__name__: cleandoc(one.__doc__ or "") for one in _structs(root)}

    def root(self) -> str:
        """Return what the record says of itself, and its keys as a table."""
        return self._described(self._root)

    def parts(self) -> dict[str, str]:
        """Return a section for each record that the first is made of, by name."""
        return {
            name: f"({self._anchor(name)})=\n### {name}\n\n{self._described(name)}"
            for name in self._defined
            if name != self._root
        }

    def _anchor(self, name: str) -> str:
        return f"{self._area}-{name.lower()}"

    def _link(self, name: str) -> str:
        return f"[{name}](#{self._anchor(name)})"

    def _described(self, name: str) -> str:
        prose, _, listed = self._words.get(name, "").partition("\nArgs:\n")
        said = {key: " ".join(text.split()) for key, text in _ITEM.findall(listed)}
        return "\n\n".join(filter(None, [prose.strip(), self._table(self._defined[name], said)]))

    def _table(self, node: Mapping[str, Any], said: Mapping[str, str]) -> str:
        """Return the keys of a record, with a third column where something is said of one."""
        rows = [["key", "value", ""], ["---", "---", "---"]]
        for key, value in node["properties"].items():
            star = " \\*" if key in node.get("required", ()) else ""
            rows.append([f"`{key}`{star}", cell(kind(value, self._link)), cell(said.get(key, ""))])
        width = 3 if said else 2
        return "\n".join(f"| {' | '.join(row[:width])} |" for row in rows)


def _structs(root: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    """Yield a record and all that it is made of."""
    waiting: list[Any] = [msgspec.inspect.type_info(root)]
    seen: set[type] = set()
    while waiting:
        found = waiting.pop()
        if not isinstance(found, msgspec.inspect.StructType):
            waiting += _inside(found)
        elif found.cls not in seen:
            seen.add(found.cls)
            yield found.cls
            waiting += [field.type for field in found.fields]


def _inside(found: Any) -> Iterator[Any]:
    """Yield the types that a type holds: those of a list, of a mapping, of a choice."""
    for name in ("item_type", "value_type", "type"):
        if isinstance(one := getattr(found, name, None), msgspec.inspect.Type):
            yield one
    for name in ("types", "item_types"):
        yield from getattr(found, name, ())
