"""`trustbrief skill`: a text that teaches an assistant with a shell when and how to use the tool."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import Command, outline
from trustbrief.cli.output import write
from trustbrief.cli.saying import say
from trustbrief.errors import OutputError

_HEAD = """\
---
name: trustbrief
description: Look up how to deal with business contacts in another country, region or city - local time \
and whether they are at work, public holidays, how to greet, address, write, negotiate and build trust, \
when to call or meet, what to wish on a feast. Offline, each statement with its source. Use it before \
writing to, calling, scheduling with or advising on people abroad.
---

# trustbrief

Run `trustbrief` in the shell. It works offline and changes nothing unless a command says so (`client`,
`config`, `-o FILE`). Do not answer such questions from memory: clocks, holidays and greetings go wrong there.
"""
_RULES = """\
## Rules

- A place is a country, a part of one or a city, by name in any big language or by ISO code: `japan`, `DE-BY`,
  `"sao paulo"`. Exit 2 means that the name is unknown or has several meanings: the second line on stderr says
  what to type instead. Choose by what the user said, or ask; never guess.
- `--home PLACE` says where the user is, and changes the advice. `--on 2026-12-24T15:00` reckons from then.
- `region` prints what matters most on one screen; `--topic gifts` prints one part, `--full` all of it.
- Exit 10 of `slot` is an answer and no failure: not safe to propose, with the reason and the next safe time.
- Statements are tendencies with a confidence. Pass on `practitioner` (one or two people's experience),
  `contested` (sources disagree) and `estimated` (the date may move), and do not sharpen a line.
- Quote wishes and greetings as they stand. Where `do_not_greet` says why, write none.
- What is not covered is missing on purpose (`coverage.missing`): say so.
"""
_JSON = """\
## JSON

- Add `-f json` to any of these that prints a document; the text is shorter, and enough to read.
- `--fields place.name,status,do.text` prints these keys alone; a list is passed through. A wrong key is
  answered with those there are.
- `trustbrief schema` lists the kinds of documents, `trustbrief schema region` prints a JSON Schema.
- `sources` in the document gives title, publisher, year and address for each id that a statement cites.
"""
# Groups and tools for people at a terminal, which an assistant seldom needs.
_ASIDE = frozenset(["profile", "config", "doctor", "completion", "skill", "mcp"])


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(skill)


def skill(
    install: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write DIR/trustbrief/SKILL.md instead of printing it.")
    ] = None,
) -> None:
    """Print a short text that teaches an assistant with a shell when and how to use trustbrief.

    Example: trustbrief skill --install skills
    """
    text = skill_text(outline())
    if install is None:
        write(text, None)
        return
    target = install / "trustbrief" / "SKILL.md"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make {target.parent}: {error.strerror or error}"
        raise OutputError(message, hint="name another folder, or print the text") from error
    write(text, target)
    say(f"trustbrief: wrote {target}")


def skill_text(program: Command) -> str:
    """Return the text.

    Args:
        program: All commands, whose help and examples it repeats.

    """
    return "\n".join([_HEAD, *_commands(program), "", _RULES, _JSON, *_exits()]) + "\n"


def _commands(program: Command) -> Iterator[str]:
    yield "## Commands\n"
    yield "`trustbrief COMMAND --help` has all options.\n"
    for command in program.commands:
        if command.name not in _ASIDE:
            yield from (f"- `{one.example}`: {one.help}" for _, one in command.every())


def _exits() -> Iterator[str]:
    yield "## Exit codes\n"
    yield from (f"- {code}: {meaning}" for code, meaning in EXITS.items())
