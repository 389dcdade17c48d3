"""The config file and the environment: what holds when an option is not given.

An option wins over its environment variable, that over `config.yaml`, and that
over the default.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from trustbrief import __version__
from trustbrief.errors import DataError, OutputError, UsageError, quoted
from trustbrief.files.cache import DiskCache
from trustbrief.files.text import is_folder, lies_there
from trustbrief.files.typed import Reader
from trustbrief.model.settings import Setting, Settings, ShownSettings
from trustbrief.reader import surroundings
from trustbrief.reader.zones import zone_named

ENVIRONMENT = {
    "home": "TRUSTBRIEF_HOME",
    "time_zone": "TRUSTBRIEF_TIME_ZONE",
    "hours": "TRUSTBRIEF_HOURS",
    "language": "TRUSTBRIEF_LANGUAGE",
    "format": "TRUSTBRIEF_FORMAT",
    "cultures": "TRUSTBRIEF_CULTURES",
}
_MEND = "set it anew: trustbrief config set KEY VALUE, or take it out: trustbrief config unset KEY"


def config_file() -> Path:
    """Return where the settings lie or would lie.

    Raises:
        OutputError: there is no home folder to keep them in.

    """
    file = surroundings.config_file()
    if file is None:
        hint = "name a file in TRUSTBRIEF_CONFIG"
        raise OutputError("there is no home folder to keep settings in", hint=hint)
    return file


def in_file() -> Settings:
    """Return what the config file says; nothing when there is none.

    Raises:
        DataError: the file cannot be used; the message names line and key.

    """
    file = surroundings.config_file()
    if file is None or str(file) == os.devnull:  # the usual way to say that there is none
        return Settings()
    cache = DiskCache(surroundings.cache_folder()).within(f"config-{__version__}")
    reader = Reader(Settings, cache, blank=Settings(), hint=lambda _: _MEND)
    try:
        found = reader.read(file) or Settings()
    except DataError as error:
        hint = error.hint or "name another file in TRUSTBRIEF_CONFIG; /dev/null stands for none"
        raise DataError(error.message, hint=hint) from error
    try:
        for key in ("time_zone", "hours"):
            checked(found, key)
    except UsageError as error:
        raise DataError(f"{file}: {error.message}", hint=error.hint) from error
    return replace(found, cultures=tuple(_beside(file, folder) for folder in found.cultures))


def _beside(file: Path, folder: str) -> str:
    """Return a folder that a file names; a relative one is meant from there."""
    return folder if folder.startswith("~") else os.path.join(file.parent, folder)  # noqa: PTH118  (stays text)


def settings(*, cultures: Sequence[str | Path] = (), **options: str | None) -> Settings:
    """Return what holds: options, then the environment, then the config file, then the default.

    Args:
        cultures: Folders given by the caller.
        options: Further values given by the caller, by key; None is not given.

    Raises:
        DataError: the config file cannot be used.
        UsageError: a value does not fit its key, or a folder that was named is not there.

    """
    found, origins = _with_origins(options)
    if cultures:
        found = checked(replace(found, cultures=tuple(map(str, cultures))), "cultures")
    # One that the file names may be away for a while, on a share: the store warns of it.
    if cultures or origins["cultures"] == ENVIRONMENT["cultures"]:
        require_folders(found)
    return found


def require_folders(found: Settings) -> None:
    """Refuse a folder of culture files that is not there.

    Raises:
        UsageError: it is not.

    """
    for folder in found.cultures:
        if not is_folder(surroundings.expanded(folder)):
            hint = "name the folder that holds your culture files, or make it"
            raise UsageError(f"there is no folder {folder}", hint=hint)


def shown_settings() -> ShownSettings:
    """Return each setting with its value, and whether the environment or the file gave it."""
    whole, origins = _with_origins({})
    rows = []
    for key in ENVIRONMENT:
        value = getattr(whole, key)
        text = os.pathsep.join(value) if isinstance(value, tuple) else value or ""
        rows.append(Setting(key, text, origins[key]))
    return ShownSettings(file=str(config_file()), settings=tuple(rows))


def _with_origins(options: Mapping[str, str | None]) -> tuple[Settings, dict[str, str]]:
    """Return the settings, and what gave each of them."""
    found = in_file()
    origins = {key: "config.yaml" if getattr(found, key) else "default" for key in ENVIRONMENT}
    for key, variable in ENVIRONMENT.items():
        given, from_environment = options.get(key), os.environ.get(variable)
        if text := given or from_environment:
            found = with_value(found, key, text)
            origins[key] = "option" if given else variable
    if _outranks(origins["home"], origins["time_zone"]):
        found = replace(found, time_zone=None)  # that of another home
    return found, origins


def _outranks(home: str, zone: str) -> bool:
    """Tell whether a home was given nearer to the call than the zone that would be its clock."""
    ranks = {"default": 0, "config.yaml": 1, "option": 3}
    return zone != "default" and ranks.get(home, 2) > ranks.get(zone, 2)


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
    value = _folders(text) if key == "cultures" else text.strip()
    return checked(replace(found, **{key: value}), key)


def _folders(text: str) -> tuple[str, ...]:
    """Return the folders of a text; a folder may have the separator in its name."""
    whole = bool(text) and is_folder(Path(text))  # no text is the path of the working folder
    return (text,) if whole else tuple(filter(None, text.split(os.pathsep)))


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
        raise unfit(key, getattr(found, key)) from error
    if key == "time_zone" and found.time_zone:
        return replace(kept, time_zone=zone_named(found.time_zone))
    if key == "hours" and found.hours and not found.hours[:5] < found.hours[6:]:
        raise unfit(key, found.hours)
    return kept


def overlay_folders(found: Settings) -> tuple[Path, ...]:
    """Return the folders of the user's own culture files, the one that wins last."""
    file = surroundings.config_file()
    standard = [file.parent / "cultures"] if file else []
    named = map(surroundings.expanded, found.cultures)
    return (*(folder for folder in standard if lies_there(folder)), *named)


_EXAMPLES = {
    "time_zone": "Europe/Berlin",
    "hours": "09:00-17:30",
    "language": "de",
    "format": "json",
    "home": "DE",
    "cultures": "~/cultures",
}


def unfit(key: str, value: object) -> UsageError:
    """Return the refusal of a value that does not fit its key."""
    example = f"for example: trustbrief config set {key} {_EXAMPLES[key]}"
    said = os.pathsep.join(value) if isinstance(value, tuple) else str(value)
    return UsageError(f"{quoted(said)} does not fit {key}", hint=example)
