"""`trustbrief doctor`: what is installed, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import typer

from trustbrief.cli import exits
from trustbrief.cli.shared import Call, command


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(doctor)


@command()
def doctor(call: Call) -> None:
    """Say versions, data, cache, settings and your own files, and what is wrong; exit 1 then.

    Example: trustbrief doctor
    """
    from trustbrief.reader.health import health

    found = health(_problem)
    call.go_on_without_settings()
    call.show(found)
    if found.problems:
        raise typer.Exit(exits.FAILED)


def _problem(file: Path) -> str:
    """Return the first problem of a culture file, and how many more there are."""
    from trustbrief.authoring.check import check_file

    found = check_file(file).problems
    rest = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{found[0]}{rest}" if found else ""
