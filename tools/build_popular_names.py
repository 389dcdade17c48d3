"""Compile `data/facts/popular_names.tsv` from lists of common surnames and forenames.

Usage: python tools/build_popular_names.py DATA_DIR

DATA_DIR holds `popular-names`, the Popular Names by Country Dataset (see NOTICE). A line is a name as
`persons.letters.key` writes it, then where it is on a list: `KR!3` is the third surname of South Korea,
`IT=M` a forename there of men, `=F` of women and `=B` of both; behind a second tab stands how a word in
another script is romanised there: `KR=Yang VN=Lương`. The lists are short: a word that is missing from one
may well be a name there.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from open_data import FACTS

from trustbrief.persons.letters import key

SOURCE = "Popular Names by Country Dataset, sigpwned, from Wikipedia's lists of most common names"
RELEASE = "2023-07-16"
LICENCE = "CC0-1.0"
FOLDER = "popular-names"
# What the machine that romanised the Khmer list took from the text beside a name.
GLOSSES = {"Bird", "Droplets", "Khmer", "means"}
# Alphabetical, so that their place in the list says nothing.
UNRANKED = {"KH"}
# The dataset files Andersson and Johansson under El Salvador, by the code of the Swedish language.
MISFILED = {"SV": "SE"}
_CYRILLIC_A = "\N{CYRILLIC SMALL LETTER A}"


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1]) / FOLDER
    where: dict[str, dict[str, str]] = defaultdict(dict)
    romanised: dict[str, dict[str, str]] = defaultdict(dict)
    for country, rank, word, latin in _surnames(folder / "common-surnames-by-country.csv"):
        where[key(word)].setdefault(f"{country}!", f"{country}!{rank}")
        _romanise(romanised, country, word, latin)
    sexes: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for country, sex, word, latin in _forenames(folder / "common-forenames-by-country.csv"):
        sexes[key(word)][country].add(sex)
        _romanise(romanised, country, word, latin)
    for word, countries in sexes.items():
        for country, found in countries.items():
            where[word][f"{country}="] = f"{country}={'B' if len(found) > 1 else found.pop()}"
    lines = [_line(word, places, romanised) for word, places in where.items() if word]
    head = [f"# licence\t{LICENCE}", f"# release\t{RELEASE}", f"# source\t{SOURCE}"]
    text = b"\n".join(sorted(line.encode() for line in head + lines)) + b"\n"
    (FACTS / "popular_names.tsv").write_bytes(text)
    print(f"popular_names.tsv: {len(text) // 1024} KiB, {len(lines)} names")


def _line(word: str, places: dict[str, str], romanised: dict[str, dict[str, str]]) -> str:
    readings = " ".join(f"{country}={latin}" for country, latin in sorted(romanised.get(word, {}).items()))
    return "\t".join(filter(None, (word, " ".join(sorted(places.values())), readings)))


def _romanise(known: dict[str, dict[str, str]], country: str, word: str, latin: str) -> None:
    """Note how a country writes a word of another script in Latin letters; of several ways the first."""
    if latin and not key(word).isascii():
        known[key(word)].setdefault(country, latin)


def _surnames(file: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield country, place in its list, name and romanisation, for each way to write it."""
    groups: dict[str, str] = {}
    for row in _rows(file):
        latin = "" if row["Romanized Name"] in GLOSSES else row["Romanized Name"]
        groups.setdefault(row["Name Group"], latin)
        rank = "" if row["Country"] in UNRANKED else row["Rank"]
        for word in (*row["Localized Name"].split("/"), *latin.split("/")):
            if word.strip():
                yield row["Country"], rank, word.strip(), groups[row["Name Group"]]


def _forenames(file: Path) -> Iterator[tuple[str, str, str, str]]:
    for row in _rows(file):
        for word in {row["Localized Name"], row["Romanized Name"]} - {""}:
            yield row["Country"], row["Gender"], word, row["Romanized Name"]


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            cells = {name: _mended(value or "") for name, value in row.items()}
            yield {**cells, "Country": MISFILED.get(cells["Country"], cells["Country"])}


def _mended(text: str) -> str:
    """Return a cell without stray spaces, and without the Cyrillic a that slipped into Latin names."""
    latin = any("a" <= sign <= "z" for sign in text)
    return (text.replace(_CYRILLIC_A, "a") if latin else text).replace("\N{NO-BREAK SPACE}", " ").strip()


if __name__ == "__main__":
    main()
