"""Write a setting into the config file, under a lock, and leave the rest of it as it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from trustbrief.errors import DataError, OutputError
from trustbrief.files.atomic import replace_file
from trustbrief.files.locking import locked
from trustbrief.files.setting import damage, with_line, without_line
from trustbrief.files.text import dotted, lies_there, read_text
from trustbrief.model.settings import Settings
from trustbrief.reader.settings import config_file, require_folders, require_key, unfit, with_value


def change(key: str, value: str | None) -> Path:
    """Write a setting into the config file, or take it out, and return where that lies.

    Args:
        key: One of the settings.
        value: Its value as text; None takes it out.

    Raises:
        UsageError: there is no such key, or the value does not fit it.
        DataError: the file is damaged, so it is left as it is.
        OutputError: it cannot be written.

    """
    require_key(key)
    if value is not None and not _is_text(value):
        raise unfit(key, value)
    if value is None:
        return _rewritten(lambda text: without_line(text, key))
    # On settings of its own: a value that does not fit must not keep others from being mended.
    found = with_value(Settings(), key, value)
    require_folders(found)
    new = [_absolute(folder) for folder in found.cultures] or getattr(found, key)
    return _rewritten(lambda text: with_line(text, key, new))


def _is_text(value: str) -> bool:
    """Tell whether a value can be written down: an argument may hold bytes that are not UTF-8."""
    return value.encode("utf-8", "replace") == value.encode("utf-8", "surrogatepass")


def _absolute(folder: str) -> str:
    """Return a folder as it is found from anywhere."""
    return folder if folder.startswith("~") else os.path.abspath(folder)  # noqa: PTH100  (stays text)


def _rewritten(rewrite: Callable[[str], str]) -> Path:
    file = config_file()
    _text(file)  # what is no config file is refused before anything is made beside it
    hint = "name another file in TRUSTBRIEF_CONFIG"
    with locked(file.with_name(f".{file.name}.lock"), hint):
        try:
            replace_file(file, rewrite(_text(file)), private=True)
        except OSError as error:
            raise OutputError(f"cannot write {file}: {error.strerror or error}", hint=hint) from error
    return file


def _text(file: Path) -> str:
    """Return what the config file holds, empty when there is none.

    Raises:
        DataError: it is damaged, or something else than a file of settings.

    """
    text = read_text(file) if lies_there(file) else ""
    if problem := damage(text):
        message = f"{file}:{problem.line}: {dotted(problem.path)}: {problem.message}"
        raise DataError(message, hint="mend it in an editor, or name another file; nothing was changed")
    return text
