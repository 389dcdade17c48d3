"""Which word of a command line is being typed, and what it can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from trustbrief.cli.outline import Command, Parameter


class Cursor(NamedTuple):
    """The word that is being typed.

    Args:
        command: The last command or group that was named before it.
        typed: Its beginning, of an option's value without the option.
        parameter: What it is a value of; None for the name of a command or an option.
        option: It is the name of an option.
        lead: What stands in the same word before the value: `--home=`.
        before: The words of the same argument before it.
        given: What was typed for the other parameters, by their metavar.
        options: The names of the options that were given.

    """

    command: Command
    typed: str
    parameter: Parameter | None = None
    option: bool = False
    lead: str = ""
    before: tuple[str, ...] = ()
    given: dict[str, str] = {}  # noqa: RUF012  (never changed)
    options: frozenset[str] = frozenset()


def cursor(program: Command, words: Sequence[str]) -> Cursor:
    """Return where a command line stands.

    Args:
        program: All commands.
        words: What was typed after the program's name; the last word is being typed.

    """
    *before, typed = words or [""]
    command, rest = _named(program, before)
    arguments, given, options, open_option = _read(command, rest)
    found = Cursor(command, typed, given=given, options=options)
    if open_option:
        return found._replace(parameter=open_option)
    if typed.startswith("-") and "--" not in rest:
        name, equals, value = typed.partition("=")
        option = _option(command, name)
        if equals and option:
            return found._replace(typed=value, parameter=option, lead=f"{name}=")
        return found._replace(option=True)
    if command.commands:
        return found
    parameter, earlier = _argument(command, arguments)
    return found._replace(parameter=parameter, before=tuple(earlier))


def _named(program: Command, words: Sequence[str]) -> tuple[Command, list[str]]:
    """Return the command that words name, and the words behind it; a place alone is `region` of it."""
    command, rest = program, list(words)
    while command.commands and rest:
        word = rest.pop(0)
        if found := command.named(word):
            command = found
        elif command is program and not word.startswith("-") and (region := program.named("region")):
            return region, [word, *rest]
    return command, rest


def _read(
    command: Command, words: Sequence[str]
) -> tuple[list[str], dict[str, str], frozenset[str], Parameter | None]:
    """Return the arguments, the values by metavar, the options, and the option that waits for its value."""
    arguments: list[str] = []
    given: dict[str, str] = {}
    options: set[str] = set()
    waiting: Parameter | None = None
    ended = False
    for word in words:
        if waiting:
            given[waiting.word], waiting = word, None
        elif word == "--":
            ended = True
        elif word.startswith("-") and not ended:
            name, equals, value = word.partition("=")
            option = _option(command, name)
            options |= set(option.names) if option else {name}
            if option and option.metavar and equals:
                given[option.word] = value
            elif option and option.metavar:
                waiting = option
        else:
            arguments.append(word)
    given |= {
        one.word: word for one, word in zip(command.arguments, arguments, strict=False) if not one.repeated
    }
    return arguments, given, frozenset(options), waiting


def _option(command: Command, name: str) -> Parameter | None:
    return next((option for option in command.options if name in option.names), None)


def _argument(command: Command, arguments: Sequence[str]) -> tuple[Parameter | None, Sequence[str]]:
    """Return the argument that comes next, and those of its words that stand already."""
    for number, parameter in enumerate(command.arguments):
        if parameter.repeated:
            return parameter, arguments[number:]
        if number == len(arguments):
            return parameter, ()
    return None, ()
