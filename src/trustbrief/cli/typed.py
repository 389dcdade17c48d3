"""What people type for a command: a place alone, `help`, `version`, the options of other programs."""

from __future__ import annotations

from collections.abc import Sequence

from trustbrief.cli.app import COMMANDS
from trustbrief.cli.saying import say
from trustbrief.errors import TrustbriefError

_WORDS = {"help": "--help", "version": "--version"}
# What other programs of this kind call it.
_OPTIONS = {
    "--install-completion": ["completion", "--install"],
    "--show-completion": ["completion"],
}


def meant(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the command that they leave out.

    `help region` is `region --help`, and a place alone is `region` of it; that is said on
    stderr. Anything else stays as it is, for Typer to refuse.

    Args:
        arguments: The words after the program's name.

    """
    given = list(arguments)
    first = given[0] if given else ""
    if first in _OPTIONS:
        return [*_OPTIONS[first], *given[1:]]
    if not first or first in COMMANDS or first.startswith("-"):
        return given
    if first.lower() in _WORDS:
        return [*(word for word in given[1:] if word in COMMANDS), _WORDS[first.lower()]]
    if _is_place(_leading(given)):
        typed = " ".join(["trustbrief", "region", *given])
        say(f"trustbrief: taken as: {typed}")
        return ["region", *given]
    return given


def _leading(words: Sequence[str]) -> str:
    """Return the words before the first option."""
    end = next((index for index, word in enumerate(words) if word.startswith("-")), len(words))
    return " ".join(words[:end])


def _is_place(text: str) -> bool:
    """Tell whether a text names a place, be it one of several, or a client."""
    from trustbrief.desk import Desk
    from trustbrief.documents.clients import Clients
    from trustbrief.reader import surroundings

    desk = Desk(now=surroundings.now())
    folder = surroundings.client_folder()
    try:
        return desk.atlas.has_name(text) or (
            folder is not None and Clients(desk, folder).named(text) is not None
        )
    except TrustbriefError:
        return False
