"""Where the reader's own files lie on each system, as `platformdirs` has it."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

from platformdirs import windows
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

# What lies there, the folder as platformdirs calls it, and the file or folder in it.
FOLDERS = (
    ("settings", "user_config_path", "config.yaml"),
    ("your culture files", "user_config_path", "cultures"),
    ("your clients", "user_data_path", "clients"),
    ("cache, safe to delete", "user_cache_path", ""),
    ("log of a bug", "user_log_path", ""),
    ("that the hint of the first run was shown", "user_state_path", ""),
)
_LOCAL = "%LOCALAPPDATA%"
_XDG = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def folders() -> str:
    """Return the folders as a table, one column a system."""
    rows = [
        f"| {what} | `{_unix(name, inside)}` | `{_macos(name, inside)}` | `{_windows(name, inside)}` |"
        for what, name, inside in FOLDERS
    ]
    return "\n".join(["| what | Linux | macOS | Windows |", "| --- | --- | --- | --- |", *rows])


def _unix(name: str, inside: str) -> str:
    bare = {key: value for key, value in os.environ.items() if key not in _XDG}
    with patch.dict(os.environ, bare, clear=True):
        return _at_home(getattr(Unix("trustbrief", appauthor=False), name) / inside)


def _macos(name: str, inside: str) -> str:
    return _at_home(getattr(MacOS("trustbrief", appauthor=False), name) / inside)


def _windows(name: str, inside: str) -> str:
    # There may be no Windows to ask for it.
    with patch.object(windows, "get_win_folder", lambda _: _LOCAL):
        found = getattr(windows.Windows("trustbrief", appauthor=False), name) / inside
    return str(found).replace("/", "\\")


def _at_home(path: Path) -> str:
    return f"~/{path.relative_to(Path.home())}"
