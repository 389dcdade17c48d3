"""The parts of countries: all of ISO 3166-2, with what the holidays library and we add."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import holidays
from open_data import DISPUTED, Sources, authored
from spellings import COMMON, SMALL, Spelling

from trustbrief.model.place import Place
from trustbrief.places.gazetteer import CODE, FOREIGN
from trustbrief.places.spelling import normalise

Names = tuple[Place, list[Spelling]]


def parts(sources: Sources) -> Iterator[Names]:
    """Yield each part of a country with its names."""
    current, former = current_codes(sources)
    zones = _zones(sources)
    for code in sorted(current):
        if code in authored("subdivisions", "territories"):
            continue
        place = _place(code, sources, zones)
        yield (
            place,
            [*_spellings(place, sources), *(Spelling(old, code, CODE) for old in former.get(code, ()))],
        )


def part_is_territory() -> Iterator[Spelling]:
    """Yield the codes of parts that are territories of their own: `US-PR` is PR."""
    for part, code in authored("subdivisions", "territories").items():
        yield Spelling(part, code, CODE)


@cache
def current_codes(sources: Sources) -> tuple[set[str], dict[str, list[str]]]:
    """Return the codes in force, and by them the former ones of parts of the same name."""
    english = sources.subdivisions["en"]
    own = authored("subdivisions")
    parents = containing(sources)
    known = {code for code in english if code in parents} | set(own)
    by_name = {(code[:2], normalise(_english(code, sources))): code for code in sorted(known)}
    former: dict[str, list[str]] = defaultdict(list)
    for old, new in authored("subdivisions", "former").items():
        former[new].append(old)
    for code in sorted(set(english) - known):
        if (same := by_name.get((code[:2], normalise(english[code])))) and code not in former[same]:
            former[same].append(code)
    return known, former


@cache
def containing(sources: Sources) -> dict[str, str]:
    """Return the larger part or territory that each part of ISO 3166-2 lies in."""
    found = {}
    for outer, entry in sources.supplemental("subdivisionContainment").items():
        for code in entry["_contains"]:
            found[_iso(code)] = _iso(outer)
    return found


def _iso(code: str) -> str:
    return code if code.isupper() and len(code) == 2 else f"{code[:2]}-{code[2:]}".upper()  # noqa: PLR2004


def _english(code: str, sources: Sources) -> str:
    own: str | None = authored("subdivisions").get(code, {}).get("name")
    return own or sources.subdivisions["en"][code]


def _place(code: str, sources: Sources, zones: dict[str, str]) -> Place:
    own = authored("subdivisions").get(code, {})
    outer = containing(sources).get(code, code[:2])
    return Place(
        code=code,
        name=_english(code, sources),
        kind="subdivision",
        country=code[:2],
        zone=own.get("zone") or zones.get(code) or zones.get(outer),
        calendar=own.get("library") or library_code(code, sources),
        part=outer if "-" in outer else None,
    )


def _spellings(place: Place, sources: Sources) -> Iterator[Spelling]:
    code = place.code
    own = authored("subdivisions").get(code, {})
    yield Spelling(code, code, CODE)
    english = (
        "" if code[:2] in authored("subdivisions", "renumbered") else sources.subdivisions["en"].get(code)
    )
    names = [place.name, english or "", *own.get("names", [])]
    for name in (*names, *library_names(code[:2]).get(place.calendar or "", [])):
        yield Spelling(name, code)
    for language, known in sources.subdivisions.items():
        if code in known and language != "en":
            yield Spelling(known[code], code, FOREIGN if language.split("-")[0] in COMMON else SMALL)


@cache
def library_names(country: str) -> dict[str, list[str]]:
    """Return the names of the subdivisions that the holidays library knows in a country, by its code."""
    try:
        return {
            code: [name for name in names if not (len(name) <= 3 and name.isupper())]  # noqa: PLR2004
            for code, names in holidays.country_holidays(country).get_subdivision_aliases().items()
        }
    except NotImplementedError:
        return {}


def library_code(code: str, sources: Sources) -> str | None:
    """Return the library's code of a part: its own of ISO, or that of a part of the same name."""
    known = library_names(code[:2])
    if code[3:] in known:
        return code[3:]
    name = normalise(_english(code, sources))
    parents = containing(sources)
    for other, names in known.items():
        if f"{code[:2]}-{other}" not in parents and name in {normalise(word) for word in names}:
            return other
    return None


def part_of_city(row: dict[str, str], sources: Sources) -> str | None:
    """Return the ISO 3166-2 code of the part that a city of GeoNames lies in."""
    country, admin1 = row["iso2"], row["admin1"]
    known, _ = current_codes(sources)
    of_city = authored("parts", "cities").get(country, {}).get(row["name"])
    table = authored("parts").get(country)
    code = f"{country}-{of_city or (admin1 if table is None else table.get(admin1))}"
    if code in known:
        return code
    parents = containing(sources)
    same = normalise(row["name"])
    return next(
        (c for c in sorted(known) if c[:2] == country and parents.get(c) == country
         and normalise(_english(c, sources)) == same),
        None,
    )  # fmt: skip


def _zones(sources: Sources) -> dict[str, str]:
    """Return the zone of each part of a country with several, after most of its listed people."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for country, rows in sources.cities.items():
        if len(sources.zones.get(country, [])) > 1:
            for row in rows:
                part = part_of_city(row, sources) if row["timezone"] not in DISPUTED else None
                while part:
                    people[part][row["timezone"]] += int(row["population"])
                    outer = containing(sources).get(part, "")
                    part = outer if "-" in outer else None
    return {part: zones.most_common(1)[0][0] for part, zones in people.items()}
