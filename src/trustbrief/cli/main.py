"""The entry point and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

# Typer carries Click inside; the cap below 0.29 in pyproject.toml keeps this name in place.
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from trustbrief.cli import exits
from trustbrief.cli.app import build
from trustbrief.cli.misuse import explained
from trustbrief.cli.output import ReaderGoneError, write
from trustbrief.cli.saying import abandon, say
from trustbrief.cli.typed import meant
from trustbrief.errors import OutputError, TrustbriefError


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code: 0 done, 1 expected failure, 2 usage, 3 a bug, 130 interrupted.

    """
    _take_any_sign()
    _bound_terminal()
    try:
        words = meant(arguments)
        app = build(words)
        code = _answer(app, words)
        _flush()
    except SystemExit as error:  # Typer's own way to leave when nobody reads its help, and after completion
        abandon(sys.stdout)
        return exits.USAGE if error.code == exits.USAGE else 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (a bug must not end in a traceback)
        return _exit_code(error, arguments)
    return code


def _answer(app: typer.Typer, words: Sequence[str]) -> int:
    """Run the command, and return its exit code; without one the help is what there is to print."""
    if sys.stdout is None and "--help" in words:  # Typer would print it into the void
        raise OutputError("there is no stdout to write to", hint="run it in a terminal")
    try:
        result = app(words, prog_name="trustbrief", standalone_mode=False)
    except NoArgsIsHelpError as error:
        write(f"{error.format_message()}\n", None)
        return exits.USAGE
    return result if isinstance(result, int) else 0


def _take_any_sign() -> None:
    """Let help be printed where the terminal does not know each sign of its frames."""
    with suppress(AttributeError, ValueError, OSError):  # no stdout, or one in memory
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]


def _bound_terminal() -> None:
    """Keep a size of the terminal that no terminal has from Typer's help, which fills it with blanks."""
    for name in ("COLUMNS", "LINES"):
        if len(os.environ.get(name, "")) > len("9999"):
            os.environ[name] = "9999"


def _flush() -> None:
    """Write what Typer printed: help, lists for completion."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _exit_code(error: Exception | KeyboardInterrupt, arguments: Sequence[str]) -> int:
    """Say what went wrong, and return the exit code for it."""
    match error:
        case TrustbriefError():
            return _complain(error.message, error.hint, error.exit_code)
        case ClickException():
            return _complain(*explained(error), exits.USAGE)
        case ReaderGoneError() | BrokenPipeError():
            abandon(sys.stdout)
            return getattr(error, "exit_code", 0)
        case KeyboardInterrupt() | typer.Abort():
            return exits.INTERRUPTED
        case _:
            return _refused(error) or _bug(error, arguments)


def _complain(message: str, hint: str, code: int) -> int:
    """Say what was wrong and what to type instead; both may quote what somebody typed."""
    say(f"trustbrief: {message}")
    if hint:
        say(f"  {hint}")
    return code


def _refused(error: Exception) -> int:
    """Say what the system refused to do or does not have: that is no bug. 0 where it is one."""
    if isinstance(error, OSError):
        abandon(sys.stdout)
        what = f"{error.filename}" if error.filename else "cannot write the result"
        return _complain(f"{what}: {error.strerror or error}", "", exits.FAILED)
    # By its name: to import it takes 3 ms that no other answer needs.
    if type(error).__name__ == "ZoneInfoNotFoundError":
        hint = "install the time-zone data: pip install --upgrade tzdata"
        return _complain(f"clocks cannot be read: {error.args[0]}"[:200], hint, exits.FAILED)
    return 0


def _bug(error: Exception, arguments: Sequence[str]) -> int:
    from trustbrief.cli.crash import write_down

    log = write_down(error, arguments)
    where = f"; the details are in {log}" if log else ""
    return _complain(
        f"this is a bug: {type(error).__name__}: {error}"[:200] + where,
        "please report it with that file and the command you typed" if log else "please report it",
        exits.BUG,
    )
