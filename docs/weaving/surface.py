"""Settings, environment variables, exit codes and tools, from where the program has them."""

from __future__ import annotations

import command_help

from trustbrief.assistant.tools import TOOLS
from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import outline
from trustbrief.reader.settings import ENVIRONMENT
from weaving.commands import cell


def exits() -> str:
    """Return the exit codes as a table."""
    rows = [f"| {code} | {cell(meaning)} |" for code, meaning in EXITS.items()]
    return "\n".join(["| exit | meaning |", "| --: | --- |", *rows])


def settings() -> str:
    """Return the settings as a table: key, option, variable, and what the help says."""
    program = outline()
    said = command_help.variables(program)
    options = [option for _, command in program.every() for option in command.options]
    rows = []
    for key, variable in ENVIRONMENT.items():
        name = next(option.names[0] for option in options if f"({variable})" in option.help)
        rows.append(f"| `{key}` | `{name}` | `{variable}` | {cell(said[variable])} |")
    return "\n".join(["| key | option | variable | what it is |", "| --- | --- | --- | --- |", *rows])


def variables() -> str:
    """Return the environment variables as a table."""
    rows = [
        f"| {', '.join(f'`{name}`' for name in names.split(', '))} | {cell(meaning)} |"
        for names, meaning in command_help.variables(outline()).items()
    ]
    return "\n".join(["| variable | what it does |", "| --- | --- |", *rows])


def tools() -> str:
    """Return the tools of the server as a table."""
    rows = [
        f"| `{name}` | {cell(tool.about)} | {', '.join(f'`{word}`' for word in tool.takes)} |"
        for name, tool in TOOLS.items()
    ]
    return "\n".join(["| tool | when | takes |", "| --- | --- | --- |", *rows])
