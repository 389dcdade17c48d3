"""The gazetteer: every place, every name of it, and the names to complete, as sorted text files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec
from cities import cities
from completions import write_completions
from name_table import Names, name_table, write_by_length, write_lines, write_names
from open_data import Sources
from parts import part_is_territory, parts
from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellings import SMALL, Spelling
from territory_names import territory_names

from trustbrief.model.place import Place
from trustbrief.places.gazetteer import CODE, DOUBT, FOREIGN
from trustbrief.places.spelling import SHORT, normalise

# Cities whose names people get wrong by a letter.
WELL_KNOWN = 1_000_000
# How often a word that may be a slip of the keys stands in the sources at most; a language has up to four.
RARE = 4


def write_gazetteer(sources: Sources, facts: dict[str, Any]) -> None:
    """Write `places.tsv`, `names.tsv`, `names_by_length.tsv` and `completions.tsv`.

    Args:
        sources: The open data.
        facts: The fact file, for the English names, languages and zones of territories.

    """
    places = {place.code: place for place in _large(sources, facts)}
    spellings = [*territory_names(sources, facts), *part_is_territory()]
    for place, names in (*parts(sources), *cities(sources, facts)):
        places[place.code] = place
        spellings += names
    places = _counted(places)
    write_lines("places.tsv", {code: _json(place) for code, place in places.items()})
    table = _names(spellings, places)
    write_names("names.tsv", table)
    write_by_length("names_by_length.tsv", table)
    write_completions(spellings, places, table)


def _large(sources: Sources, facts: dict[str, Any]) -> Iterable[Place]:
    people = sources.supplemental("territoryInfo")
    for code, entry in facts["territories"].items():
        count = int(people.get(code, {}).get("_population", 0))
        yield Place(code=code, name=entry["name"], kind="territory", country=code, population=count)
    for code, name in facts["clusters"].items():
        yield Place(code=code, name=name, kind="cluster")


def _counted(places: dict[str, Place]) -> dict[str, Place]:
    """Return the places with what is known of the population of parts.

    A part has that of its listed cities, or a tenth of an even share of its
    country's if that is more; one without any a quarter of such a share.
    """
    people: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for place in places.values():
        total[place.country or ""] += place.kind == "subdivision"
        part = place.part if place.kind == "city" else None
        while part:
            people[part] += place.population
            part = places[part].part
    found = dict(places)
    for place in places.values():
        if place.kind == "subdivision":
            share = places[place.country or ""].population // total[place.country or ""]
            known = people[place.code]
            known = max(known, share // 10) if known else share // 4
            found[place.code] = msgspec.structs.replace(place, population=known)
    return found


def _names(spellings: list[Spelling], places: dict[str, Place]) -> Names:
    """Return the readings of each key."""
    table = name_table(spellings, {code: place.kind for code, place in places.items()})
    kept = {key: codes for key, found in table.items() if (codes := _without_rare(key, found))}
    _doubt(kept, spellings, places)
    return kept


def _without_rare(key: str, codes: dict[str, str]) -> dict[str, str]:
    """Return the readings without words of small languages that mean something else as well.

    `Kota` is a city before it is Qatar, and three letters are a code.
    """
    common = {code: mark for code, mark in codes.items() if mark != SMALL}
    if common or (len(key) <= SHORT and key.isascii()):
        first_code = next((code for code, mark in common.items() if mark == CODE), None)
        return {code: mark for code, mark in common.items() if mark != CODE or code == first_code}
    return dict.fromkeys(codes, FOREIGN)


def _doubt(names: Names, spellings: list[Spelling], places: dict[str, Place]) -> None:
    """Mark what may be a slip in an English name: `Nigera` is Niger in Latvian, `Dehli` Dili in Kannada.

    A word that many languages have, `Irak`, is no slip.
    """
    used = Counter(normalise(spelling.name) for spelling in spellings)
    for kind, least in (("territory", 0), ("city", WELL_KNOWN)):
        known = [place for place in places.values() if place.kind == kind and place.population >= least]
        english = {normalise(place.name): place for place in known}
        for key, codes in names.items():
            kinds = {(mark, places[code].kind) for code, mark in codes.items()}
            if key.isascii() and len(key) > SHORT and kinds == {(FOREIGN, kind)} and used[key] <= RARE:
                close = process.extract(key, list(english), scorer=OSA.distance, score_cutoff=1)
                near = [english[name] for name, *_ in close]
                own = [place.population for place in near if place.code in codes]
                others = [place for place in near if place.code not in codes]
                if others and max(place.population for place in others) > max(own, default=0):
                    codes[max(others, key=lambda place: place.population).code] = DOUBT


def _json(place: Place) -> str:
    given = {key: value for key, value in msgspec.to_builtins(place).items() if value}
    return msgspec.json.encode(given).decode()
