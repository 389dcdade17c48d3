"""Compile `data/facts/feasts.tsv`: what the days of the `holidays` library are called in all its languages.

A line that starts with `@` has an English name and the places that keep such a day: territories, or
parts of them where the whole does not. Each other line has a name in the form in which names are
compared, and the English names of the days that go by it. Run it after an upgrade of the library.

Usage: python tools/build_feasts.py
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain
from multiprocessing import Pool
from typing import NamedTuple

import holidays as library
from name_table import write_lines

from trustbrief.almanac.labels import Labels, label_estimates
from trustbrief.almanac.library import territories
from trustbrief.almanac.listing import CHURCHES, ENGLISH, Lister, paired
from trustbrief.places.spelling import unaccented, with_digraphs, with_spaces

# A day of the lunar calendars may miss a year.
YEARS = (2026, 2027)


class Called(NamedTuple):
    """A day of a place under one of its names."""

    place: str
    english: str
    name: str


def main() -> None:
    """Write the file."""
    places: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    with Pool(2) as pool:
        for called in chain.from_iterable(pool.imap(_days_of, sorted(territories()))):
            places[called.english].add(called.place)
            for key in _keys(called.name):
                names[key].add(called.english)
    lines = {f"@{english}": " ".join(_widest(found)) for english, found in places.items()}
    lines |= {key: "|".join(sorted(found)) for key, found in names.items()}
    write_lines("feasts.tsv", lines)


def _keys(name: str) -> set[str]:
    """Return the forms in which a name is looked for; one of digits alone is none."""
    written = (name, with_digraphs(name), with_spaces(name))
    return {key for key in map(unaccented, written) if key and not key.isdigit()}


def _widest(codes: set[str]) -> list[str]:
    """Return codes without the parts of territories that are among them."""
    return sorted(code for code in codes if code[:2] == code or code[:2] not in codes)


def _days_of(country: str) -> list[Called]:
    entity = library.country_holidays(country)
    parts = (None, *entity.subdivisions)
    return sorted({called for part in parts for called in _of_part(country, part)})


def _of_part(country: str, part: str | None) -> Iterator[Called]:
    entity = library.country_holidays(country)
    own = _calendar(country, part, entity.default_language)
    languages = {entity.default_language, *entity.supported_languages}
    english = _calendar(country, part, ENGLISH if ENGLISH in languages else entity.default_language)
    place = f"{country}-{part}" if part else country
    by_church = _by_church(country)
    for language in sorted(languages, key=str):
        local = _calendar(country, part, language)
        in_english, in_local = Labels(english), Labels(local)
        for day in (day for day in own if day.year in YEARS):
            for translated, name in zip(paired(day, own, english), paired(day, own, local), strict=True):
                plain = in_english.off(translated).name
                bare = by_church.get((day, plain), plain)
                yield Called(place, bare, bare)
                yield Called(place, bare, in_local.off(name).name)


def _by_church(country: str) -> dict[tuple[date, str], str]:
    """Return the names of days that tell two churches apart, by what the library calls them."""
    if not set(library.country_holidays(country).supported_categories) >= CHURCHES:
        return {}
    days = [key for year in YEARS for key in Lister(country, year).days()]
    return {
        (key.date, key.name.partition(" ")[2]): key.name
        for key in days
        if key.name.split()[0].lower() in CHURCHES
    }


def _calendar(country: str, part: str | None, language: str | None) -> library.HolidayBase:
    entity = library.country_holidays(country)
    calendar = library.country_holidays(
        country, subdiv=part, language=language, categories=entity.supported_categories
    )
    label_estimates(calendar)
    with warnings.catch_warnings(action="ignore"):
        for year in YEARS:
            date(year, 1, 1) in calendar  # noqa: B015  (a look at a day computes its year)
    return calendar


if __name__ == "__main__":
    main()
