"""Compile `data/facts/territories.json`, `places.tsv` and `names.tsv` from open data.

Usage: python tools/build_facts.py DATA_DIR

DATA_DIR holds one folder per source (see NOTICE for what they are and where
they come from): `cldr-*` (supplemental JSON and person_names.csv),
`cldr-subdivisions`, `country-codes`, `factbook`, `generalised-trust`, `geonames-cities`,
`glibc-locales`, `i18n-iso-countries`, `iban-sepa`, `phone-codes`, `tzdata-*` (and `popular-names`, for
`build_popular_names.py`). A new CLDR or tzdata
release is a new folder there and another run of this script. The YAML
files in `data/facts/` are our own, reviewed by hand.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel import __version__ as babel_version
from build_places import write_gazetteer
from details import Details
from open_data import DISPUTED, FACTS, Sources, authored
from religions import AS_OF

BASICS = "Unicode CLDR, IANA time zone database, GeoNames, libphonenumber, datasets/country-codes"
DETAILS = "GNU C Library, World Factbook, World Values Survey, European Values Study, schwifty, python-stdnum"
LICENCE = "each source under its own terms, see NOTICE"
KEPT_STATUS = {"official", "de_facto_official", "official_regional"}
MAIN_LANGUAGE_PERCENT = 10
ZONE_SHARE = 0.02
ENGLISH = Locale("en")
WEEKDAYS = {
    "mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday",
    "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip


def main() -> None:
    """Write the fact file."""
    sources = Sources(Path(sys.argv[1]))
    mappings = sources.supplemental("codeMappings")
    info = sources.supplemental("territoryInfo")
    currencies = sources.supplemental("currencyData")["region"]
    weeks = sources.supplemental("weekData")["firstDay"]
    measures = sources.supplemental("measurementData")["measurementSystem"]
    orders = _surname_first(sources)
    details = Details(sources)
    weekends = authored("weekends")
    clusters = authored("clusters")
    cluster_of = {code: name for name, entry in clusters.items() for code in entry["members"]}
    territories = {}
    for code in sorted({*sources.codes, "XK"}):
        languages = list(_languages(info.get(code, {}).get("languagePopulation", {})))
        in_use = list(_currencies(currencies.get(code, [])))
        row = sources.codes.get(code, {})
        territories[code] = {
            "alpha3": mappings.get(code, {}).get("_alpha3"),
            "numeric": mappings.get(code, {}).get("_numeric"),
            "name": ENGLISH.territories[code].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"),
            "other_names": _other_names(code, row),
            "cluster": cluster_of.get(code),
            "capital": row.get("Capital") or None,
            "languages": languages,
            "english_percent": _english(info.get(code, {}).get("languagePopulation", {})),
            "currency": in_use[0] if in_use else None,
            "calling_code": f"+{sources.calling[code]}" if code in sources.calling else None,
            "first_day": WEEKDAYS[weeks.get(code, weeks["001"])],
            "weekends": weekends.get(code, weekends["001"]),
            "part_weekends": {part: rule for part, rule in weekends.items() if part.startswith(f"{code}-")},
            "measurement": measures.get(code, "metric"),
            "name_order": _name_order(languages, orders),
            "formal_address": _formal_address(languages, sources.addresses),
            "zones": (zones := _zones(code, sources)),
            "further_zones": _further_zones(code, sources, zones),
            "details": details.of(code, languages, in_use),
        }
    release = [sources.cldr.name, sources.tzdata.name, f"babel {babel_version}"]
    document = {
        "source": f"{BASICS}, {DETAILS}",
        "release": [*release, f"factbook {AS_OF}"],
        "licence": LICENCE,
        "aliases": authored("aliases"),
        "clusters": {name: entry["name"] for name, entry in clusters.items()},
        "scales": authored("scales"),
        "territories": territories,
    }
    _write("territories.json", document)
    write_gazetteer(sources, document)


def _lines(document: dict[str, Any]) -> str:
    """Return JSON with one entry of a table to a line, for readable diffs."""
    tables = []
    for key, value in document.items():
        entries = (
            [f"{_json(name)}: {_json(entry)}" for name, entry in value.items()]
            if isinstance(value, dict)
            else []
        )
        shown = "{\n" + ",\n".join(entries) + "\n}" if entries else _json(value)
        tables.append(f"{_json(key)}: {shown}")
    return "{\n" + ",\n".join(tables) + "\n}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write(name: str, document: dict[str, Any]) -> None:
    file = FACTS / name
    text = _lines(document)
    file.write_text(text + "\n", encoding="utf-8")
    print(f"{file.name}: {len(text) // 1024} KiB")


def _other_names(code: str, row: dict[str, str]) -> list[str]:
    shown = ENGLISH.territories[code]
    names = {
        ENGLISH.territories.get(f"{code}-alt-short", ""),
        row.get("UNTERM English Short", "").removesuffix(" (the)"),
        row.get("UNTERM English Formal", "").removeprefix("the "),
        row.get("official_name_en", ""),
        row.get("CLDR display name", ""),
    }
    return sorted(name for name in names if name and name != shown and "," not in name)


def _languages(population: dict[str, dict[str, str]]) -> Iterator[dict[str, Any]]:
    """Keep official languages and those spoken by a tenth of the people."""

    def share(item: tuple[str, dict[str, str]]) -> float:
        return -float(item[1].get("_populationPercent", 0))

    for code, entry in sorted(population.items(), key=share):
        status = entry.get("_officialStatus")
        percent = float(entry.get("_populationPercent", 0))
        name = ENGLISH.languages.get(code) or ENGLISH.languages.get(code.split("_")[0])
        if name and (status in KEPT_STATUS or percent >= MAIN_LANGUAGE_PERCENT):
            yield {
                "code": code.replace("_", "-"),
                "name": name,
                "official": status in {"official", "de_facto_official"},
                "percent": round(percent),
            }


def _english(population: dict[str, dict[str, str]]) -> int | None:
    entry = population.get("en")
    return round(float(entry["_populationPercent"])) if entry else None


def _currencies(history: list[dict[str, dict[str, str]]]) -> Iterator[dict[str, str]]:
    """Yield the currencies that are legal tender today, CLDR's first choice first."""
    for entry in history:
        for code, span in entry.items():
            if "_to" not in span and span.get("_tender") != "false":
                yield {"code": code, "name": ENGLISH.currencies.get(code, code)}


