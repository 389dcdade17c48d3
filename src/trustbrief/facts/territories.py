"""The compiled fact file; `tools/build_facts.py` writes it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from trustbrief.errors import DataError
from trustbrief.files.shipped import data_root
from trustbrief.model.facts import FactFile


@cache
def fact_file(root: Path | None = None) -> FactFile:
    """Return the compiled facts.

    Args:
        root: The data folder; by default the one of this installation.

    Raises:
        DataError: the file is missing or damaged.

    """
    file = (root or data_root()) / "facts" / "territories.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=FactFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error
