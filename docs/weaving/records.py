"""The keys of authored files and of documents, from their records.

A key's type and bounds are those of the JSON Schema that `trustbrief schema` prints; what is said of a
record is its docstring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc
from typing import Any

import msgspec
from build_schemas import AUTHORED

from trustbrief.authoring.schema import record_schema
from trustbrief.documents import RECORDS, record
from trustbrief.documents.clients import SavedClient, Touched
from trustbrief.model.client import Client
from trustbrief.site.index import SiteIndex
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
    files = {
        name: _Keys([AUTHORED[name].record], AUTHORED[name].schema()["$defs"], "file") for name in AUTHORED_IN
    }
    client = _Keys([Client], record_schema(Client)["$defs"], "saved")
    site = _Keys([SiteIndex], record_schema(SiteIndex)["$defs"], "site")
    parts: dict[str, str] = {}
    for keys in files.values():
        parts = {**keys.parts(), **parts}
    return "\n\n".join(
        [
            *(files[name].root(AUTHORED[name].record, f"{name}: {AUTHORED_IN[name]}") for name in files),
            client.root(Client, "client: one file in your folder of clients"),
            *client.parts().values(),
            site.root(SiteIndex, "site: `api/v1/index.json` of a site that `export` wrote"),
            *site.parts().values(),
            "## What they are made of",
            *(parts[name] for name in sorted(parts)),
        ]
    )


def documents() -> str:
    """Return a section for each kind of document, then one for each record that they are made of."""
    roots = {name: record(name) for name in RECORDS}
    _, defined = msgspec.json.schema_components(roots.values())
    keys = _Keys(list(roots.values()), defined, "json", starred=False)
    sections = [f"(document-{name})=\n{keys.root(root, name)}" for name, root in roots.items()]
    return "\n\n".join([*sections, "## What they are made of", *dict(sorted(keys.parts().items())).values()])


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
    """The records of a schema.

    Args:
        roots: The records that files or documents are.
        defined: What the schema says of these and of all that they are made of, by name.
        area: What tells records of the same name on a page apart.
        starred: A key may be left out unless it is required, which a star says.

    """

    def __init__(
        self,
        roots: Sequence[type[msgspec.Struct]],
        defined: Mapping[str, Any],
        area: str,
        *,
        starred: bool = True,
    ) -> None:
        self._roots = {root.__name__ for root in roots}
        self._defined, self._area, self._starred = defined, area, starred
        self._words: dict[str, str] = {}
        for one in (made for root in roots for made in _structs(root)):
            words = cleandoc(one.__doc__ or "")
            # Where two have the same name, the schema calls both by their modules.
            self._words |= {one.__name__: words, f"{one.__module__}.{one.__name__}": words}

    def root(self, made: type[msgspec.Struct], title: str) -> str:
        """Return a section for one of the roots."""
        name = made.__name__
        return f"({self._anchor(name)})=\n## {title}\n\n{self._described(name)}"

    def parts(self) -> dict[str, str]:
        """Return a section for each record that the roots are made of, by name."""
        return {
            name: f"({self._anchor(name)})=\n### {_short(name)}\n\n{self._described(name)}"
            for name in self._defined
            if name not in self._roots
        }

    def _anchor(self, name: str) -> str:
        return f"{self._area}-{name.lower().replace('.', '-')}"

    def _link(self, name: str) -> str:
        return f"[{_short(name)}](#{self._anchor(name)})"

    def _described(self, name: str) -> str:
        prose, _, listed = self._words[name].partition("\nArgs:\n")
        said = {key: " ".join(text.split()) for key, text in _ITEM.findall(listed)}
        return "\n\n".join(filter(None, [prose.strip(), self._table(self._defined[name], said)]))

    def _table(self, node: Mapping[str, Any], said: Mapping[str, str]) -> str:
        """Return the keys of a record, with a third column where something is said of one."""
        rows = [["key", "value", ""], ["---", "---", "---"]]
        for key, value in node["properties"].items():
            star = " \\*" if self._starred and key in node.get("required", ()) else ""
            named = f", `{value['default']}`" if key == "format" and value.get("default") else ""
            rows.append([f"`{key}`{star}", cell(kind(value, self._link) + named), cell(said.get(key, ""))])
        width = 3 if said else 2
        return "\n".join(f"| {' | '.join(row[:width])} |" for row in rows)


def _short(name: str) -> str:
    return name.rpartition(".")[2]


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