def _surname_first(sources: Sources) -> dict[str, str]:
    table = json.loads((sources.cldr / "personNamesDefaults.json").read_text("utf-8"))
    first = table["supplemental"]["personNamesDefaults"]["surnameFirst"].split()
    return {**sources.orders, **dict.fromkeys(first, "surname-first")}


def _name_order(languages: list[dict[str, Any]], orders: dict[str, str]) -> str | None:
    """Return the order of the most spoken language of the place that CLDR knows."""
    for language in languages:
        order = orders.get(language["code"].split("-")[0])
        if order:
            return order
    return None


def _formal_address(languages: list[dict[str, Any]], patterns: dict[str, str]) -> str | None:
    """Return which name goes with a title in the most spoken language of the place that CLDR knows.

    A pattern with all fields is what CLDR falls back on, and says nothing of the language.
    """
    for language in languages:
        fields = patterns.get(language["code"].split("-")[0], "{credentials}")
        if "{credentials}" not in fields:
            given, family = "{given" in fields, "{surname}" in fields
            return "whole" if given and family else "given" if given else "family"
    return None


def _zones(code: str, sources: Sources) -> list[dict[str, Any]]:
    """Return the zones people live in, the one with most of them first.

    A zone is named after the capital or the largest city in it. The share is
    that of the population of the listed cities.
    """
    zones = sources.zones.get(code, [])
    people: dict[str, int] = defaultdict(int)
    label: dict[str, tuple[bool, int, str]] = {}
    cities = sorted(sources.cities.get(code, []), key=lambda city: -int(city["population"]))
    # The list marks capitals by name, and many a small Washington with them.
    capital = next((city for city in cities if city["is_capital"] == "1"), None)
    for city in cities:
        zone = city["timezone"]
        if (zones and zone not in zones) or zone in DISPUTED:
            continue
        people[zone] += int(city["population"])
        rank = (city is capital, int(city["population"]), city["name"])
        label[zone] = max(label.get(zone, rank), rank)
    total = sum(people.values())
    if not total:
        return [{"id": zone, "city": _city_of(zone), "share": None} for zone in zones[:1]]
    ranked = sorted(people, key=lambda zone: -people[zone])
    return [
        {"id": zone, "city": label[zone][2], "share": round(people[zone] / total, 3)}
        for zone in ranked
        if people[zone] / total >= ZONE_SHARE
    ]


def _further_zones(code: str, sources: Sources, zones: list[dict[str, Any]]) -> list[str]:
    """Return the zones of a territory in which hardly anybody lives, those with a large city first."""
    shown = {zone["id"] for zone in zones}
    people: dict[str, int] = defaultdict(int)
    for city in sources.cities.get(code, []):
        people[city["timezone"]] += int(city["population"])
    rest = [zone for zone in sources.zones.get(code, []) if zone not in shown | DISPUTED]
    return sorted(rest, key=lambda zone: -people[zone])


def _city_of(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


if __name__ == "__main__":
    main()
