"""Write the manual pages from the help of the commands; the wheel carries them.

Usage: python tools/build_man.py FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from trustbrief import __version__
from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import Command, Parameter, outline
from trustbrief.files.shipped import DATA_MOMENT

PLACES = (
    "A place is a country, a part of one, a city or a culture cluster: an ISO 3166 code, or a name in any "
    "big language. Case, accents and punctuation do not matter. A name with several meanings is answered "
    "with the words to type, a typo with suggestions."
)
VARIABLES = {
    "TRUSTBRIEF_CONFIG": "The config file.",
    "TRUSTBRIEF_CLIENTS": "The folder of your clients.",
    "TRUSTBRIEF_PAGER, PAGER": "What shows a result that is longer than the terminal; empty for none.",
    "NO_COLOR, FORCE_COLOR": "Never, or always, print in colour.",
    "COLUMNS": "How wide the result is.",
}
ENVIRONMENT = re.compile(r" \((TRUSTBRIEF_[A-Z_]+)\)")


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
    for name, about in sorted({**_variables(program), **VARIABLES}.items()):
        yield from (".TP", rf"\fB{_plain(name)}\fR", _text(about))


def _variables(program: Command) -> dict[str, str]:
    """Return what the help of the options says of environment variables."""
    options = [option for _, command in program.every() for option in command.options]
    named = ((ENVIRONMENT.search(option.help), option.help) for option in options)
    return {
        found[1]: f"{ENVIRONMENT.sub('', text).partition(';')[0].rstrip('.')}."
        for found, text in named
        if found
    }


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
        yield from (".TP", rf"\fI{_plain(argument.metavar)}\fR", _about(argument))


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        value = rf" \fI{_plain(option.metavar)}\fR" if option.metavar else ""
        names = ", ".join(rf"\fB{_plain(name)}\fR" for name in sorted(option.names, key=len))
        yield from (".TP", names + value, _about(option))


def _about(parameter: Parameter) -> str:
    """Return the help of a parameter, with what there is to choose from where it does not say so."""
    told = all(choice in parameter.help for choice in parameter.choices)
    return _text(parameter.help + ("" if told else f" One of: {', '.join(parameter.choices)}."))


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
