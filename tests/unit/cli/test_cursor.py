"""Which word is being typed."""

from __future__ import annotations

import pytest

from trustbrief.cli.cursor import cursor
from trustbrief.cli.outline import outline

PROGRAM = outline()


def at(line):
    """Return where a line stands; a bar parts its words."""
    return cursor(PROGRAM, line.split("|"))


@pytest.mark.parametrize(
    ("line", "command", "word", "typed"),
    [
        ("region|jap", "region", "PLACE", "jap"),
        ("region|japan|os", "region", "PLACE", "os"),
        ("region|--full|jap", "region", "PLACE", "jap"),
        ("region|japan|--home|g", "region", "PLACE", "g"),
        ("region|japan|--home=g", "region", "PLACE", "g"),
        ("region|japan|-t|gi", "region", "TOPIC", "gi"),
        ("region|japan|--on=2027-01-01|-f|j", "region", "FORMAT", "j"),
        ("slot|japan|tu", "slot", "WHEN", "tu"),
        ("slot|--home|DE|japan|tu", "slot", "WHEN", "tu"),
        ("client|show|ac", "show", "CLIENT", "ac"),
        ("config|set|home|ja", "set", "VALUE", "ja"),
        ("region|--|-x", "region", "PLACE", "-x"),
        ("japan|--topic|g", "region", "TOPIC", "g"),
        ("new|zea", "region", "PLACE", "zea"),
    ],
)
def test_a_value_is_that_of_the_option_or_argument_before_it(line, command, word, typed):
    found = at(line)
    assert (found.command.name, found.parameter.word, found.typed) == (command, word, typed)


@pytest.mark.parametrize(
    ("line", "command", "option"),
    [
        ("", "trustbrief", False), ("reg", "trustbrief", False), ("--ver", "trustbrief", True),
        ("client|", "client", False), ("client|--h", "client", True), ("region|--ho", "region", True),
        ("region|japan|-", "region", True), ("region|--nonsense=x", "region", True),
        ("client|nonsense|x", "client", False), ("--version|reg", "trustbrief", False),
    ],
)  # fmt: skip
def test_a_command_or_an_option_is_typed_elsewhere(line, command, option):
    found = at(line)
    assert (found.command.name, found.option, found.parameter) == (command, option, None)


def test_nothing_follows_the_last_argument():
    assert at("config|set|home|DE|x").parameter is None
    assert at("schema|region|x").parameter is None


def test_what_stands_before_is_known():
    found = at("region|--home|DE|--full|new|zea")
    assert found.before == ("new",)
    assert found.given == {"PLACE": "DE"}
    assert {"--home", "--full"} <= found.options
    assert at("config|set|time_zone|Eu").given == {"KEY": "time_zone"}
    assert at("region|--home=g").lead == "--home="
    assert at("holidays|--country=DE|-s|b").given == {"PLACE": "DE"}
    assert cursor(PROGRAM, []).typed == ""
