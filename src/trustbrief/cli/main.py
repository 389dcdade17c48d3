"""The entry point."""

from __future__ import annotations

import typer

from trustbrief.cli import profile

app = typer.Typer(no_args_is_help=True)
app.add_typer(profile.app, name="profile")


def main() -> None:
    """Run the command line."""
    app()
