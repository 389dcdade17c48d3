"""Lists of popular names: where a word is known as a family name or a forename, never where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from trustbrief.errors import DataError
from trustbrief.persons.letters import key
from trustbrief.places.gazetteer import SortedLines

Sex = Literal["women", "men", "both"]
_SEXES: dict[str, Sex] = {"F": "women", "M": "men", "B": "both"}
# Where a list does not rank its names.
UNRANKED = 999


class Listed(NamedTuple):
    """What the lists know of a word.

    Args:
        family: Alpha-2 codes of where it is a common family name, with its rank.
        given: Alpha-2 codes of where it is a common forename, and of whom.
        romanised: How a word in another script is written in Latin letters, by alpha-2 codes.

    """

    family: dict[str, int]
    given: dict[str, Sex]
    romanised: Mapping[str, str] = MappingProxyType({})

    def __bool__(self) -> bool:
        """Tell whether any list has the word."""
        return bool(self.family or self.given)


NOTHING = Listed({}, {})


class PopularNames:
    """The compiled lists, of which a look-up reads a few lines.

    Args:
        folder: The folder with `popular_names.tsv`, `data/facts`.

    """

    def __init__(self, folder: Path) -> None:
        self._lines = SortedLines(folder / "popular_names.tsv")

    def get(self, word: str) -> Listed:
        """Return what the lists know of a word, or of several as one name.

        Raises:
            DataError: the file is missing or damaged.

        """
        sought = key(word)
        line = self._lines.get(sought) if sought else None
        if line is None:
            return NOTHING
        places, _, romanised = line.partition("\t")
        try:
            return _listed(places.split(), romanised.split())
        except (KeyError, ValueError) as error:
            raise DataError(f"popular_names.tsv: {word}: {error}", hint="reinstall trustbrief") from error


def _listed(entries: Iterable[str], romanised: Iterable[str]) -> Listed:
    family: dict[str, int] = {}
    given: dict[str, Sex] = {}
    for entry in entries:
        if "!" in entry:
            country, _, rank = entry.partition("!")
            family[country] = int(rank) if rank else UNRANKED
        else:
            country, _, sex = entry.partition("=")
            given[country] = _SEXES[sex]
    readings = (entry.partition("=") for entry in romanised)
    return Listed(family, given, {country: latin for country, _, latin in readings})
