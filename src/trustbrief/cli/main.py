"""The entry point and the one place where errors become exit codes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import typer

# Typer carries Click inside; the cap below 0.29 in pyproject.toml keeps this name in place.
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from trustbrief.cli import exits
from trustbrief.cli.app import build
from trustbrief.cli.output import ReaderGoneError
from trustbrief.cli.typed import meant
from trustbrief.errors import TrustbriefError, harmless
from trustbrief.reader import surroundings

_EXAMPLE = re.compile(r"Example: (.+)")


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code: 0 done, 1 expected failure, 2 usage, 3 a bug, 130 interrupted.

    """
    try:
        words = meant(arguments)
        app = build(words)
        result = app(words, prog_name="trustbrief", standalone_mode=False)
    except SystemExit as error:  # Typer's own way to leave when nobody reads its help any more
        return 0 if not error.code else _closed_pipe() if error.code == 1 else exits.USAGE
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (a bug must not end in a traceback)
        return _exit_code(error)
    return result if isinstance(result, int) else 0


def _exit_code(error: Exception | KeyboardInterrupt) -> int:
    """Say what went wrong, and return the exit code for it."""
    match error:
        case TrustbriefError():
            return _complain(error.message, error.hint, error.exit_code)
        case NoArgsIsHelpError():
            return exits.USAGE  # the help has been printed
        case ClickException():
            return _complain(*_usage(error), exits.USAGE)
        case ReaderGoneError() | BrokenPipeError():
            return _closed_pipe() or getattr(error, "exit_code", 0)
        case KeyboardInterrupt() | typer.Abort():
            return exits.INTERRUPTED
        case _:
            return _bug(error)


def _complain(message: str, hint: str, code: int) -> int:
    """Say what was wrong and what to type instead; both may quote what somebody typed."""
    print(f"trustbrief: {harmless(message)}", file=sys.stderr)
    if hint:
        print(f"  {harmless(hint)}", file=sys.stderr)
    return code


def _usage(error: ClickException) -> tuple[str, str]:
    """Return Click's own message and what to type instead."""
    message = error.format_message().strip().removesuffix(".")
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else "trustbrief"
    example = _EXAMPLE.search((context and context.command.help) or "")
    general = f"see: {path} --help; for a country: trustbrief region japan"
    hint = f"for example: {example[1]}; all options: {path} --help" if example else general
    return message[:1].lower() + message[1:], hint


def _closed_pipe() -> int:
    """Leave quietly: nobody reads the result, and the interpreter must not try to flush it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _bug(error: Exception) -> int:
    log = _log(error)
    where = f"; the details are in {log}" if log else ""
    return _complain(
        f"this is a bug: {type(error).__name__}: {error}"[:200] + where,
        "please report it with that file and the command you typed" if log else "please report it",
        exits.BUG,
    )


def _log(error: Exception) -> Path | None:
    """Write the traceback down, and return where, or None when nowhere is writable."""
    import traceback  # 4 ms, for bugs alone

    folder = surroundings.log_folder()
    if folder is None:
        return None
    file = folder / "error.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now().astimezone().isoformat(timespec="seconds")
        text = "".join(traceback.format_exception(error))
        file.write_text(f"{stamp} trustbrief {' '.join(sys.argv[1:])!r}\n{text}", encoding="utf-8")
    except OSError:
        return None
    return file
