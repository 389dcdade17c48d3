"""Every territory on Earth has a truthful briefing, however thin."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from rich.cells import cell_len

from trustbrief.facts.territories import fact_file
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import FORMATS, prints, render

FACTS = fact_file()
DAY = date(2027, 3, 1)
# A full profile, an outline of a cluster, no clock, no cluster, right to left, many clocks.
SIX = ("JP", "UG", "BV", "AQ", "SA", "US")
WIDTH = 80
# Controls and overrides of direction, which could change what a terminal or a reader sees.
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("code", FACTS.territories)
def test_a_territory_is_briefed(bound, code):
    record = bound("DE").brief(code, on=DAY)
    assert record.date == DAY
    assert bool(record.clocks) == (record.status is not None) == bool(FACTS.territories[code].zones)
    assert record.holidays or record.no_holidays
    assert record.facts is not None
    lines = render(record, "text", Options(width=WIDTH)).splitlines()
    assert lines[0].startswith(FACTS.territories[code].name)
    assert "Mon 1 Mar 2027" in lines[0]
    assert max(map(cell_len, lines)) <= WIDTH
    assert not HIDDEN.search("".join(lines))
    assert len(lines) <= 44


@pytest.mark.parametrize("code", SIX)
@pytest.mark.parametrize("format_", ["text", "markdown", "html", "json"])
@pytest.mark.parametrize("extent", ["line", "screen", "full"])
def test_a_territory_is_briefed_in_each_format(bound, code, format_, extent):
    record = bound("DE").brief(code, on=DAY)
    name = FACTS.territories[code].name
    text = render(record, format_, Options(width=WIDTH, extent=extent))
    assert "\x1b" not in text
    assert text.endswith("\n")
    assert not re.search(r"\bNone\b|<[a-z]+ object|Struct\(", text)
    if format_ == "text":
        assert text.startswith(name)
        # An address is not to be broken.
        wide = [line for line in text.splitlines() if cell_len(line) > WIDTH and "http" not in line]
        assert extent == "line" or wide == []
    elif format_ == "markdown":
        assert name in text.splitlines()[0]
    elif format_ == "html":
        assert re.search(rf"<title>[^<]*{name}[^<]*</title>", text)
        assert len(re.findall(rf"<h1[^>]*>.*?{name}.*?</h1>", text, re.DOTALL)) == 1
    else:
        assert json.loads(text)["place"]["name"] == name


def test_colour_is_the_only_escape(bound):
    for code in SIX:
        text = render(
            bound("DE").brief(code, on=DAY), "text", Options(width=WIDTH, colour=True, extent="full")
        )
        assert "\x1b[" in text
        assert not HIDDEN.search(re.sub(r"\x1b\[[\d;]*m", "", text).replace("\n", ""))


def test_a_briefing_is_no_list_of_days(bound):
    record = bound().brief("BV")
    assert [name for name in FORMATS if not prints(record, name)] == ["csv", "ics"]


def test_what_is_inherited_is_marked_and_what_is_not_known_is_said(trustbrief):
    uganda = trustbrief("region", "UG", "-f", "json").json
    assert uganda["coverage"]["depth"] == "outline"
    assert {claim["from"] for claim in uganda["do"]} == {"cluster"}
    assert "do" in uganda["coverage"]["inherited"]
    assert "comes from its culture cluster" in trustbrief("region", "UG").out
    assert "not covered yet" in trustbrief("region", "AQ").out


@pytest.mark.parametrize("cluster", FACTS.clusters)
def test_a_cluster_is_briefed_with_its_countries(trustbrief, cluster):
    document = trustbrief("region", cluster, "-f", "json").json
    assert document["place"]["kind"] == "cluster"
    assert document["status"] is None
    members = {code for code, fact in FACTS.territories.items() if fact.cluster == cluster}
    assert set(document["place"]["members"]) == members
    assert document["variation"]
    assert f"A culture cluster of {len(members)} territories" in trustbrief("region", cluster).out


def test_a_city_keeps_its_own_clock_and_says_whose_culture_it_has(trustbrief):
    out = trustbrief("region", "los angeles").out
    assert "01:40 Los Angeles" in out.splitlines()[0]
    assert "In California, United States: culture of the country, holidays of California" in out
    osaka = trustbrief("region", "osaka").out
    assert "In Osaka, Japan: culture of the country, holidays of the whole country" in osaka


def test_a_subdivision_keeps_its_own_holidays(trustbrief):
    def status(place):
        return trustbrief("region", place, "--on", "2027-01-06", "-f", "json").json["status"]

    assert (status("bavaria")["kind"], status("bavaria")["reason"]) == ("holiday", "Epiphany")
    assert status("DE")["kind"] == "working"


def test_a_part_with_a_profile_lies_over_its_country(trustbrief):
    scotland = trustbrief("region", "scotland", "-f", "json").json
    assert scotland["place"]["calendar"] == "GB-SCT"
    assert {"subdivision", "territory"} <= {
        claim["from"] for claim in [*scotland["topics"]["avoid"], *scotland["do"]]
    }
    out = trustbrief("region", "scotland").out
    assert "In United Kingdom: profile of Scotland over the country's, holidays of Scotland" in out


def test_a_part_may_belong_to_another_cluster_than_its_country(trustbrief):
    assert trustbrief("region", "CH", "-f", "json").json["place"]["cluster"] == "germanic-europe"
    assert trustbrief("region", "geneva", "-f", "json").json["place"]["cluster"] == "latin-europe"


def test_a_city_has_the_culture_of_its_part(trustbrief):
    part = trustbrief("region", "tamil nadu", "-f", "json").json["first_minute"]
    assert trustbrief("region", "chennai", "-f", "json").json["first_minute"] == part
    assert trustbrief("region", "delhi", "-f", "json").json["first_minute"] != part


def test_a_quiet_period_takes_the_place_of_working(trustbrief):
    status = trustbrief("region", "JP", "--on", "2026-12-30T11:00", "-f", "json").json["status"]
    assert status["kind"] == "quiet-period"
    assert status["quiet_period"] == "Year-end and New Year closure"


def test_what_else_a_name_could_mean_goes_to_stderr(trustbrief):
    outcome = trustbrief("region", "korea", "--brief")
    assert outcome.out.startswith("South Korea")
    assert "for North Korea (KP) type KP" in outcome.err
