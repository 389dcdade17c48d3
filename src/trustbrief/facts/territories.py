"""The compiled fact file; `tools/build_facts.py` writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

import msgspec
from msgspec import Raw, Struct, field
from msgspec.json import decode

from trustbrief.errors import DataError
from trustbrief.files.shipped import data_root
from trustbrief.model.facts import TerritoryFacts
from trustbrief.model.scales import ScaleWords


class Territories(Mapping[str, TerritoryFacts]):
    """Facts by alpha-2 code, each decoded when it is asked for: one takes 0.1 ms, all take 5.

    Args:
        raw: The facts of each territory as JSON.

    """

    def __init__(self, raw: dict[str, Raw]) -> None:
        self._raw = raw
        self._decoded: dict[str, TerritoryFacts] = {}

    def __getitem__(self, code: str) -> TerritoryFacts:
        """Return the facts of a territory."""
        if code not in self._decoded:
            raw = self._raw[code]
            try:
                self._decoded[code] = decode(raw, type=TerritoryFacts)
            except msgspec.MsgspecError as error:
                raise DataError(f"the facts of {code}: {error}", hint="reinstall trustbrief") from error
        return self._decoded[code]

    def __iter__(self) -> Iterator[str]:
        """Yield the codes."""
        return iter(self._raw)

    def __len__(self) -> int:
        """Return how many territories there are."""
        return len(self._raw)


class FactFile(Struct, frozen=True, dict=True):
    """The whole fact file.

    Args:
        aliases: What people call a territory, with the codes it can mean.
        clusters: English names of the culture clusters.
        scales: The culture scales in words, in their fixed order.
        stored: The facts of each territory as JSON, by alpha-2 code.

    """

    aliases: dict[str, list[str]]
    clusters: dict[str, str]
    scales: dict[str, ScaleWords]
    stored: dict[str, Raw] = field(name="territories")

    @cached_property
    def territories(self) -> Territories:
        """Return the facts by alpha-2 code."""
        return Territories(self.stored)


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
        return decode(file.read_bytes(), type=FactFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{file}: {error}", hint="reinstall trustbrief") from error
