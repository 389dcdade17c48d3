"""The JSON Schema of culture files, generated from the records, and its use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from trustbrief.model.profile import Profile
from trustbrief.profiles.text import Path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def profile_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one culture file."""
    schema = _as_authored(msgspec.json.schema(Profile))
    return {"$schema": DIALECT, "title": "trustbrief culture profile", **schema}


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


def structural_problems(data: Any) -> Iterator[tuple[Path, str]]:
    """Hold parsed data against the schema.

    Args:
        data: What `strict_yaml.parse` returned.

    Yields:
        The path of each violation with a sentence about it.

    """
    # 95 ms with its dependencies, needed only when somebody validates files.
    from jsonschema import Draft202012Validator

    incomplete: set[Path] = set()
    for error in _leaves(Draft202012Validator(profile_schema()).iter_errors(data)):
        path = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            for key in sorted(set(error.instance) - set(error.schema["properties"])):
                yield (*path, key), _unknown_key(key, error.schema["properties"])
        elif error.validator != "required":
            yield path, _sentence(error)
        elif path not in incomplete:  # one error for each missing key; one sentence will do
            incomplete.add(path)
            missing = [key for key in error.validator_value if key not in error.instance]
            yield path, f"missing: {', '.join(missing)}"


def _leaves(errors: Iterable[ValidationError]) -> Iterator[ValidationError]:
    """Open up `anyOf`: report the branch that the `kind` key chose."""
    for error in errors:
        chosen = _chosen_branch(error) if error.validator == "anyOf" else []
        if chosen:
            yield from _leaves(chosen)
        else:
            yield error


def _chosen_branch(error: ValidationError) -> list[ValidationError]:
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    for inner_errors in branches.values():
        if not any(list(inner.path) == ["kind"] for inner in inner_errors):
            return inner_errors
    return []


def _unknown_key(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key, list(known), n=1)
    return f"unknown key; did you mean {close[0]!r}?" if close else "unknown key"


_KINDS = {"string": "text", "integer": "a whole number", "array": "a list", "object": "a mapping"}


def _sentence(error: ValidationError) -> str:
    value: Any = error.validator_value
    match error.validator:
        case "type":
            return f"has to be {_KINDS.get(value, value)}"
        case "enum":
            return f"{error.instance!r} is not one of {', '.join(map(str, value))}"
        case "maxLength":
            return f"{len(error.instance)} characters; at most {value}"
        case "minLength":
            return f"{len(error.instance)} characters; at least {value}"
        case "maxItems":
            return f"{len(error.instance)} entries; at most {value}"
        case "minItems":
            return f"{len(error.instance)} entries; at least {value}"
        case "minimum" | "maximum":
            bound = "at least" if error.validator == "minimum" else "at most"
            return f"{error.instance}; {bound} {value}"
        case "pattern":
            return f"{error.instance!r} does not have the form {value}"
        case "anyOf":
            return "has no known 'kind'"
        case _:
            return str(error.message)
