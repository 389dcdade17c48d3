"""Look at an installation and a reader's own files, and say what is wrong with them."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

from trustbrief import __version__
from trustbrief.errors import TrustbriefError
from trustbrief.facts.tzrelease import use_newer_release
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import DATA_MOMENT, data_root
from trustbrief.model.health import Finding, Health
from trustbrief.reader import settings as kept
from trustbrief.reader import surroundings
from trustbrief.roster.store import Roster

# What decides about dates, names and the look of a result.
_LIBRARIES = ("holidays", "tzdata", "typer", "rich", "msgspec", "pyyaml")
_NOBODY = "nowhere: there is no home folder"
T = TypeVar("T")


def health(check: Callable[[Path], str]) -> Health:
    """Return how everything is.

    Args:
        check: Returns what is wrong with one of the reader's own culture files, or nothing.

    """
    return Health(
        versions=tuple(_versions()),
        data=tuple(_data()),
        settings=tuple(_settings()),
        own_files=tuple(_own_files(check)),
        terminal=tuple(_terminal()),
    )


def _versions() -> Iterator[Finding]:
    yield Finding("trustbrief", __version__)
    yield Finding("Python", platform.python_version())
    for name in _LIBRARIES:
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, "missing", "it is not installed", "reinstall trustbrief")
    zones = use_newer_release()
    if zones.origin == "missing":
        yield Finding("clocks", "none", "there is no tz database", "pip install tzdata")
    else:
        yield Finding("clocks", f"tz database {zones.name or 'of unknown release'}, the {zones.origin}'s")


def _data() -> Iterator[Finding]:
    found = _tried(data_root)
    if isinstance(found, TrustbriefError):
        yield _wrong("data", "missing", found)
    else:
        profiles = len(list(found.glob("cultures/*/*.yaml")))
        yield Finding("data", f"{found}, {profiles} profiles, of {DATA_MOMENT:%Y-%m-%d}")
    folder = surroundings.cache_folder()
    if folder is None:
        yield Finding("cache", _NOBODY)
    elif _writable(folder):
        yield Finding("cache", str(folder))
    else:
        remedy = "each call works everything out anew; mend the rights of that folder"
        yield Finding("cache", str(folder), "it cannot be written", remedy)


def _writable(folder: Path) -> bool:
    """Tell whether the cache keeps what is given to it."""
    cache = DiskCache(folder)
    cache.write("doctor", [__version__])
    return bool(cache.read("doctor", list[str]) == [__version__])


def _settings() -> Iterator[Finding]:
    file = surroundings.config_file()
    yield Finding("config file", _state(file))
    shown = _tried(kept.shown_settings)
    if isinstance(shown, TrustbriefError):
        yield _wrong("settings", "cannot be used", shown)
        return
    for setting in shown.settings:
        yield Finding(setting.key, f"{setting.value or '-'} ({setting.origin})")
    if not any(setting.value for setting in shown.settings if setting.key == "home"):
        hint = "trustbrief config set home DE"
        yield Finding("home", "not set, so nothing is compared with it", None, hint)


def _own_files(check: Callable[[Path], str]) -> Iterator[Finding]:
    whole = _tried(kept.settings)
    folders = whole if isinstance(whole, TrustbriefError) else _tried(lambda: kept.overlay_folders(whole))
    if isinstance(folders, TrustbriefError):
        yield _wrong("culture files", "cannot be used", folders)
    else:
        for folder in folders:
            yield from _overlays(folder, check)
    clients = surroundings.client_folder()
    yield Finding("clients", _state(clients))
    if clients:
        yield from _unread(clients)


def _unread(clients: Path) -> Iterator[Finding]:
    """Yield what of the clients cannot be read."""
    read = _tried(lambda: Roster(clients, DiskCache(None)).everything())
    if isinstance(read, TrustbriefError):
        yield _wrong("clients", "cannot be read", read)
        return
    for problem in read.problems:
        yield _wrong("client", "passed over", problem)


def _overlays(folder: Path, check: Callable[[Path], str]) -> Iterator[Finding]:
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        state = "cannot be read" if folder.exists() else "is no folder that there is"
        yield Finding(
            "culture files", str(folder), f"{folder} {state}", "trustbrief config set cultures FOLDER"
        )
        return
    files = sorted(folder.rglob("*.yaml"))
    yield Finding("culture files", f"{folder}, {len(files)} files")
    for file in files:
        if problem := check(file):
            yield Finding(str(file), "passed over", problem, f"trustbrief profile check {file}")


def _terminal() -> Iterator[Finding]:
    where = "a terminal" if surroundings.on_terminal() else "no terminal"
    colour = "colour" if surroundings.colour(allowed=True) else "no colour"
    encoding = surroundings.encoding()
    fits = encoding.lower().replace("-", "") == "utf8"
    yield Finding(
        "stdout",
        f"{where}, {surroundings.width()} columns, {colour}, {encoding}",
        None if fits else "greetings in other scripts cannot be shown in this encoding",
        None if fits else "set LANG=C.UTF-8 or PYTHONUTF8=1",
    )
    yield Finding("pager", os.environ.get("TRUSTBRIEF_PAGER") or os.environ.get("PAGER") or "less")


def _state(path: Path | None) -> str:
    if path is None:
        return _NOBODY
    if path.is_dir():
        return f"{path}, {len(list(path.glob('*.yaml')))} files"
    return str(path) if path.exists() else f"none yet: {path}"


def _wrong(what: str, value: str, error: TrustbriefError) -> Finding:
    return Finding(what, value, error.message, error.hint or None)


def _tried(look: Callable[[], T]) -> T | TrustbriefError:
    try:
        return look()
    except TrustbriefError as error:
        return error
