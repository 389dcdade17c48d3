"""The commands; a new one is a module and a line here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import BadOptionUsage
from typer.core import TyperCommand, TyperGroup

from trustbrief import __version__
from trustbrief.cli.output import write
from trustbrief.errors import UsageError

WIDEST_HELP = 100

# Each module has an `add_to(app)`. What it does stands here too, in the words of its own help, so that a
# list of all commands imports none of them: 100 ms.
COMMANDS = {
    "region": "Print what to know before a call with a client abroad.",
    "holidays": "List holidays; by default those of today and the next 365 days.",
    "compare": "Set places side by side: scales, trust, first minute, work and shared holidays.",
    "name": "Tell family name from given name, how sure that is, and how to address somebody.",
    "plan": "Turn the briefing into a checklist from preparation to the long term.",
    "greet": "Say what to write for a feast, in which words, by when and to whom, or why not.",
    "meet": "Find windows in which everybody is at work, you included, and who pays when there is none.",
    "slot": "Say in one line whether a moment is safe to propose; exit 0 for yes, 10 for no.",
    "today": "List your clients: time there, who is at work, holidays to greet, contact due, when to call.",
    "client": "Save clients, with names, notes and the rhythm of contact.",
    "list": "List what is covered, and how deeply.",
    "search": "Search lines, feasts, words to say, steps and sources; the best come first.",
    "profile": "Culture files: check them, start your own, see which one says what.",
    "config": "Set your home, time zone and habits once.",
    "schema": "Print the JSON Schema of what a command prints, or of a file that you write.",
    "report": "Print an address at which one line can be reported as wrong; nothing is sent.",
    "doctor": "Say versions, data, cache, settings and your own files, and what is wrong; exit 1 then.",
    "completion": "Print the script that completes commands, places, feasts and clients in your shell.",
    "export": "Write a static site: pages, search, JSON and calendars of all places, for any web host.",
    "skill": "Print a short text that teaches an assistant with a shell when and how to use trustbrief.",
    "mcp": "Serve briefings, holidays, slots, meetings and wishes to an assistant, over stdin and stdout.",
}
# Those with commands of their own below them.
GROUPS = ("client", "profile", "config")
# `list` is a word of Python's own, and `name` a variable of many.
_MODULES = {"list": "listing", "name": "names"}


def build(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the command that is asked for, or with what each of them does.

    Typer reads the signature of each command it is given, 3 ms apiece, and the modules of all take
    100 ms; for help or an unknown command their names and words suffice.

    Args:
        arguments: The words after the program's name.

    """
    app = _program()
    first = arguments[0] if arguments else ""
    if first in COMMANDS:
        _module(first).add_to(app)
    elif first != "--version":
        for name, summary in COMMANDS.items():
            app.command(name, help=summary)(_group)
    _mend(app)
    return app


def whole() -> typer.Typer:
    """Return the application with all commands."""
    app = _program()
    for name in COMMANDS:
        _module(name).add_to(app)
    _mend(app)
    return app


def _program() -> typer.Typer:
    app = typer.Typer(
        name="trustbrief",
        cls=AllLines,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        # Ours is quicker, knows places and writes into fewer files: `trustbrief completion`.
        add_completion=False,
        # Typer's frames take 70 ms to import and to draw.
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST_HELP},
    )
    app.callback()(_group)
    return app


def _module(name: str) -> Any:
    return import_module(f"trustbrief.cli.{_MODULES.get(name, name)}")


class AllLines(TyperGroup):
    """A group whose list says what each command does in full, where Typer would cut it off."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  (Typer's signature)
        """Write the commands of the group, a sentence each.

        Args:
            ctx: What Typer knows of the call.
            formatter: Takes the lines.

        """
        with formatter.section("Commands"):
            formatter.write_dl([(name, _sentence(command)) for name, command in self.commands.items()])


def _sentence(command: Any) -> str:
    return " ".join((command.help or "").split("\n\n")[0].split())


class OnceEach(TyperCommand):
    """A command that refuses an option given twice, where the last one would win silently."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left of the words.

        Raises:
            UsageError: an option that takes one value is given twice.

        """
        words = args[: args.index("--")] if "--" in args else args
        given = Counter(word.partition("=")[0] for word in words)
        for option in self.params:
            repeatable = getattr(option, "multiple", False) or getattr(option, "is_flag", False)
            if option.param_type_name == "option" and not repeatable:
                times = sum(given[name] for name in option.opts)
                if times > 1 and option.nargs == 1:
                    message = f"{option.opts[0]} is given {times} times"
                    raise UsageError(message, hint="keep one of them")
        try:
            return super().parse_args(ctx, args)
        except BadOptionUsage as error:
            error.ctx = error.ctx or ctx  # Typer does not say of which command
            raise


def _mend(app: typer.Typer) -> None:
    for command in app.registered_commands:
        command.cls = OnceEach
    for group in app.registered_groups:
        group.cls = AllLines
        if group.typer_instance:
            _mend(group.typer_instance)


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
