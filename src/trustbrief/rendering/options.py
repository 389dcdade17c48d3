"""What a renderer is asked for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Options(Struct, frozen=True, kw_only=True):
    """How a result is to be shown.

    Args:
        width: Columns of the terminal.
        colour: Whether escape sequences may be written.
        extent: One line, the first screen, or everything.
        topics: Print these parts alone; see `rendering.sections.TOPICS`.

    """

    width: int = 100
    colour: bool = False
    extent: Literal["line", "screen", "full"] = "screen"
    topics: tuple[str, ...] = ()
