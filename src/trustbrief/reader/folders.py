"""Where the user's files of a kind lie, by the custom of the system."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Kind = Literal["config", "data", "cache", "state", "log"]
# Variable and usual place by the XDG Base Directory Specification 0.8; logs are kept with the state.
_XDG = {
    "config": ("XDG_CONFIG_HOME", "~/.config", ""),
    "data": ("XDG_DATA_HOME", "~/.local/share", ""),
    "cache": ("XDG_CACHE_HOME", "~/.cache", ""),
    "state": ("XDG_STATE_HOME", "~/.local/state", ""),
    "log": ("XDG_STATE_HOME", "~/.local/state", "log"),
}


def own_folder(kind: Kind) -> Path | None:
    """Return the folder of this program for files of a kind, or None where there is no home.

    platformdirs knows the systems, and what it imports costs 4 ms, a thirtieth of a briefing: on Linux the
    two lines of the specification stand here instead.

    Args:
        kind: What is kept there.

    """
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        return xdg_folder(kind, "trustbrief")
    import platformdirs

    folder = getattr(platformdirs, f"user_{kind}_path")("trustbrief", appauthor=False)
    return folder if folder.is_absolute() else None


def xdg_folder(kind: Kind, program: str) -> Path | None:
    """Return the folder of a program by the XDG Base Directory Specification, or None without a home.

    Args:
        kind: What is kept there.
        program: Its name.

    """
    variable, usual, below = _XDG[kind]
    named = os.environ.get(variable, "")
    # What is relative is invalid by the specification, and passed over.
    home = named if os.path.isabs(named) else os.path.expanduser(usual)  # noqa: PTH111, PTH117  (raise nothing)
    folder = Path(home, program, below)
    return folder if folder.is_absolute() else None
