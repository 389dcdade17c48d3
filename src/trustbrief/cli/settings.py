"""The config file and the environment: what holds when an option is not given.

An option wins over its environment variable, that over `config.yaml`, and that
over the default.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import fields, replace

from trustbrief import __version__
from trustbrief.cli import surroundings
from trustbrief.errors import DataError, UsageError, quoted
from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.settings import Settings

ENVIRONMENT = {
    "home": "TRUSTBRIEF_HOME",
    "time_zone": "TRUSTBRIEF_TIME_ZONE",
    "hours": "TRUSTBRIEF_HOURS",
    "language": "TRUSTBRIEF_LANGUAGE",
    "format": "TRUSTBRIEF_FORMAT",
    "cultures": "TRUSTBRIEF_CULTURES",
}


_MEND = "set it anew: trustbrief config set KEY VALUE, or take it out: trustbrief config unset KEY"


class Setting(NamedTuple):
    """One setting: its value as text, and what gave it."""

    key: str
    value: str
    origin: str


def in_file() -> Settings:
    """Return what the config file says; nothing when there is none.

    Raises:
        DataError: the file cannot be used; the message names line and key.

    """
    file = surroundings.config_file()
    if file is None:
        return Settings()
    cache = DiskCache(surroundings.cache_folder()).within(f"config-{__version__}")
    reader = Reader(Settings, cache, lambda _: _MEND, blank=Settings())
    return reader.read(file) or Settings()


def settings(**options: str | None) -> Settings:
    """Return what holds: options, then the environment, then the config file.

    Args:
        options: Values given on the command line, by key; None is not given.

    Raises:
        DataError: the config file cannot be used.
        UsageError: a value does not fit its key.

    """
    found = in_file()
    try:
        for key in ("time_zone", "hours"):
            checked(found, key)
    except UsageError as error:
        raise DataError(f"{surroundings.config_file()}: {error.message}", hint=error.hint) from error
    for key, variable in ENVIRONMENT.items():
        text = options.get(key) or os.environ.get(variable)
        if text:
            found = checked(with_value(found, key, text), key)
    return found


def with_value(found: Settings, key: str, text: str) -> Settings:
    """Return settings with one of them read from text.

    Args:
        found: The settings so far.
        key: One of theirs.
        text: The value; folders are separated as in `PATH`.

    Raises:
        UsageError: there is no such key, or the value does not fit it.

    """
    require_key(key)
    text = _hours(text) if key == "hours" else text
    value = tuple(filter(None, text.split(os.pathsep))) if key == "cultures" else text.strip()
    return checked(replace(found, **{key: value}), key)


def require_key(key: str) -> None:
    """Refuse what is no setting.

    Raises:
        UsageError: there is no such key.

    """
    if key not in ENVIRONMENT:
        raise UsageError(f"{quoted(key)} is not a setting", hint=f"settings: {', '.join(ENVIRONMENT)}")


def _hours(text: str) -> str:
    """Return `8:30-17` as `08:30-17:00`; what is no span of hours stays as it is."""
    match = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?", text.strip())  # noqa: RUF001
    if not match:
        return text
    opens, past, closes, beyond = match.groups()
    return f"{int(opens):02}:{past or '00'}-{int(closes):02}:{beyond or '00'}"


def checked(found: Settings, key: str) -> Settings:
    """Return the settings if the value of a key can be used.

    Raises:
        UsageError: it cannot.

    """
    import msgspec

    try:
        kept = msgspec.convert(msgspec.to_builtins(found), Settings)
    except msgspec.ValidationError as error:
        raise _unfit(key, getattr(found, key)) from error
    if key == "time_zone" and found.time_zone:
        _require_zone(found.time_zone)
    if key == "hours" and found.hours and not found.hours[:5] < found.hours[6:]:
        raise _unfit(key, found.hours)
    return kept


def overlay_folders(found: Settings) -> tuple[Path, ...]:
    """Return the folders of the user's own culture files, the one that wins last."""
    file = surroundings.config_file()
    standard = [file.parent / "cultures"] if file else []
    return (*standard, *(Path(folder).expanduser() for folder in found.cultures))


def origins() -> Iterator[Setting]:
    """Yield each setting with its value, and whether the environment or the file gave it."""
    file, whole = in_file(), settings()
    for field in fields(Settings):
        variable = ENVIRONMENT[field.name]
        value = getattr(whole, field.name)
        origin = variable if os.environ.get(variable) else ""
        origin = origin or ("config.yaml" if getattr(file, field.name) else "default")
        text = os.pathsep.join(value) if isinstance(value, tuple) else value or ""
        yield Setting(field.name, text, origin)


_EXAMPLES = {
    "time_zone": "Europe/Berlin",
    "hours": "09:00-17:30",
    "language": "de",
    "format": "json",
    "home": "DE",
    "cultures": "~/cultures",
}


def _unfit(key: str, value: object) -> UsageError:
    example = f"for example: trustbrief config set {key} {_EXAMPLES[key]}"
    return UsageError(f"{quoted(str(value))} does not fit {key}", hint=example)


def _require_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:  # a missing zone is a KeyError
        raise _unfit("time_zone", name) from error
