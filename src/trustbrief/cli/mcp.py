"""`trustbrief mcp`: the same answers for assistants, as a server of the Model Context Protocol."""

from __future__ import annotations

import gc
from importlib.util import find_spec

import typer

from trustbrief.errors import OutputError, TrustbriefError
from trustbrief.reader import surroundings


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(mcp)


def mcp() -> None:
    """Serve briefings, holidays, slots, meetings and wishes to an assistant, over stdin and stdout.

    Example: trustbrief mcp
    """
    if find_spec("mcp") is None:
        message = "the package mcp is not installed"
        raise TrustbriefError(message, hint="install it: pipx install 'trustbrief[mcp]'")
    # Half a second, for this alone.
    from trustbrief.assistant.server import serve

    if not surroundings.can_converse():
        raise OutputError(
            "there is no stdin or no stdout to speak through", hint="an assistant starts it with both"
        )
    gc.enable()  # it runs for hours, unlike any other command
    try:
        serve()
    except ExceptionGroup as broken:
        if broken.split(OSError)[1] is not None:
            raise
        raise OutputError(
            "the connection to the assistant broke", hint="let the assistant start it anew"
        ) from broken
