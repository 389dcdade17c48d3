"""The command reference, from the help of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from command_help import PLACES, about

from trustbrief.cli.outline import Command, Parameter, outline


def commands() -> str:
    """Return a section for each command."""
    program = outline()
    sections = [PLACES, *(line for command in program.commands for line in _command(command))]
    return "\n\n".join(sections)


def _command(command: Command) -> Iterator[str]:
    yield f"(command-{command.name})="
    yield f"## trustbrief {command.name}"
    yield command.help
    if command.commands:
        for path, one in command.every("trustbrief"):
            yield f"### {path}"
            yield one.help
            yield from _call(path, one)
    else:
        yield from _call(f"trustbrief {command.name}", command)


def _call(path: str, command: Command) -> Iterator[str]:
    words = [path, *(argument.metavar for argument in command.arguments), "[OPTION]..."]
    yield f"```text\n{' '.join(words)}\n```"
    yield "\n".join(["| | |", "| --- | --- |", *map(_row, command.parameters)])
    yield f"For example `{command.example}`"


def _row(parameter: Parameter) -> str:
    value = f" {parameter.metavar}" if parameter.metavar else ""
    names = ", ".join(f"`{name}`" for name in sorted(parameter.names, key=len))
    typed = f"{names}{f' `{value.strip()}`' if value else ''}" if parameter.names else f"`{value.strip()}`"
    return f"| {cell(typed)} | {cell(about(parameter))} |"


def cell(text: str) -> str:
    """Return text that stands in one cell of a table."""
    return re.sub(r"\s*\n\s*", " ", text).replace("|", r"\|")
