"""The words of the languages that are spoken in a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from trustbrief.culture.walk import keyed, stamp
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import compiled
from trustbrief.files.typed import Reader
from trustbrief.model.culture import Culture
from trustbrief.model.language import LanguageFile, LanguageWords, as_written_in
from trustbrief.model.statements import Expression, Source, Sourced

_REGION = len("BR")
# CLDR calls Norwegian `no`; what is written in offices there is nearly always Bokmål.
_WRITTEN = {"no": "nb"}


class LanguageStore:
    """The files of a folder, one for each language.

    Args:
        folder: Where they lie; it need not exist.
        cache: Keeps parsed files.

    """

    def __init__(self, folder: Path, cache: DiskCache) -> None:
        self._folder = folder
        self._reader = Reader(LanguageFile, cache, compiled=compiled)

    def first(self, tags: Iterable[str]) -> LanguageFile | None:
        """Return the file of the first language that has one.

        Args:
            tags: BCP 47 tags, the one to prefer first; `zh-Hant` is also served by `zh`.

        Raises:
            DataError: a file cannot be used.

        """
        for tag in tags:
            whole = _WRITTEN.get(tag, tag).lower()
            for name in dict.fromkeys((whole, whole.partition("-")[0])):
                if found := self._reader.read(self._folder / f"{name}.yaml"):
                    return found
        return None

    def everything(self) -> Iterator[LanguageFile]:
        """Yield the file of each language that can be used, by tag."""
        for file in sorted(self._folder.glob("*.yaml")):
            with suppress(DataError):
                if found := self._reader.read(file):
                    yield found


def words_of(file: LanguageFile, country: str | None = None) -> LanguageWords:
    """Return the words of a file with the ids of their sources as results have them.

    Args:
        file: The file.
        country: Alpha-2 code of where the words are written, as its spelling may differ.

    """
    found: dict[str, Any] = {name: getattr(file, name) for name in LanguageWords.__struct_fields__}
    for name, part in found.items():
        if isinstance(part, tuple):
            near = [item for item in part if not _is_of_elsewhere(item, country)]
            # What a country has in a way of its own takes the place of the same words for everywhere.
            here = {item.native for item in near if isinstance(item, Expression) and _region(item)}
            held = (item for item in near if _region(item) or getattr(item, "native", None) not in here)
            stamped = (replace(item, **stamp(item, _key(file), "shared")) for item in held)
            found[name] = tuple(
                as_written_in(item, country) if isinstance(item, Expression) else item for item in stamped
            )
    if file.courtesy:
        found["courtesy"] = replace(file.courtesy, **stamp(file.courtesy, _key(file), "shared"))
    return LanguageWords(**found)


def _is_of_elsewhere(words: Sourced, country: str | None) -> bool:
    """Tell whether words are those of another country that shares the language: `pt-BR` in Portugal."""
    return country is not None and _region(words) not in {"", country}


def _region(words: Sourced) -> str:
    """Return the country that words are tagged with; empty where they have none."""
    region = words.language.rpartition("-")[2] if isinstance(words, Expression) else ""
    return region if len(region) == _REGION and region.isupper() else ""


def language_sources(file: LanguageFile) -> dict[str, Source]:
    """Return what the words rest on, by the ids that results have."""
    return keyed(file.sources, _key(file))


def with_hello(culture: Culture, read: Callable[[], LanguageWords | None]) -> Culture:
    """Return a culture that opens with the hello of its language where its files know none.

    Args:
        culture: What the files of a place say.
        read: Reads the words; asked only when there is no greeting.

    """
    first_minute = culture.sections.first_minute
    words = None if first_minute.greeting else read()
    if words is None:
        return culture
    opened = replace(first_minute, greeting=words.greeting)
    return replace(culture, sections=replace(culture.sections, first_minute=opened))


def _key(file: LanguageFile) -> str:
    return f"language-{file.tag.lower()}"
