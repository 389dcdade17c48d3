"""The cities of GeoNames, with the part and the calendar that they have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from babel import Locale, localedata
from open_data import Sources, authored
from parts import Names, containing, library_names, part_of_city
from spellings import COMMON, SMALL, Spelling

from trustbrief.model.place import Place
from trustbrief.places.gazetteer import FOREIGN
from trustbrief.places.spelling import SHORT, normalise, unaccented

# What the holidays library adds to the name of a city whose own days it knows.
LIBRARY_WORDS = frozenset(["stadt", "capital"])


def cities(sources: Sources, facts: dict[str, Any]) -> Iterator[Names]:
    """Yield the listed cities, each with its names.

    Args:
        sources: The open data.
        facts: The fact file.

    """
    known = authored("cities")
    elsewhere = _exemplars(sources, facts)
    for country, listed in sorted(sources.cities.items()):
        rows = [*listed, *sources.more_cities.get(country, [])]
        ranked = sorted(rows, key=lambda row: -int(row["population"]))
        # The list marks capitals by name, and many a small Washington with them.
        capital = next((row["geonameid"] for row in ranked if row["is_capital"] == "1"), None)
        for row in rows:
            largest = next(other for other in ranked if other["name"] == row["name"])
            more = known.get(f"{row['name']}, {country}", []) if row is largest else []
            names = [row["name"], unaccented(row["name"]), *more]
            place = _place(row, names, sources, is_capital=row["geonameid"] == capital)
            spellings = [Spelling(name, place.code) for name in names]
            yield place, [*spellings, *elsewhere.get(place.code, [])]


def _place(row: dict[str, str], names: list[str], sources: Sources, *, is_capital: bool) -> Place:
    part = part_of_city(row, sources)
    return Place(
        code=f"geonames:{row['geonameid']}",
        name=row["name"],
        kind="city",
        country=row["iso2"],
        zone=row["timezone"],
        calendar=_calendar(row["iso2"], part, names, sources),
        part=part,
        population=int(row["population"]),
        capital=is_capital,
    )


def _calendar(country: str, part: str | None, names: list[str], sources: Sources) -> str | None:
    """Return the library's code of a subdivision that is this city, or is called after it."""
    own = {normalise(name) for name in names}
    parents = containing(sources)
    # What only the library has comes first: the city of São Paulo before the state.
    known = sorted(library_names(country).items(), key=lambda found: f"{country}-{found[0]}" in parents)
    for code, aliases in known:
        iso = f"{country}-{code}"
        if iso in parents and part not in {iso, parents[iso]}:
            continue
        english = sources.subdivisions["en"].get(iso, code)
        names_there = (normalise(name) for name in (code, english, *aliases))
        shown = {" ".join(w for w in name.split() if w not in LIBRARY_WORDS) for name in names_there}
        if own & shown and (len(code) > SHORT or iso in parents):
            return code
    return None


def _exemplars(sources: Sources, facts: dict[str, Any]) -> dict[str, list[Spelling]]:
    """Return the names, in each language that Babel has, of the cities that time zones are called after."""
    by_zone = _city_of_zone(sources)
    found: dict[str, list[Spelling]] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(identifier)
        for zone, entry in locale.time_zones.items():
            if zone in by_zone and (name := entry.get("city")):
                country, code = by_zone[zone]
                mark = _mark(locale.language, facts["territories"][country]["languages"])
                found.setdefault(code, []).append(Spelling(name, code, mark))
    return found


@cache
def _city_of_zone(sources: Sources) -> dict[str, tuple[str, str]]:
    """Return country and code of the listed city that a zone is called after."""
    english = Locale("en").time_zones
    found = {}
    for country, rows in sources.cities.items():
        for row in sorted(rows, key=lambda row: int(row["population"])):
            zone = row["timezone"]
            shown = english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
            others = authored("cities").get(f"{row['name']}, {country}", [])
            if normalise(shown) in {normalise(name) for name in (row["name"], *others)}:
                found[zone] = (country, f"geonames:{row['geonameid']}")
    return found


def _mark(language: str, spoken: list[dict[str, Any]]) -> str:
    if any(entry["official"] and entry["code"].split("-")[0] == language for entry in spoken):
        return ""
    return FOREIGN if language in COMMON else SMALL
