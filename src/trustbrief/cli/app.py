"""The commands; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from trustbrief import __version__
from trustbrief.cli.output import write
from trustbrief.errors import UsageError

# Each module has an `add_to(app)`.
COMMANDS = (
    "region",
    "holidays",
    "compare",
    "name",
    "plan",
    "greet",
    "meet",
    "slot",
    "today",
    "client",
    "list",
    "search",
    "profile",
    "config",
    "schema",
    "report",
    "doctor",
    "completion",
    "export",
    "skill",
    "mcp",
)
# Those with commands of their own below them.
GROUPS = ("client", "profile", "config")
# `list` is a word of Python's own, and `name` a variable of many.
_MODULES = {"list": "listing", "name": "names"}


def build(arguments: Sequence[str]) -> typer.Typer:
    """Return the application, with the command that is asked for.

    Typer reads the signature of each command it is given, 3 ms apiece, so the
    others are left out unless a list of them is wanted: for help or an
    unknown command.

    Args:
        arguments: The words after the program's name.

    """
    app = typer.Typer(
        name="trustbrief",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        # Ours is quicker, knows places and writes into fewer files: `trustbrief completion`.
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_group)
    first = arguments[0] if arguments else ""
    for name in (first,) if first in COMMANDS else COMMANDS:
        if first != "--version":
            import_module(f"trustbrief.cli.{_MODULES.get(name, name)}").add_to(app)
    _ask_for_each_option_once(app)
    return app


class OnceEach(TyperCommand):
    """A command that refuses an option given twice, where the last one would win silently."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left of the words.

        Raises:
            UsageError: an option that takes one value is given twice.

        """
        words = args[: args.index("--")] if "--" in args else args
        for option in self.params:
            repeatable = getattr(option, "multiple", False) or getattr(option, "is_flag", False)
            if option.param_type_name == "option" and not repeatable:
                given = [word for word in words if word.partition("=")[0] in option.opts]
                if len(given) > 1 and option.nargs == 1:
                    message = f"{option.opts[0]} is given {len(given)} times"
                    raise UsageError(message, hint="keep one of them")
        return super().parse_args(ctx, args)


def _ask_for_each_option_once(app: typer.Typer) -> None:
    for command in app.registered_commands:
        command.cls = OnceEach
    for group in app.registered_groups:
        if group.typer_instance:
            _ask_for_each_option_once(group.typer_instance)


def _print_version(asked: bool) -> None:  # noqa: FBT001  (Typer calls it so)
    if asked:
        from trustbrief.facts.tzrelease import use_newer_release

        found = use_newer_release()
        clocks = "no tz database" if found.origin == "missing" else f"clocks of tz database {found.name}"
        write(f"trustbrief {__version__}, {clocks}\n", None)
        raise typer.Exit


def _group(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Know a client's country before the call: culture, clock and calendar, offline."""
    del version  # answered by its callback
