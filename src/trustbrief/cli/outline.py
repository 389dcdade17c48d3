"""What can be typed, as records: for completion, manual pages and other descriptions of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_EXAMPLE = re.compile(r"^Example: (.+)$", re.MULTILINE)


class Parameter(Struct, frozen=True, kw_only=True):
    """An option or an argument.

    Args:
        names: The option's names, the long one first; empty for an argument.
        metavar: What stands for its value in the help; empty for a switch.
        help: One sentence.
        required: The command does not do without it.
        repeated: It may be given more than once.
        choices: Its values, where these are few.

    """

    names: tuple[str, ...] = ()
    metavar: str = ""
    help: str = ""
    required: bool = False
    repeated: bool = False
    choices: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """Return what kind of value it takes: `PLACE` of `[PLACE]...`."""
        found = re.search("[A-Z]+", self.metavar)
        return found[0] if found else ""

    @property
    def joined(self) -> bool:
        """Tell whether its words are one value together: `PLACE...`, but not `PLACE PLACE...`."""
        return self.repeated and not self.names and self.metavar.count(self.word) == 1


class Command(Struct, frozen=True, kw_only=True):
    """A command, or a group of them.

    Args:
        name: As it is typed.
        help: What it does, in sentences.
        example: A call that works, or empty for a group.
        parameters: Its arguments, then its options.
        commands: Those of a group.

    """

    name: str
    help: str
    example: str = ""
    parameters: tuple[Parameter, ...] = ()
    commands: tuple[Command, ...] = ()

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """Return what is typed without a name."""
        return tuple(parameter for parameter in self.parameters if not parameter.names)

    @property
    def options(self) -> tuple[Parameter, ...]:
        """Return what is typed with a name."""
        return tuple(parameter for parameter in self.parameters if parameter.names)

    def named(self, name: str) -> Command | None:
        """Return the command of a group that goes by a name."""
        return next((command for command in self.commands if command.name == name), None)

    def every(self, before: str = "") -> Iterator[tuple[str, Command]]:
        """Yield this and each command below it that is no group, with the words to type."""
        path = f"{before} {self.name}".strip()
        if not self.commands:
            yield path, self
        for command in self.commands:
            yield from command.every(path)


def outline() -> Command:
    """Return the whole program, read from Typer's own commands: 60 ms."""
    from typer.main import get_command

    from trustbrief.cli.app import whole

    return _command("trustbrief", get_command(whole()))


def _command(name: str, command: Any, parent: Any = None) -> Command:
    text = command.help or ""
    example = _EXAMPLE.search(text)
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    parameters = [_parameter(found, context) for found in command.get_params(context)]
    return Command(
        name=name,
        help=_EXAMPLE.sub("", text).strip(),
        example=example[1] if example else "",
        parameters=tuple(sorted(parameters, key=lambda parameter: bool(parameter.names))),
        commands=tuple(_command(key, one, context) for key, one in getattr(command, "commands", {}).items()),
    )


def _parameter(parameter: Any, context: Any) -> Parameter:
    option = parameter.param_type_name == "option"
    switch = option and parameter.is_flag
    return Parameter(
        names=tuple(sorted(parameter.opts, key=len, reverse=True)) if option else (),
        metavar="" if switch else parameter.metavar or parameter.name.upper(),
        help=getattr(parameter, "help", None) or "",
        required=parameter.required,
        repeated=parameter.multiple if option else parameter.nargs != 1,
        choices=() if switch else tuple(item.value for item in parameter.shell_complete(context, "")),
    )
