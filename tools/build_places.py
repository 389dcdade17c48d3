"""The gazetteer: names in the languages of CLDR, subdivisions and cities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import holidays
from babel import Locale, localedata
from open_data import Sources, authored

from trustbrief.places.names import index
from trustbrief.places.resolve import LONGEST_CODE
from trustbrief.places.spelling import normalise

# Territories of their own that the holidays library lists under a sovereign as well.
DEPENDENT = frozenset(
    ["GP", "MQ", "GF", "RE", "YT", "BL", "MF", "PM", "NC", "PF", "WF", "TF", "American Samoa", "Guam",
     "Northern Mariana Islands", "Puerto Rico", "Virgin Islands", "United States Virgin Islands",
     "U.S. Virgin Islands", "Baker Island", "Aruba", "Sint Maarten"]
)  # fmt: skip


def gazetteer(sources: Sources, territories: set[str]) -> dict[str, Any]:
    """Return the names and places of `places.json`."""
    places: dict[str, dict[str, Any]] = {}
    spellings: list[tuple[str, str]] = [*_territories(territories)]
    for place, names in (*_subdivisions(territories), *_cities(sources)):
        places[place["code"]] = place
        spellings += [(name, place["code"]) for name in sorted(names)]
    return {"names": index(spellings), "places": places}


def contested(names: dict[str, tuple[str, ...]], places: dict[str, Any]) -> list[str]:
    """Return the English names of territories that name something else abroad or within too."""
    more = places["names"]
    return sorted(
        key for key, codes in names.items() if len(key) > LONGEST_CODE and set(more.get(key, ())) - set(codes)
    )


def main_readings() -> dict[str, str]:
    """Return the readings that win by decision: those with a star."""
    return {
        normalise(name): code.removesuffix("*")
        for name, codes in authored("aliases").items()
        for code in codes
        if code.endswith("*")
    }


def _territories(territories: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of territories in each language that Babel has."""
    for identifier in sorted(localedata.locale_identifiers()):
        names = Locale.parse(identifier).territories
        for code in sorted(territories):
            if name := names.get(code):
                yield name, code


def _subdivisions(territories: set[str]) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """Yield the subdivisions of the holidays library and our own, each with its names."""
    own = authored("subdivisions")
    known: dict[str, list[str]] = {
        f"{country}-{code}": aliases
        for country in sorted(territories)
        for code, aliases in holidays.country_holidays(country).get_subdivision_aliases().items()
    }
    by_library = {f"{code[:2]}-{entry['library']}": code for code, entry in own.items() if "library" in entry}
    for code in sorted({*known, *own}):
        aliases = known.get(code, [])
        if code in by_library or {code[3:], *aliases} & DEPENDENT:
            continue
        entry = own.get(code, {})
        library = entry.get("library") or (code[3:] if code in known else None)
        aliases = known.get(f"{code[:2]}-{library}", []) if library else []
        name = entry.get("name") or (aliases[0] if aliases else code[3:])
        place = {
            "code": code, "name": name, "kind": "subdivision", "country": code[:2],
            "zone": entry.get("zone"), "calendar": library,
        }  # fmt: skip
        place = {key: value for key, value in place.items() if value}
        yield place, {code, name, *aliases, *entry.get("names", [])}


def _cities(sources: Sources) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """Yield the listed cities, each with its names."""
    other_names = authored("cities")
    for country, rows in sorted(sources.cities.items()):
        for row in rows:
            code = f"geonames:{row['geonameid']}"
            place = {
                "code": code, "name": row["name"], "kind": "city", "country": country,
                "zone": row["timezone"], "population": int(row["population"]),
            }  # fmt: skip
            names = other_names.get(f"{row['name']}, {country}", [])
            yield place, {code, row["name"], *names}
