"""Open data and our own tables, as the build scripts read them."""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent.parent
FACTS = HERE / "data" / "facts"
# A clock of our own for land that two states claim would take sides.
DISPUTED = frozenset(["Europe/Simferopol"])


class Sources:
    """The open data, read once."""

    def __init__(self, root: Path) -> None:
        self.cldr = _only(root, "cldr-[0-9]*")
        self.tzdata = _only(root, "tzdata-*")
        self.codes = {
            row["ISO3166-1-Alpha-2"]: row for row in _rows(_only(root, "country-codes") / "country-codes.csv")
        }
        self.calling = {
            row["iso2"]: row["calling_code"]
            for row in _rows(_only(root, "phone-codes") / "calling_codes.csv")
        }
        persons = list(_rows(self.cldr / "person_names.csv"))
        self.orders = {row["locale"]: row["order"] for row in persons}
        self.addresses = {row["locale"]: row["addressing_formal_medium"] for row in persons}
        self.titles = {row["locale"]: row for row in _rows(_only(root, "glibc-locales") / "lc_name.csv")}
        self.ibans = {row["iso2"]: row for row in _rows(_only(root, "iban-sepa") / "iban_sepa.csv")}
        self.trust = {
            row["iso2"]: row for row in _rows(_only(root, "generalised-trust") / "generalised-trust.csv")
        }
        # Palestine has two profiles, one for each part; neither speaks for the whole.
        self.factbook: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in _rows(_only(root, "factbook") / "extract.csv"):
            self.factbook[row["iso2"]].append(row)
        self.cities: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in _rows(_only(root, "geonames-cities") / "cities_trim.csv"):
            self.cities[row["iso2"]].append(row)
        # Well-known ones below the line; they name places and set no country's clock.
        self.more_cities: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in _rows(FACTS / "more_cities.csv"):
            self.more_cities[row["iso2"]].append(row)
        self.zones: dict[str, list[str]] = defaultdict(list)
        for line in (self.tzdata / "zone.tab").read_text("utf-8").splitlines():
            if not line.startswith("#"):
                code, _, zone, *_ = line.split("\t")
                self.zones[code].append(zone)

        self.subdivisions = _localised(_only(root, "cldr-subdivisions") / "subdivisions")
        self.translations = _translations(_only(root, "i18n-iso-countries") / "langs")

    def supplemental(self, name: str, part: str | None = None) -> dict[str, Any]:
        """Return one table of the CLDR supplement, or a named part of it."""
        content = json.loads((self.cldr / f"{name}.json").read_text("utf-8"))["supplemental"]
        table: dict[str, Any] = next(value for key, value in content.items() if key != "version")
        return table[part] if part else table


@cache
def authored(name: str, table: str | None = None) -> dict[str, Any]:
    """Return a table of one of our own reviewed files; every value stays text, Norway `NO`.

    Args:
        name: Of the file.
        table: Of the table, where the file has several; else called like the file.

    """
    text = (FACTS / f"{name}.yaml").read_text("utf-8")
    content = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    found: dict[str, Any] = content.get(table or name, {})
    return found


def _only(root: Path, pattern: str) -> Path:
    found = sorted(root.glob(pattern))
    if not found:
        sys.exit(f"{root}: no folder {pattern}")
    return found[-1]


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _localised(folder: Path) -> dict[str, dict[str, str]]:
    """Return the names of ISO 3166-2 parts by language and code, `DE-BY`."""
    found = {}
    for file in sorted(folder.glob("*/*.json")):
        content = json.loads(file.read_text("utf-8"))["subdivisions"]
        names: dict[str, str] = content["localeDisplayNames"]["subdivisions"]
        found[file.parent.name] = {
            f"{code[:2]}-{code[2:]}".upper(): name.rstrip("\N{SUPERSCRIPT TWO}")
            for code, name in names.items()
        }
    return found


def _translations(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Return the names of territories by language and code."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        names = json.loads(file.read_text("utf-8"))["countries"]
        found[file.stem] = {code: [name] if isinstance(name, str) else name for code, name in names.items()}
    return found
