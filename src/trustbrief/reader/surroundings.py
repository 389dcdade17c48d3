"""What the process was started with: clock, terminal, folders."""

from __future__ import annotations

import os
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from trustbrief.errors import UsageError
from trustbrief.reader.folders import own_folder, xdg_folder

DEFAULT_WIDTH = 100


def now() -> datetime:
    """Return the present."""
    return datetime.now(UTC)


def zone() -> str:
    """Return the IANA name of the system's time zone, UTC when it has none."""
    typed = _typed_zone()
    if typed and not typed.startswith("/"):
        return typed if _exists(typed) else _fixed() or "UTC"
    return (None if typed else _linked()) or _asked()


def _linked() -> str | None:
    """Return the zone that the system's clock is a link to, which is where Linux and macOS keep its name.

    localtime(5) has the name begin behind the folder `zoneinfo`. A system that keeps a copy there is asked
    in the slower way.

    """
    try:
        name = str(_LOCALTIME.readlink()).rpartition("/zoneinfo/")[2]
    except OSError:
        return None
    return name if name and _exists(name) else None


_LOCALTIME = Path("/etc/localtime")


def _asked() -> str:
    # 6 ms; reads what else the platform has, such as the Windows registry. It imports the others, too.
    from logging import NullHandler, getLogger
    from warnings import catch_warnings

    from tzlocal import get_localzone_name

    getLogger("tzlocal").addHandler(NullHandler())  # its advice on /etc/timezone is none for our readers
    try:
        with catch_warnings(action="ignore"):
            found = get_localzone_name()
    except (LookupError, OSError, ValueError):
        return "UTC"
    return found if found and _exists(found) else "UTC"


def odd_zone() -> str | None:
    """Return what `TZ` says where that is no zone whose name is known, so that UTC stands in for it."""
    typed = _typed_zone()
    said = typed.rpartition("/")[2].upper().startswith(_AT_ZERO)
    return typed if typed and not said and zone() == "UTC" else None


# What says itself that its clock is that of UTC, such as `UTC0` or `/usr/share/zoneinfo/Etc/Zulu`, or
# leaves it to the system.
_AT_ZERO = ("UTC", "GMT", "ZULU", "UCT", "UNIVERSAL", "GREENWICH", "LOCALTIME")


def _typed_zone() -> str:
    return os.environ.get("TZ", "").removeprefix(":")


def _exists(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        return False
    return True


def _fixed() -> str | None:
    """Return the zone of a clock that POSIX writes as `JST-9`: full hours from UTC, and no summer time."""
    hours, rest = divmod(time.timezone, 3600)
    named = f"Etc/GMT{hours:+d}"
    whole = hours and not rest and not time.daylight
    return named if whole and _exists(named) else None


def expanded(path: str) -> Path:
    """Return a path as somebody wrote it, `~` for a home folder.

    Raises:
        UsageError: there is no such user.

    """
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        message = f"{path} names the home of a user that does not exist"
        raise UsageError(message, hint="write the folder out") from error


def config_file() -> Path | None:
    """Return where `config.yaml` lies or would lie, or None when there is no home to keep it in."""
    named = os.environ.get("TRUSTBRIEF_CONFIG")
    if named:
        return expanded(named)
    folder = own_folder("config")
    return folder / "config.yaml" if folder else None


def client_folder() -> Path | None:
    """Return where the files of clients lie, or None when there is no home to keep them in."""
    named = os.environ.get("TRUSTBRIEF_CLIENTS")
    if named:
        return expanded(named)
    folder = data_folder()
    return folder / "clients" if folder else None


def data_folder() -> Path | None:
    """Return the user's folder for what is kept, or None when there is no home to keep it in."""
    return own_folder("data")


def cache_folder() -> Path | None:
    """Return the user's cache folder, or None when there is no home to keep it in."""
    return own_folder("cache")


def state_folder() -> Path | None:
    """Return the user's folder for what is remembered between calls, or None without a home."""
    return own_folder("state")


def log_folder() -> Path | None:
    """Return the user's log folder, or None when there is no home to keep it in."""
    return own_folder("log")


def fish_completions() -> Path | None:
    """Return where the shell fish looks for completions, or None when there is no home."""
    folder = xdg_folder("config", "fish")
    return folder / "completions" if folder else None


def width() -> int:
    """Return the columns of the terminal; `COLUMNS` wins, 100 when there is none."""
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def can_converse() -> bool:
    """Tell whether there are a stdin and a stdout; a program may have been started without."""
    return sys.stdin is not None and sys.stdout is not None


def on_terminal() -> bool:
    """Tell whether a terminal itself reads the result."""
    return sys.stdout is not None and sys.stdout.isatty()


def encoding() -> str:
    """Return the encoding of what is written, or `unknown`."""
    return (sys.stdout.encoding if sys.stdout is not None else None) or "unknown"


def piped(most: int) -> bytes | None:
    """Return what is piped in, or None when nothing is.

    Args:
        most: No more bytes than these are read.

    """
    if sys.stdin is None or sys.stdin.isatty():
        return None
    return sys.stdin.buffer.read(most)


def interactive() -> bool:
    """Tell whether the result goes to a terminal, or is forced to look as if it did."""
    return on_terminal() or bool(os.environ.get("FORCE_COLOR"))


def colour(*, allowed: bool) -> bool:
    """Tell whether escape sequences may be written.

    Args:
        allowed: False when `--no-color` was given.

    """
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return allowed and not plain and interactive()


def links() -> bool:
    """Tell whether the terminal itself reads the result, so that an address can stand behind a number."""
    return on_terminal() and os.environ.get("TERM") not in {"dumb", "linux"}
