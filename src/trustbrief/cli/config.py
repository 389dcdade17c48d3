"""`trustbrief config`: the reader's own settings."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli import surroundings
from trustbrief.cli.output import write
from trustbrief.cli.settings import checked, origins, require_key, with_value
from trustbrief.errors import DataError, OutputError, UsageError, harmless, quoted
from trustbrief.files.atomic import replace_file
from trustbrief.files.setting import damage, with_line, without_line
from trustbrief.files.text import dotted, read_text
from trustbrief.model.settings import Settings
from trustbrief.rendering.registry import FORMATS

_app = typer.Typer(help="Set your home, time zone and habits once.", no_args_is_help=True)

Key = Annotated[
    str,
    typer.Argument(
        metavar="KEY", help="home, time_zone, hours, language, format or cultures.", show_default=False
    ),
]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(_app, name="config")


@_app.command()
def show(
    format_: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """Print each setting, and whether the environment or the file gives it.

    Example: trustbrief config show
    """
    if format_ not in {"text", "json"}:
        raise UsageError(f"{quoted(format_)} is not a format", hint="use one of text, json")
    found = list(origins())
    if format_ == "json":
        rows = [setting._asdict() for setting in found]
        document = {"format": "trustbrief.config/1", "file": str(_file()), "settings": rows}
        write(json.dumps(document, indent=2, ensure_ascii=False) + "\n", None)
        return
    lines = [f"{key:10} {harmless(value) or '-':30} {origin}" for key, value, origin in found]
    write("\n".join([*lines, "", f"An option wins over these. The file: {_file()}", ""]), None)


@_app.command()
def path() -> None:
    """Print where the config file lies.

    Example: trustbrief config path
    """
    write(f"{_file()}\n", None)


@_app.command("set")
def set_(
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="Its value.", show_default=False)],
) -> None:
    """Write a setting into the config file.

    Example: trustbrief config set home DE
    """
    # On settings of its own: a value that does not fit must not keep others from being mended.
    found = checked(with_value(Settings(), key, value), key)
    if key == "home":
        _require_place(value)
    if key == "format":
        _require_format(value)
    new = getattr(found, key)
    _change(lambda text: with_line(text, key, list(new) if isinstance(new, tuple) else new))


@_app.command()
def unset(key: Key) -> None:
    """Take a setting out of the config file.

    Example: trustbrief config unset home
    """
    require_key(key)
    _change(lambda text: without_line(text, key))


def _change(change: Callable[[str], str]) -> None:
    """Write the file anew, whole, and say where it lies."""
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = read_text(file) if file.exists() else ""
        if found := damage(text):
            message = f"{file}:{found.line}: {dotted(found.path)}: {found.message}"
            raise DataError(message, hint="mend that line in an editor first; nothing was changed")
        replace_file(file, change(text))
    except OSError as error:
        raise OutputError(
            f"cannot write {file}: {error.strerror or error}",
            hint="name another file in TRUSTBRIEF_CONFIG",
        ) from error
    typer.echo(f"trustbrief: wrote {file}", err=True)


def _file() -> Path:
    file = surroundings.config_file()
    if file is None:
        raise OutputError(
            "there is no home folder to keep settings in", hint="name a file in TRUSTBRIEF_CONFIG"
        )
    return file


def _require_format(name: str) -> None:
    if name not in FORMATS:
        raise UsageError(f"{quoted(name)} is not a format", hint=f"use one of {', '.join(FORMATS)}")


def _require_place(name: str) -> None:
    """Resolve a place, so that a typo is noticed now and not at each call.

    Raises:
        PlaceError: the name is unknown or ambiguous.

    """
    from trustbrief.api import Trustbrief

    Trustbrief(now=surroundings.now(), cache=surroundings.cache_folder()).resolve(name)
