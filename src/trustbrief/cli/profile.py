"""`trustbrief profile`: authoring culture files, shipped ones and one's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli import exits
from trustbrief.cli.output import write
from trustbrief.cli.saying import say
from trustbrief.cli.shared import Call, command
from trustbrief.errors import DataError, OutputError, UsageError, harmless
from trustbrief.files.text import is_folder
from trustbrief.reader import surroundings
from trustbrief.reader.settings import overlay_folders, settings

_app = typer.Typer(
    help="Culture files: check them, start your own, see which one says what.", no_args_is_help=True
)
Place = Annotated[list[str], typer.Argument(metavar="PLACE...", help="Any place.", show_default=False)]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="profile")


@_app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files or folders; by default all that is shipped, and your own."
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Leave out the files without a problem.")
    ] = False,
) -> None:
    """Report every problem of authored files as `file:line: key.path: problem`.

    Example: trustbrief profile check data/cultures/countries/jp.yaml
    """
    from trustbrief.authoring.check import authored, check_paths
    from trustbrief.files.shipped import data_root

    reports = list(check_paths(paths or [*authored(data_root()), *_own_folders()]))
    if not reports:
        raise DataError("no .yaml file there", hint="name a culture file or a folder of them")
    bad = sum(1 for report in reports if report.problems)
    files = "1 file" if len(reports) == 1 else f"{len(reports)} files"
    summary = f"{files}, {bad} with problems" if bad else f"{files}, no problems"
    lines = [line for report in reports if report.problems or not quiet for line in report.lines()]
    write("\n".join([*lines, summary, ""]), None)
    raise typer.Exit(exits.FAILED if bad else exits.DONE)


def _own_folders() -> list[Path]:
    return [folder for folder in overlay_folders(settings()) if is_folder(folder)]


@_app.command()
@command("cultures")
def show(
    call: Call,
    place: Place,
    resolved: Annotated[bool, typer.Option("--resolved", help="Name the file of each part.")] = False,
) -> None:
    """Print which files a place is described by, and what comes from which.

    Example: trustbrief profile show japan --resolved
    """
    found = call.tool.resolved(call.place(" ".join(place)))
    call.show(found, extent="full" if resolved else "screen")


@_app.command()
@command(prints=False)
def new(
    call: Call,
    place: Place,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write it.")
    ] = None,
) -> None:
    """Start a file of your own about a place, in your config folder or where -o says.

    Example: trustbrief profile new japan -o notes/jp.yaml
    """
    from trustbrief.authoring.starter import starter
    from trustbrief.files.shipped import data_root

    found = call.place(" ".join(place))
    if found.kind == "city":
        raise UsageError(
            f"{found.name} is a city", hint=f"its country: trustbrief profile new {found.country}"
        )
    target = output or _own_folder() / f"{found.code.lower()}.yaml"
    if os.path.lexists(target):
        raise OutputError(f"{target} is there already", hint="edit it, or name another file with -o")
    _make_folder(target.parent)
    schema = (data_root() / "schemas" / "overlay.schema.json").as_uri()
    write(starter(found.code, found.name, harmless(str(target)), schema), target)
    say(f"trustbrief: wrote {target}")


def _own_folder() -> Path:
    file = surroundings.config_file()
    if file is None:
        raise OutputError("there is no home folder to keep it in", hint="name a file with -o")
    return file.parent / "cultures"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot make {folder}: {error.strerror or error}", hint="name a file with -o"
        ) from error


@_app.command()
def schema(
    overlay: Annotated[bool, typer.Option("--overlay", help="That of your own files.")] = False,
) -> None:
    """Print the JSON Schema of culture files, for editors.

    Example: trustbrief profile schema > profile.schema.json
    """
    import json

    from trustbrief.authoring.filekinds import OVERLAY, PROFILE

    found = (OVERLAY if overlay else PROFILE).schema()
    write(json.dumps(found, indent=2, ensure_ascii=False) + "\n", None)
