"""`trustbrief profile`: authoring culture files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.errors import DataError

_app = typer.Typer(help="Author culture profiles: validate them, get their schema.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="profile")


@_app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; by default the shipped profiles."),
    ] = None,
) -> None:
    """Report every problem of culture files as `file:line: key.path: problem`.

    Example: trustbrief profile check data/cultures/countries/jp.yaml
    """
    from trustbrief.datafiles import data_root
    from trustbrief.profiles.check import check_paths

    reports = list(check_paths(paths or [data_root() / "cultures"]))
    if not reports:
        raise DataError("no .yaml file there", hint="name a culture file or a folder of them")
    bad = sum(1 for report in reports if report.problems)
    summary = f"{len(reports)} files, {bad} with problems" if bad else f"{len(reports)} files, no problems"
    lines = [line for report in reports for line in report.lines()]
    write("\n".join([*lines, summary, ""]), None)
    raise typer.Exit(1 if bad else 0)


@_app.command()
def schema() -> None:
    """Print the JSON Schema of culture files, for editors.

    Example: trustbrief profile schema > profile.schema.json
    """
    import json

    from trustbrief.profiles.kinds import PROFILE
    from trustbrief.profiles.schema import authored_schema

    write(json.dumps(authored_schema(PROFILE.record, PROFILE.title), indent=2) + "\n", None)
