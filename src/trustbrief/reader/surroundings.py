"""What the process was started with: clock, terminal, folders."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

DEFAULT_WIDTH = 100


def now() -> datetime:
    """Return the present."""
    return datetime.now(UTC)


def zone() -> str:
    """Return the IANA name of the system's time zone, UTC when it has none."""
    # 6 ms; reads TZ, /etc/localtime or the Windows registry as the platform wants.
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except (LookupError, OSError, ValueError):
        return "UTC"


def config_file() -> Path | None:
    """Return where `config.yaml` lies or would lie, or None when there is no home to keep it in."""
    named = os.environ.get("TRUSTBRIEF_CONFIG")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    folder = user_config_path("trustbrief", appauthor=False)
    return folder / "config.yaml" if folder.is_absolute() else None


def client_folder() -> Path | None:
    """Return where the files of clients lie, or None when there is no home to keep them in."""
    named = os.environ.get("TRUSTBRIEF_CLIENTS")
    if named:
        return Path(named).expanduser()
    folder = data_folder()
    return folder / "clients" if folder else None


def data_folder() -> Path | None:
    """Return the user's folder for what is kept, or None when there is no home to keep it in."""
    from platformdirs import user_data_path

    folder = user_data_path("trustbrief", appauthor=False)
    return folder if folder.is_absolute() else None


def fish_completions() -> Path | None:
    """Return where the shell fish looks for completions, or None when there is no home."""
    from platformdirs import unix

    folder = unix.Unix("fish").user_config_path / "completions"
    return folder if folder.is_absolute() else None


def cache_folder() -> Path | None:
    """Return the user's cache folder, or None when there is no home to keep it in."""
    from platformdirs import user_cache_path

    folder = user_cache_path("trustbrief", appauthor=False)
    return folder if folder.is_absolute() else None


def state_folder() -> Path | None:
    """Return the user's folder for what is remembered between calls, or None without a home."""
    from platformdirs import user_state_path

    folder = user_state_path("trustbrief", appauthor=False)
    return folder if folder.is_absolute() else None


def log_folder() -> Path | None:
    """Return the user's log folder, or None when there is no home to keep it in."""
    from platformdirs import user_log_path

    folder = user_log_path("trustbrief", appauthor=False)
    return folder if folder.is_absolute() else None


def width() -> int:
    """Return the columns of the terminal; `COLUMNS` wins, 100 when there is none."""
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def interactive() -> bool:
    """Tell whether the result goes to a terminal, or is forced to look as if it did."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))


def colour(*, allowed: bool) -> bool:
    """Tell whether escape sequences may be written.

    Args:
        allowed: False when `--no-color` was given.

    """
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return allowed and not plain and interactive()


def links() -> bool:
    """Tell whether the terminal itself reads the result, so that an address can stand behind a number."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") not in {"dumb", "linux"}
