"""Every territory on Earth has a truthful briefing in every format, however thin."""

from __future__ import annotations

import json
from datetime import date

import pytest

from trustbrief.api import Trustbrief
from trustbrief.facts.territories import fact_file
from trustbrief.reader import surroundings
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import REGION, renderer

FACTS = fact_file()
DATES = (date(2026, 12, 25), date(2027, 3, 1), date(2027, 8, 15))


@pytest.mark.parametrize("code", FACTS.territories)
def test_a_territory_is_briefed_in_each_format_on_three_days(calendars, code):
    tool = Trustbrief(now=surroundings.now(), home="DE", cache=calendars / "trustbrief")
    for day in DATES:
        record = tool.brief(code, on=day)
        assert record.date == day
        assert record.status is not None
        assert record.facts is not None
        assert record.holidays or record.no_holidays
        for name, module in REGION.items():
            text = renderer(module)(record, Options(colour=name == "terminal"))
            if name == "json":
                assert json.loads(text)["place"]["code"] == code
            else:
                assert FACTS.territories[code].name in text


def test_what_is_inherited_is_marked_and_what_is_not_known_is_said(trustbrief):
    kenya = trustbrief("region", "KE", "-f", "json").json
    assert kenya["coverage"]["depth"] == "outline"
    assert {claim["from"] for claim in kenya["do"]} == {"cluster"}
    assert "do" in kenya["coverage"]["inherited"]
    assert "comes from its culture cluster" in trustbrief("region", "KE").out
    assert "not covered yet" in trustbrief("region", "BE").out


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
    assert "In United States: culture of the country, holidays of the whole country" in out


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
    assert "a profile of its own over the country's" in trustbrief("region", "scotland").out


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
