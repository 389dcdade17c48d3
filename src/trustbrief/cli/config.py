"""`trustbrief config`: the reader's own settings."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.cli.saying import say
from trustbrief.cli.shared import Call, command
from trustbrief.reader import settings as kept
from trustbrief.reader.languages import known, spoken
from trustbrief.rendering.registry import format_named

_app = typer.Typer(help="Set your home, time zone and habits once.", no_args_is_help=True)

Key = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help="home, time_zone, hours, language, format or cultures.",
        show_default=False,
        autocompletion=lambda: list(kept.ENVIRONMENT),
    ),
]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="config")


@_app.command()
@command()
def show(call: Call) -> None:
    """Print each setting, and whether the environment or the file gives it.

    Example: trustbrief config show
    """
    call.show(kept.shown_settings())


@_app.command()
def path() -> None:
    """Print where the config file lies.

    Example: trustbrief config path
    """
    write(f"{kept.config_file()}\n", None)


@_app.command("set")
@command(prints=False)
def set_(
    call: Call,
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="Its value.", show_default=False)],
) -> None:
    """Write a setting into the config file.

    Example: trustbrief config set home DE
    """
    from trustbrief.reader.rewriting import change

    taken = ""
    if key == "home":  # so that a typo, or another place of the name, is noticed now and not at each call
        home = call.place(value)
        taken = f"; your home is {call.tool.whole_name(home)}"
        clocks = call.tool.brief(home).clocks
        if len(clocks) > 1:
            taken += f", on the clock of {clocks[0].city}; where that is not yours, name your city"
    text = format_named(value) if key == "format" else value
    _wrote(f"{change(key, text)}{taken}")
    if key == "language" and spoken(text) is None:
        say(f"trustbrief: for names of holidays alone; results can be had in {', '.join(known())}")


@_app.command()
def unset(key: Key) -> None:
    """Take a setting out of the config file.

    Example: trustbrief config unset home
    """
    from trustbrief.reader.rewriting import change

    _wrote(str(change(key, None)))


def _wrote(what: str) -> None:
    say(f"trustbrief: wrote {what}")
