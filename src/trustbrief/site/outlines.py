"""The outlines of territories on the map of the start page; `tools/build_outlines.py` compiles them."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from trustbrief.errors import DataError


class Outline(Struct, frozen=True):
    """A territory on the map.

    Args:
        path: Its outline as the data of an SVG path; empty where it is too small to be seen.
        spot: Where a circle shows it that would hardly be seen or hit otherwise, or None.

    """

    path: str = ""
    spot: tuple[int, int] | None = None


class Outlines(Struct, frozen=True):
    """The map.

    Args:
        box: What it takes of the plane, as `viewBox` has it.
        rest: Land that is no territory of ISO 3166.
        places: By alpha-2 code.

    """

    box: str
    rest: str
    places: dict[str, Outline]


def outlines(data: Path) -> Outlines:
    """Return the map.

    Raises:
        DataError: the file is missing or damaged.

    """
    file = data / "facts" / "outlines.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=Outlines)
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error
