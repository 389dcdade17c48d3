"""What Typer could not make sense of, told with what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

# Typer carries Click inside; the cap below 0.29 in pyproject.toml keeps these names in place.
from typer._click.exceptions import BadOptionUsage, ClickException, NoSuchOption

_EXAMPLE = re.compile(r"Example: (.+)")
_NO_COMMAND = re.compile(r"No such command '(.+)'")
# What other programs call it.
_COMMANDS = {
    **dict.fromkeys(("rm", "delete", "del", "drop"), ("remove", "unset")),
    **dict.fromkeys(("new", "create", "save"), ("add", "new")),
    **dict.fromkeys(("ls", "all"), ("list",)),
    **dict.fromkeys(("update", "change", "modify", "rename"), ("edit", "set")),
    **dict.fromkeys(("get", "cat", "view", "info"), ("show",)),
    **dict.fromkeys(("contacted", "contact", "met"), ("touch",)),
}
_OPTIONS = {
    **dict.fromkeys(("--every", "--weekly", "--repeat", "--series"), ("--weeks",)),
    **dict.fromkeys(("--date", "--when", "--at", "--day"), ("--on", "--week")),
    **dict.fromkeys(("--until", "--end"), ("--to",)),
    **dict.fromkeys(("--since", "--start"), ("--from",)),
    **dict.fromkeys(("--lang", "--locale"), ("--language",)),
    **dict.fromkeys(("--tz", "--timezone", "--zone"), ("--time-zone",)),
}


def explained(error: ClickException) -> tuple[str, str]:
    """Return what was wrong and what to type instead.

    Args:
        error: As Typer raised it.

    """
    context: Any = getattr(error, "ctx", None)
    if isinstance(error, NoSuchOption) and context:
        known = _first(_OPTIONS.get(error.option_name, ()), _options(context.command))
        error.possibilities = [known] if known else error.possibilities
    message = error.format_message().strip().removesuffix(".")
    return message[:1].lower() + message[1:], _hint(error, context, message)


def _hint(error: ClickException, context: Any, message: str) -> str:
    path = context.command_path if context else "trustbrief"
    if context and isinstance(error, BadOptionUsage) and (told := _of_option(context, error.option_name)):
        return f"{told}; all options: {path} --help"
    typed = _NO_COMMAND.match(message)
    other = _COMMANDS.get(typed[1].lower(), ()) if typed else ()
    if context and other and (command := _first(other, context.command.commands)):
        return f"did you mean {path} {command}? all commands: {path} --help"
    example = _EXAMPLE.search((context and context.command.help) or "")
    general = f"see: {path} --help; for a country: trustbrief region japan"
    return f"for example: {example[1]}; all options: {path} --help" if example else general


def _of_option(context: Any, name: str) -> str | None:
    """Return an option with the kind of its value and its help."""
    options = (option for option in context.command.params if name in option.opts)
    return next((f"{name} {option.metavar or ''}: {option.help}".rstrip(".") for option in options), None)


def _first(wanted: Iterable[str], known: Iterable[str]) -> str | None:
    there = set(known)
    return next((name for name in wanted if name in there), None)


def _options(command: Any) -> Iterable[str]:
    return (name for option in command.params for name in option.opts)
