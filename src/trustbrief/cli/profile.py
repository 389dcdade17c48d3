"""`trustbrief profile`: validate culture files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Validate culture profiles.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Author culture profiles."""


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders.")] = None,
) -> None:
    """Report every problem of culture files as `file:line: key.path: problem`."""
    # jsonschema is loaded here alone.
    from trustbrief.datafiles import data_root
    from trustbrief.profiles.check import check_file
    from trustbrief.profiles.depth import computed_depth, measure
    from trustbrief.profiles.text import dotted

    roots = paths or [data_root() / "cultures"]
    files = [f for root in roots for f in (sorted(root.rglob("*.yaml")) if root.is_dir() else [root])]
    bad = 0
    for file in files:
        profile, problems = check_file(file)
        for problem in problems:
            typer.echo(f"{file}:{problem.line}: {dotted(problem.path)}: {problem.message}")
        if profile:
            typer.echo(f"{file}: {computed_depth(profile)} {measure(profile)}")
        bad += bool(problems)
    raise typer.Exit(1 if bad else 0)
