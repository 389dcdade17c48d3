"""What Typer could not make sense of is told with what to type instead."""

from __future__ import annotations

import pytest
import typer
from typer._click.exceptions import ClickException

from trustbrief.cli.app import whole
from trustbrief.cli.misuse import _COMMANDS, _OPTIONS, explained


@pytest.fixture(scope="module")
def app():
    return whole()


def told(app, *words):
    with pytest.raises(ClickException) as refused:
        app(words, prog_name="trustbrief", standalone_mode=False)
    return explained(refused.value)


@pytest.mark.parametrize("word", ["rm", "delete", "DEL"])
def test_what_other_programs_call_a_command_is_told_by_its_name_here(app, word):
    message, hint = told(app, "client", word, "acme")
    assert message == f"no such command '{word}'"
    assert hint == "did you mean trustbrief client remove? all commands: trustbrief client --help"


def test_each_group_has_its_own_name_for_it(app):
    assert told(app, "config", "rm", "home")[1].startswith("did you mean trustbrief config unset?")
    assert told(app, "profile", "create")[1].startswith("did you mean trustbrief profile new?")


def test_a_word_that_is_no_command_anywhere_has_the_help(app):
    assert told(app, "client", "qqq")[1].startswith("see: trustbrief client --help")


def test_what_other_programs_call_an_option_is_told_by_its_name_here(app):
    assert told(app, "meet", "JP", "--every", "weekly")[0].endswith("(Possible options: --weeks)")
    assert told(app, "region", "JP", "--lang", "de")[0].endswith("(Possible options: --language)")


def test_an_option_without_its_value_is_told_what_to_give(app):
    message, hint = told(app, "client", "edit", "acme", "--every")
    assert message == "option '--every' requires an argument"
    assert hint.startswith("--every TIME: How often contact is due: weekly, 10d, 2w, 3m;")
    assert hint.endswith("trustbrief client edit --help")


def test_every_word_that_is_told_is_a_command_or_an_option(app):
    def groups(command, path=()):
        for name, one in command.commands.items():
            yield name, one
            if hasattr(one, "commands"):
                yield from groups(one, (*path, name))

    found = dict(groups(typer.main.get_command(app)))
    assert {name for names in _COMMANDS.values() for name in names} <= {*found}
    options = {name for one in found.values() for option in one.params for name in option.opts}
    assert {name for names in _OPTIONS.values() for name in names} <= options
