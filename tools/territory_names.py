"""The names of territories: codes, English, official and everyday names, and those of other languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from babel import Locale, localedata
from open_data import Sources, authored
from spellings import COMMON, SMALL, Spelling

from trustbrief.places.gazetteer import CODE, FOREIGN, MAIN
from trustbrief.places.spelling import normalise

# The columns of the United Nations' names in country-codes.csv, by language.
OFFICIAL = {
    "en": ("UNTERM English Short", "UNTERM English Formal", "official_name_en", "CLDR display name"),
    "fr": ("UNTERM French Short", "UNTERM French Formal", "official_name_fr"),
    "es": ("UNTERM Spanish Short", "UNTERM Spanish Formal", "official_name_es"),
    "ru": ("UNTERM Russian Short", "UNTERM Russian Formal", "official_name_ru"),
    "zh": ("UNTERM Chinese Short", "UNTERM Chinese Formal", "official_name_cn"),
    "ar": ("UNTERM Arabic Short", "UNTERM Arabic Formal", "official_name_ar"),
}
SPORT = ("IOC", "FIFA")


def territory_names(sources: Sources, facts: dict[str, Any]) -> Iterator[Spelling]:
    """Yield the names of territories and culture clusters.

    Args:
        sources: The open data.
        facts: The fact file.

    """
    yield from _codes(sources, facts)
    yield from _english(facts)
    languages = {
        code: {spoken["code"].split("-")[0] for spoken in entry["languages"] if spoken["official"]}
        for code, entry in facts["territories"].items()
    }
    for language, code, name in (*_cldr(languages), *_official(sources, languages), *_everyday()):
        yield Spelling(name, code, _mark(language, languages[code]))
    yield from _translations(sources, languages)


def _codes(sources: Sources, facts: dict[str, Any]) -> Iterator[Spelling]:
    """Yield the codes, those of ISO before those of the IOC and FIFA: the first one counts."""
    for code, entry in facts["territories"].items():
        for other in (entry["alpha3"], entry["numeric"]):
            if other:
                yield Spelling(other, code, CODE)
    for body in SPORT:
        for code, row in sources.codes.items():
            for other in row[body].split(","):
                yield Spelling(other.strip(), code, CODE)
    for other, code in authored("aliases", "codes").items():
        yield Spelling(other, code, CODE)


def _english(facts: dict[str, Any]) -> Iterator[Spelling]:
    for code, entry in facts["territories"].items():
        for name in (entry["name"], *entry["other_names"]):
            yield Spelling(name, code)
    for code, name in facts["clusters"].items():
        yield Spelling(name, code)
    for name, codes in authored("aliases").items():
        for code in codes:
            yield Spelling(name, code.removesuffix("*"), MAIN if code.endswith("*") else "")
    for name, codes in authored("aliases", "former").items():
        for code in codes:
            yield Spelling(name, code, FOREIGN)


def _mark(language: str, own: set[str]) -> str:
    if language == "en" or language in own:
        return ""
    return FOREIGN if language in COMMON else SMALL


def _cldr(territories: dict[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield the names of territories in each language that Babel has, in both their forms."""
    for identifier in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(identifier)
        for code in territories:
            for key in (code, f"{code}-alt-short", f"{code}-alt-variant"):
                if name := locale.territories.get(key):
                    yield locale.language, code, name


def _official(sources: Sources, territories: dict[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    for code, row in sources.codes.items():
        for language, columns in OFFICIAL.items():
            for name in {row[column] for column in columns} - {""}:
                if code in territories:
                    yield language, code, name


def _everyday() -> Iterator[tuple[str, str, str]]:
    for language, names in authored("everyday").items():
        for code, words in names.items():
            for word in words:
                yield language, code, word


def _translations(sources: Sources, territories: dict[str, set[str]]) -> Iterator[Spelling]:
    """Yield the names of i18n-iso-countries, but for those that CLDR gives to another territory."""
    taken: dict[str, set[str]] = defaultdict(set)
    for _, code, name in (*_cldr(territories), *_official(sources, territories)):
        taken[normalise(name)].add(code)
    for language, names in sources.translations.items():
        for code, words in names.items():
            for word in words:
                if code in territories and taken.get(normalise(word), {code}) & {code}:
                    yield Spelling(word, code, _mark(language, territories[code]))
