"""What a value of a JSON Schema is, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Node = Mapping[str, Any]
# Behind a pattern, for the reader of the schema alone.
_NO_BREAK = r"(?!\n)"


def kind(node: Node, link: Callable[[str], str]) -> str:
    """Return what a value is.

    Args:
        node: The part of the schema that says it.
        link: Returns a link to a record, by its name.

    """
    if "$ref" in node:
        return link(node["$ref"].rpartition("/")[2])
    if "anyOf" in node:
        return " or ".join(kind(branch, link) for branch in node["anyOf"])
    if values := node.get("enum") or ([node["const"]] if "const" in node else []):
        return ", ".join(f"`{value}`" for value in values)
    if node.get("type") == "array":
        return f"list{_bounds(node, 'Items', '')} of {_inside(node, link)}"
    if node.get("type") == "object":
        return f"mapping of names to {kind(node.get('additionalProperties') or {}, link)}"
    return _plain(node)


def _inside(node: Node, link: Callable[[str], str]) -> str:
    items = node.get("items") or next(iter(node.get("prefixItems", ())), None)
    return kind(items, link) if items else "values"


def _plain(node: Node) -> str:
    if "pattern" in node:
        return f"text like `{node['pattern'].removesuffix(_NO_BREAK)}`"
    named = {
        "string": str(node.get("format", "text")) + _bounds(node, "Length", " characters"),
        "integer": f"whole number{_range(node)}",
        "number": f"number{_range(node)}",
        "boolean": "`true` or `false`",
        "null": "`null`",
    }
    return named.get(node.get("type", ""), "any value")


def _bounds(node: Node, what: str, unit: str) -> str:
    least, most = node.get(f"min{what}"), node.get(f"max{what}")
    if least is None and most is None:
        return ""
    span = f"up to {most}" if not least else f"{least} or more" if most is None else f"{least} to {most}"
    return f" ({span}{unit})"


def _range(node: Node) -> str:
    least, most = node.get("minimum"), node.get("maximum")
    return f" {least} to {most}" if least is not None and most is not None else ""
