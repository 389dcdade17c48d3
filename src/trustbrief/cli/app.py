"""The commands; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from trustbrief import __version__

# Each module has an `add_to(app)`.
COMMANDS = (
    "region",
    "holidays",
    "compare",
    "plan",
    "meet",
    "slot",
    "today",
    "client",
    "list",
    "search",
    "profile",
    "config",
)
# `list` is a word of Python's own.
_MODULES = {"list": "listing"}


def build(arguments: Sequence[str]) -> typer.Typer:
    """Return the application, with the command that is asked for.

    Typer reads the signature of each command it is given, 3 ms apiece, so the
    others are left out unless a list of them is wanted: for help, completion
    or an unknown command.

    Args:
        arguments: The words after the program's name.

    """
    app = typer.Typer(
        name="trustbrief",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_group)
    first = arguments[0] if arguments else ""
    for name in (first,) if first in COMMANDS else COMMANDS:
        if first != "--version":
            import_module(f"trustbrief.cli.{_MODULES.get(name, name)}").add_to(app)
    return app


def _print_version(asked: bool) -> None:  # noqa: FBT001  (Typer calls it so)
    if asked:
        from trustbrief.facts.tzrelease import use_newer_release

        typer.echo(f"trustbrief {__version__}, clocks of tz database {use_newer_release().name}")
        raise typer.Exit


def _group(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Know a client's country before the call: culture, clock and calendar, offline."""
    del version  # answered by its callback
