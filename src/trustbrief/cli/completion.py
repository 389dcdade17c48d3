"""`trustbrief completion`: the script by which a shell completes what is typed."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from trustbrief.cli.output import write
from trustbrief.cli.saying import say
from trustbrief.errors import OutputError, UsageError
from trustbrief.reader import surroundings

Shell = Literal["bash", "zsh", "fish"]
_SCRIPTS = Path(__file__).parent / "shells"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(completion)


def completion(
    shell: Annotated[
        Shell | None,
        typer.Argument(metavar="[SHELL]", help="bash, zsh or fish; by default yours.", show_default=False),
    ] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Set it up for you, from the next shell on.")
    ] = False,
) -> None:
    """Print the script that completes commands, places, feasts and clients in your shell.

    Example: trustbrief completion bash --install
    """
    name = shell or _yours()
    if not install:
        write(script(name), None)
        return
    try:
        _install(name)
    except OSError as error:
        message = f"cannot write {error.filename}: {error.strerror or error}"
        raise OutputError(
            message, hint=f"print it and keep it yourself: trustbrief completion {name}"
        ) from error


def script(shell: Shell) -> str:
    """Return the script for a shell."""
    return (_SCRIPTS / f"trustbrief.{shell}").read_text(encoding="utf-8")


def _yours() -> Shell:
    """Return the reader's login shell."""
    name = Path(os.environ.get("SHELL", "")).name
    for known in get_args(Shell):
        if known == name:
            return known  # type: ignore[no-any-return]
    raise UsageError("your shell is none of bash, zsh and fish", hint="name it: trustbrief completion bash")


def _install(shell: Shell) -> None:
    """Write the script to a file, of which the first file of bash and zsh is told."""
    from trustbrief.files.atomic import replace_file

    target = _folder(shell) / f"trustbrief.{shell}"
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, script(shell))
    say(f"trustbrief: wrote {target}")
    if shell != "fish":
        _read_at_start(target, _start_file(shell))
    say("trustbrief: completion works from the next shell on")


def _folder(shell: Shell) -> Path:
    folder = surroundings.fish_completions() if shell == "fish" else surroundings.data_folder()
    if folder is None:
        raise OutputError("there is no home folder to keep it in", hint="set HOME, or print the script")
    return folder


def _start_file(shell: Shell) -> Path:
    """Return the file that the shell reads when it starts."""
    home = os.environ.get("ZDOTDIR") if shell == "zsh" else None
    return Path(home or Path.home()) / f".{shell}rc"


def _read_at_start(script_file: Path, start_file: Path) -> None:
    """Add a line to the shell's own file, once; nothing in it is changed."""
    name = shlex.quote(str(script_file))
    line = f"[ -f {name} ] && . {name}  # trustbrief completion\n"
    known = start_file.read_bytes() if start_file.exists() else b""
    if line.encode() in known:
        return
    with start_file.open("ab") as stream:
        stream.write((b"\n" if known and not known.endswith(b"\n") else b"") + line.encode())
    say(f"trustbrief: added a line to {start_file}")
