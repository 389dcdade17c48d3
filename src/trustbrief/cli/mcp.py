"""`trustbrief mcp`: the same answers for assistants, as a server of the Model Context Protocol."""

from __future__ import annotations

import gc
from importlib.util import find_spec

import typer

from trustbrief.errors import TrustbriefError


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

    gc.enable()  # it runs for hours, unlike any other command
    serve()
