"""The JSON Schema of authored files, generated from the records, and its use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from trustbrief.files.text import Path
from trustbrief.files.typed import QUOTE_IT, is_text_before_colon

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def authored_schema(record: type[msgspec.Struct], title: str, *, relaxed: bool = False) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one kind of authored file.

    Args:
        record: What a file holds.
        title: The schema's title.
        relaxed: A line may be bare text and go without sources, as in an overlay.

    """
    schema = _as_authored(record_schema(record))
    return {**(_relaxed(schema) if relaxed else schema), "title": title}


def record_schema(record: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a record.

    Each description is the first line of a docstring: the rest is for readers
    of the code, and Python 3.13 indents it differently.
    """
    schema: dict[str, Any] = _first_lines(msgspec.json.schema(record))
    return {"$schema": DIALECT, **schema}


def _first_lines(node: Any) -> Any:
    if isinstance(node, list):
        return [_first_lines(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: value.splitlines()[0] if key == "description" and isinstance(value, str) else _first_lines(value)
        for key, value in node.items()
    }


def _as_authored(node: Any) -> Any:
    """Fit the records' schema to what people write.

    In a file, absent means that the key is left out, so null branches and
    defaults go. Where a claim comes from is known by the file it stands in.
    """
    if isinstance(node, list):
        return [_as_authored(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "confidence" in node.get("properties", {}):
        properties = {key: value for key, value in node["properties"].items() if key != "from"}
        node = {**node, "properties": properties}
    branches = node.get("anyOf")
    if branches and {"type": "null"} in branches:
        kept = [branch for branch in branches if branch != {"type": "null"}]
        rest = {key: value for key, value in node.items() if key not in {"anyOf", "default"}}
        node = {**rest, **(kept[0] if len(kept) == 1 else {"anyOf": kept})}
    return {key: _as_authored(value) for key, value in node.items() if key != "default"}


# The longest text of each, as its record has it.
_PLAIN_LINES = {"#/$defs/Claim": 240, "#/$defs/Action": 110}


def _relaxed(node: Any) -> Any:
    if isinstance(node, list):
        return [_relaxed(item) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("items"), dict) and node["items"].get("$ref") in _PLAIN_LINES:
        most = _PLAIN_LINES[node["items"]["$ref"]]
        plain = {"type": "string", "minLength": 8, "maxLength": most}
        node = {**node, "items": {"anyOf": [node["items"], plain]}}
    if "confidence" in node.get("properties", {}):
        required = [key for key in node["required"] if key not in {"sources", "confidence"}]
        node = {**node, "required": required}
    return {key: _relaxed(value) for key, value in node.items()}


def structural_problems(data: Any, schema: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Hold parsed data against the schema.

    Args:
        data: What `strict_yaml.parse` returned.
        schema: What `authored_schema` returned.

    Yields:
        The path of each violation with a sentence about it.

    """
    # 95 ms with its dependencies, needed only when somebody validates files.
    from jsonschema import Draft202012Validator

    incomplete: set[Path] = set()
    for error in _leaves(Draft202012Validator(schema).iter_errors(data)):
        path = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            for key in sorted(set(error.instance) - set(error.schema["properties"])):
                yield (*path, key), _unknown_key(key, error.schema["properties"])
        elif error.validator != "required":
            yield path, _sentence(error)
        elif any(map(is_text_before_colon, error.instance)):
            continue  # the sentence that has become a key is what is wrong
        elif path not in incomplete:  # one error for each missing key; one sentence will do
            incomplete.add(path)
            missing = [key for key in error.validator_value if key not in error.instance]
            yield path, f"missing: {', '.join(missing)}"


def _leaves(errors: Iterable[Any]) -> Iterator[Any]:
    """Open up `anyOf`: report the branch that the `kind` key chose."""
    for error in errors:
        chosen = _chosen_branch(error) if error.validator == "anyOf" else []
        if chosen:
            yield from _leaves(chosen)
        else:
            yield error


def _chosen_branch(error: Any) -> list[Any]:
    if isinstance(error.instance, str):  # a bare line, not a mapping that went wrong
        return [inner for inner in error.context or () if inner.schema.get("type") == "string"]
    branches: dict[Any, list[Any]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    for inner_errors in branches.values():
        if not any(list(inner.path) == ["kind"] for inner in inner_errors):
            return inner_errors
    return []


def _unknown_key(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    if is_text_before_colon(key):
        return QUOTE_IT
    close = get_close_matches(key, list(known), n=1)
    return f"unknown key; did you mean {close[0]!r}?" if close else "unknown key"


# Behind `$`, which alone lets a line break at the end pass.
_NO_BREAK = r"(?!\n)"
_KINDS = {"string": "text", "integer": "a whole number", "array": "a list", "object": "a mapping"}
# How a violated rule reads: the value found, and what the rule asks for.
_SENTENCES: dict[str, Callable[[Any, Any], str]] = {
    "type": lambda _, wanted: f"has to be {_KINDS.get(wanted, wanted)}",
    "enum": lambda found, known: f"{found!r} is not one of {', '.join(map(str, known))}",
    "maxLength": lambda found, most: f"{len(found)} characters; at most {most}",
    "minLength": lambda found, least: f"{len(found)} characters; at least {least}",
    "maxItems": lambda found, most: f"{len(found)} entries; at most {most}",
    "minItems": lambda found, least: f"{len(found)} entries; at least {least}",
    "minimum": lambda found, least: f"{found}; at least {least}",
    "maximum": lambda found, most: f"{found}; at most {most}",
    "pattern": lambda found, form: f"{found!r} does not have the form {form.removesuffix(_NO_BREAK)}",
    "anyOf": lambda _, __: "has no known 'kind'",
}


def _sentence(error: Any) -> str:
    known = _SENTENCES.get(error.validator)
    return known(error.instance, error.validator_value) if known else str(error.message)
