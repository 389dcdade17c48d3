"""`trustbrief schema`: the JSON Schema of a document or of an authored file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.errors import UsageError, quoted
from trustbrief.files.shipped import data_root

_ENDING = ".schema.json"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(schema)


def _kinds() -> list[str]:
    return sorted(file.name.removesuffix(_ENDING) for file in _folder().glob(f"*{_ENDING}"))


def _folder() -> Path:
    return data_root() / "schemas"


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]", help="Such as region; without one, the kinds.", autocompletion=_kinds
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of what a command prints, or of a file that you write.

    Example: trustbrief schema region
    """
    if kind is None:
        write("\n".join(_kinds()) + "\n", None)
        return
    if kind not in _kinds():
        raise UsageError(f"{quoted(kind)} has no schema", hint=f"kinds: {', '.join(_kinds())}")
    write((_folder() / f"{kind}{_ENDING}").read_text(encoding="utf-8"), None)
