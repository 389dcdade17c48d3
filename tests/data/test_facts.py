"""The compiled facts."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import holidays as library
import pytest
import yaml

from trustbrief.facts.territories import fact_file

FACTS = fact_file()


def test_all_territories_of_iso_3166_and_kosovo_are_there():
    assert len(FACTS.territories) == 250
    assert set(FACTS.territories) == set(library.list_supported_countries(include_aliases=False))


@pytest.mark.parametrize("code", FACTS.territories)
def test_a_territorys_zones_exist_and_come_most_populous_first(code):
    zones = FACTS.territories[code].zones
    for zone in zones:
        ZoneInfo(zone.id)
    shares = [zone.share or 0 for zone in zones]
    assert shares == sorted(shares, reverse=True)
    assert zones or code in {"BV", "HM"}


def test_weekends_changed_when_they_did():
    emirates = FACTS.territories["AE"]
    assert emirates.weekend(date(2021, 12, 31)) == ("friday", "saturday")
    assert emirates.weekend(date(2022, 1, 1)) == ("saturday", "sunday")
    assert FACTS.territories["SA"].weekend(date(2026, 1, 1)) == ("friday", "saturday")
    assert FACTS.territories["DE"].weekend(date(2026, 1, 1)) == ("saturday", "sunday")


@pytest.mark.parametrize("table", ["aliases", "clusters", "scales", "weekends"])
def test_the_tables_written_by_hand_are_compiled(root, table):
    text = (root / "data" / "facts" / f"{table}.yaml").read_text("utf-8")
    written = yaml.load(text, Loader=yaml.BaseLoader)[table]  # noqa: S506
    if table == "aliases":
        assert written == FACTS.aliases
    elif table == "clusters":
        assert {name: entry["name"] for name, entry in written.items()} == FACTS.clusters
        for name, entry in written.items():
            members = {code for code, fact in FACTS.territories.items() if fact.cluster == name}
            assert members == set(entry["members"])
    elif table == "scales":
        assert list(written) == list(FACTS.scales)
    else:
        for code in set(written) - {"001"}:
            assert FACTS.territories[code].weekends[-1].days == tuple(written[code][-1]["days"])


def test_a_territory_has_one_cluster_and_only_some_have_none():
    without = {code for code, fact in FACTS.territories.items() if fact.cluster is None}
    assert without == {"AQ", "BE", "BV", "HM", "IL", "IO", "TF", "UM"}


def test_names_put_the_family_first_where_cldr_says_so():
    assert FACTS.territories["JP"].name_order == "surname-first"
    assert FACTS.territories["HU"].name_order == "surname-first"
    assert FACTS.territories["SA"].name_order == "given-first"
