"""The commands as records."""

from __future__ import annotations

import pytest

from trustbrief.cli.app import COMMANDS
from trustbrief.cli.outline import Command, Parameter, outline
from trustbrief.cli.suggestions import VALUES
from trustbrief.rendering.registry import FORMATS

PROGRAM = outline()
# Values that nobody can complete: what they are is up to who types.
FREE = {"DATE", "TIME", "YEAR", "N", "TEXT", "NAME", "WHEN", "HOURS", "AGE", "KEYS", "LANGUAGE", "URL"}
FILES = {"FILE", "PATH", "DIR"}


def test_every_command_is_there_with_its_help_and_an_example():
    assert {command.name for command in PROGRAM.commands} == set(COMMANDS)
    for path, command in PROGRAM.every():
        assert command.help.endswith("."), path
        assert command.example.startswith(path), path
        assert "Example" not in command.help


def test_arguments_come_before_options_and_options_have_a_word_on_them():
    for path, command in PROGRAM.every():
        assert list(command.parameters) == [*command.arguments, *command.options], path
        assert all(option.help for option in command.options), path
        assert all(option.names[0].startswith("--") for option in command.options), path


def test_each_value_can_be_completed_or_is_free():
    """A new kind of value is entered among the suggestions, or here."""
    unknown = [
        (path, parameter.metavar)
        for path, command in PROGRAM.every()
        for parameter in command.parameters
        if parameter.metavar and not parameter.choices and parameter.word not in {*VALUES, *FREE, *FILES}
    ]
    assert unknown == []


def test_choices_are_those_that_the_command_takes():
    region = PROGRAM.named("region")
    known = {option.names[0]: option for option in region.options}
    assert known["--format"].choices == tuple(FORMATS)
    assert "gifts" in known["--topic"].choices
    assert known["--topic"].repeated
    assert not known["--home"].repeated
    assert (known["--full"].metavar, known["--full"].choices) == ("", ())
    assert region.arguments[0].required
    assert PROGRAM.named("list").options[0].choices == ("full", "core", "sketch", "outline")


def test_a_group_holds_its_commands():
    client = PROGRAM.named("client")
    assert client.named("add").name == "add"
    assert client.named("region") is None
    assert "trustbrief client add" in dict(PROGRAM.every())


@pytest.mark.parametrize(
    ("metavar", "repeated", "word", "joined"),
    [
        ("PLACE...", True, "PLACE", True), ("[FEAST]...", True, "FEAST", True),
        ("PLACE PLACE...", True, "PLACE", False), ("PLACE", False, "PLACE", False), ("", False, "", False),
    ],
)  # fmt: skip
def test_the_metavar_tells_whether_words_are_one_value(metavar, repeated, word, joined):
    parameter = Parameter(metavar=metavar, repeated=repeated)
    assert (parameter.word, parameter.joined) == (word, joined)


def test_words_of_an_option_are_never_joined():
    assert not Parameter(names=("--note",), metavar="TEXT", repeated=True).joined
    assert Command(name="x", help="").arguments == ()
