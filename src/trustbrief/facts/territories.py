"""The compiled fact file; `tools/build_facts.py` writes it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from trustbrief.datafiles import data_root
from trustbrief.errors import DataError
from trustbrief.model.facts import TerritoryFacts


class _FactFile(msgspec.Struct, frozen=True):
    territories: dict[str, TerritoryFacts]


@cache
def territories(root: Path | None = None) -> dict[str, TerritoryFacts]:
    """Return the facts of all territories by alpha-2 code.

    Args:
        root: The data folder; by default the one of this installation.

    Raises:
        DataError: the file is missing or damaged.

    """
    file = (root or data_root()) / "facts" / "territories.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=_FactFile).territories
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error
