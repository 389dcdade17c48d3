"""Write the manual pages from the help of the commands; the wheel carries them.

Usage: python tools/build_man.py FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from command_help import PLACES, about, variables

from trustbrief import __version__
from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import Command, outline
from trustbrief.files.shipped import DATA_MOMENT


def main() -> None:
    """Write the pages into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Return the pages by the names of their files: the program's, and one for each of its commands."""
    program = outline()
    found = {"trustbrief.1": "\n".join(_program(program)) + "\n"}
    for command in program.commands:
        found[f"trustbrief-{command.name}.1"] = "\n".join(_command(command)) + "\n"
    return found


def _program(program: Command) -> Iterator[str]:
    yield from _head("trustbrief", program.help)
    yield from (".SH SYNOPSIS", ".B trustbrief", r".I COMMAND \fR[\fIARGUMENT\fR]... [\fIOPTION\fR]...")
    yield from (".SH DESCRIPTION", _text(program.help), ".PP", _text(PLACES))
    yield ".SH COMMANDS"
    for command in program.commands:
        yield from (".TP", rf".BR trustbrief\-{_plain(command.name)} (1)", _text(command.help))
    yield ".SH OPTIONS"
    yield from _options(program)
    yield ".SH EXAMPLES"
    for _, command in program.every():
        yield from (".TP", rf"\fB{_plain(command.example)}\fR", _text(command.help))
    yield from _exits()
    yield ".SH ENVIRONMENT"
    for name, meaning in variables(program).items():
        yield from (".TP", rf"\fB{_plain(name)}\fR", _text(meaning))


def _command(command: Command) -> Iterator[str]:
    yield from _head(f"trustbrief-{command.name}", command.help)
    every = list(command.every("trustbrief"))
    yield from (".SH SYNOPSIS", "\n.br\n".join(rf"\fB{_plain(path)}\fR {_usage(one)}" for path, one in every))
    yield from (".SH DESCRIPTION", _text(command.help))
    if command.commands:
        for path, one in every:
            yield from (f'.SS "{_plain(path)}"', _text(one.help), *_arguments(one), *_options(one))
    else:
        yield from (*_arguments(command), ".SH OPTIONS", *_options(command))
    yield from (".SH EXAMPLES", ".nf", *(_plain(one.example) for _, one in every), ".fi")
    yield from (*_exits(), ".SH SEE ALSO", ".BR trustbrief (1)")


def _head(name: str, help_text: str) -> Iterator[str]:
    title = name.upper().replace("-", r"\-")
    yield f'.TH {title} 1 "{DATA_MOMENT:%Y-%m-%d}" "trustbrief {__version__}" "User Commands"'
    yield from (".nh", ".ad l")  # a name that is split by a hyphen cannot be copied
    summary = help_text.partition("\n")[0].rstrip(".")
    yield from (".SH NAME", rf"{_plain(name)} \- {_text(summary[:1].lower() + summary[1:])}")


def _usage(command: Command) -> str:
    arguments = [rf"\fI{_plain(argument.metavar)}\fR" for argument in command.arguments]
    return " ".join([*arguments, r"[\fIOPTION\fR]..."])


def _arguments(command: Command) -> Iterator[str]:
    for argument in command.arguments:
        yield from (".TP", rf"\fI{_plain(argument.metavar)}\fR", _text(about(argument)))


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        value = rf" \fI{_plain(option.metavar)}\fR" if option.metavar else ""
        names = ", ".join(rf"\fB{_plain(name)}\fR" for name in sorted(option.names, key=len))
        yield from (".TP", names + value, _text(about(option)))


def _exits() -> Iterator[str]:
    yield ".SH EXIT STATUS"
    for code, meaning in EXITS.items():
        yield from (".TP", rf"\fB{code}\fR", _text(f"{meaning[:1].upper()}{meaning[1:]}."))


def _text(text: str) -> str:
    """Return running text: words in backticks are bold, lines that begin as a request are none."""
    bold = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", _plain(text, dash="-"))
    return "\n".join(rf"\&{line}" if line[:1] in {".", "'"} else line for line in bold.split("\n"))


def _plain(text: str, dash: str = r"\-") -> str:
    """Return text as it is; a dash that somebody copies has to be one."""
    escaped = text.replace("\\", r"\e").replace("-", dash).replace("--", r"\-\-")
    return escaped.replace("'", r"\(aq").replace('"', r"\(dq")


if __name__ == "__main__":
    main()
