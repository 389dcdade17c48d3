"""The commands; a new one is a module and a line here."""

from __future__ import annotations

from typing import Annotated

import typer

from trustbrief import __version__
from trustbrief.cli import profile
from trustbrief.cli.holidays import holidays
from trustbrief.cli.region import region

app = typer.Typer(
    name="trustbrief",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(region)
app.command()(holidays)
app.add_typer(profile.app, name="profile")


def _print_version(asked: bool) -> None:  # noqa: FBT001  (Typer calls it so)
    if asked:
        typer.echo(f"trustbrief {__version__}")
        raise typer.Exit


@app.callback()
def group(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Know a client's country before the call: culture, clock and calendar, offline."""
    del version  # answered by its callback
