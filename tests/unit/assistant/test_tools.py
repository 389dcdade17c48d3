"""The tools that a server offers."""

from __future__ import annotations

import json

import jsonschema
import pytest

from trustbrief.assistant.tools import INSTRUCTIONS, MOST, TOOLS, called

# What an assistant reads of all tools before it asks anything.
MOST_CHARACTERS = 4_000


def test_there_are_few_tools_with_short_schemas():
    assert len(TOOLS) <= MOST
    read = json.dumps([[name, tool.about, tool.schema] for name, tool in TOOLS.items()]) + INSTRUCTIONS
    assert len(read) < MOST_CHARACTERS
    for tool in TOOLS.values():
        jsonschema.Draft202012Validator.check_schema(tool.schema)
        assert tool.schema["required"] == [tool.required]
        assert next(iter(tool.schema["properties"])) == tool.required


def test_a_call_is_answered():
    answer, found = called("brief", {"place": "japan", "home": None})
    assert (answer["place"], found) == ("Japan", True)


@pytest.mark.parametrize(
    ("name", "arguments", "error", "hint"),
    [
        ("brief", {"place": "georgia"}, "'georgia' can mean", "type one of: GE"),
        ("brief", {"place": "japn"}, "no place is called", "did you mean"),
        ("brief", {"place": "JP", "topic": "gift"}, "is not a topic", "gifts"),
        ("brief", {}, "the argument place is missing", "arguments: place, home"),
        ("brief", {"place": 3}, "place is no string", "arguments:"),
        ("brief", {"place": "JP", "lang": "de"}, "there is no argument 'lang'", "arguments:"),
        ("meet", {"places": "JP"}, "places is no array", "arguments:"),
        ("meet", {"places": ["JP", 3]}, "places is no array", "arguments:"),
        ("slot", {"place": "JP", "my_time": "yes"}, "my_time is no boolean", "arguments:"),
        ("slot", {"place": "JP", "when": "sometime"}, "sometime", "write it as"),
        ("holidays", {"place": "JP", "start": "2027-13-01"}, "2027-13-01", ""),
        ("delete", {}, "there is no tool 'delete'", "tools: brief"),
    ],
)  # fmt: skip
def test_what_was_wrong_comes_with_what_to_ask_instead(name, arguments, error, hint):
    answer, found = called(name, arguments)
    assert not found
    assert error in answer["error"]
    assert hint in answer.get("hint", "")
