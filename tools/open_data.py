"""Open data and our own tables, as the build scripts read them."""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent.parent
FACTS = HERE / "data" / "facts"


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
        self.orders = {row["locale"]: row["order"] for row in _rows(self.cldr / "person_names.csv")}
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
        self.zones: dict[str, list[str]] = defaultdict(list)
        for line in (self.tzdata / "zone.tab").read_text("utf-8").splitlines():
            if not line.startswith("#"):
                code, _, zone, *_ = line.split("\t")
                self.zones[code].append(zone)

    def supplemental(self, name: str, part: str | None = None) -> dict[str, Any]:
        """Return one table of the CLDR supplement, or a named part of it."""
        content = json.loads((self.cldr / f"{name}.json").read_text("utf-8"))["supplemental"]
        table: dict[str, Any] = next(value for key, value in content.items() if key != "version")
        return table[part] if part else table


def authored(name: str) -> dict[str, Any]:
    """Return the table of one of our own reviewed files; every value stays text, Norway `NO`."""
    text = (FACTS / f"{name}.yaml").read_text("utf-8")
    table: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)[name]  # noqa: S506
    return table


def _only(root: Path, pattern: str) -> Path:
    found = sorted(root.glob(pattern))
    if not found:
        sys.exit(f"{root}: no folder {pattern}")
    return found[-1]


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)
