"""`trustbrief plan`: a checklist that fits the place and the reader."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
import yaml

from trustbrief.model.guidance import Pillar, Stage

FIVE = ("JP", "BR", "DE", "SA", "NG")
DATES = ("2026-11-24", "2026-12-20", "2027-03-20", "2027-02-10")
HOMES = ("US", "JP", "DE", "FR", "SA", "BR")


def plan(trustbrief, place, *words):
    return trustbrief("plan", place, "-f", "json", *words).json


def ids(document):
    return {step["id"] for step in document["steps"]}


def called_for(document):
    """Yield what the short plan shows: the steps that place and home call for, with why and the first line."""
    for step in document["steps"]:
        if step["because"] or step["there"]:
            yield (
                step["id"],
                tuple(reason["text"] for reason in step["because"]),
                tuple(line["text"] for line in step["there"][:1]),
            )


def test_plans_for_five_places_differ(trustbrief):
    plans = {place: plan(trustbrief, place, "--home", "US") for place in FIVE}
    shown = {place: set(called_for(document)) for place, document in plans.items()}
    for one in FIVE:
        for other in FIVE:
            if one != other:
                assert len(shown[one] - shown[other]) > len(shown[one]) / 2, (one, other)
    common = set.intersection(*map(ids, plans.values()))
    assert len(common) >= 30


def test_every_stage_and_pillar_has_steps_in_each_plan(trustbrief):
    for place in FIVE:
        document = plan(trustbrief, place, "--home", "US")
        assert {step["stage"] for step in document["steps"]} == set(get_args(Stage))
        assert {step["pillar"] for step in document["steps"]} == set(get_args(Pillar))
        order = [list(document["stages"]).index(step["stage"]) for step in document["steps"]]
        assert order == sorted(order)


def test_every_step_of_the_playbook_is_reachable(bound, root):
    playbook = yaml.safe_load((root / "data" / "playbook.yaml").read_text("utf-8"))
    wanted = {step["id"] for step in playbook["steps"]}
    for home in HOMES:
        tool = bound(home)
        for place in (*FIVE, "FR", "GB", "IN", "CN", "US", "MX", "AE", "VN", "KE", "PL", "SE", "RU"):
            if place == home:
                continue
            for day in DATES:
                wanted -= {step.id for step in tool.plan(place, on=date.fromisoformat(day)).steps}
                if not wanted:
                    return
    assert wanted == set()


def test_each_step_says_why_and_cites_a_source(trustbrief):
    document = plan(trustbrief, "JP", "--home", "US")
    for step in document["steps"]:
        assert step["why"]
        assert step["sources"]
        assert set(step["sources"]) <= document["sources"].keys()
        for line in step["there"]:
            assert set(line["sources"]) <= document["sources"].keys()
    assert any(step["because"] for step in document["steps"])
    assert any(step["there"] for step in document["steps"])


def test_a_gap_counts_only_with_a_home(trustbrief):
    with_home = ids(plan(trustbrief, "JP", "--home", "US"))
    without = ids(plan(trustbrief, "JP"))
    same = ids(plan(trustbrief, "JP", "--home", "JP"))
    assert with_home - without
    assert with_home - same


def test_bad_news_is_worded_otherwise_where_criticism_is_softened(trustbrief):
    def wording(place):
        document = plan(trustbrief, place, "--home", "US", "--stage", "bad-news")
        assert {step["stage"] for step in document["steps"]} == {"bad-news"}
        return {text for step in document["steps"] for text in (*step["use"], *step["avoid"])}

    assert wording("JP") - wording("DE")
    assert wording("DE") - wording("JP")


def test_the_checklist_is_short_unless_asked_for_in_full(trustbrief):
    document = plan(trustbrief, "japan", "--home", "US")
    short = trustbrief("plan", "japan", "--home", "US").out
    full = trustbrief("plan", "japan", "--home", "US", "--full").out
    called = [step for step in document["steps"] if step["because"] or step["there"]]
    assert short.count("☐") == len(called) < full.count("☐") == len(document["steps"])
    assert "SOURCES" not in short
    assert "--full" in short
    assert "SOURCES" in full


def test_a_stage_prints_what_to_say_and_what_not(trustbrief):
    out = trustbrief("plan", "japan", "--home", "US", "--stage", "bad news").out
    assert "BAD NEWS" in out
    assert "PREPARE" not in out
    assert "  say" in out
    assert "  not" in out
    assert "SOURCES" not in out
    assert "sources: --full" in out
    assert "SOURCES" in trustbrief("plan", "japan", "--home", "US", "--stage", "bad news", "--full").out


@pytest.mark.parametrize("extent", [(), ("--full",)])
def test_the_checklist_names_the_reason_for_each_step(trustbrief, extent):
    lines = trustbrief("plan", "japan", "--home", "US", *extent).out.splitlines()
    boxes = [index for index, line in enumerate(lines) if line.startswith("  ☐ ")]
    assert len(boxes) > 40
    for index in boxes:
        following = next(line for line in lines[index + 1 :] if line.strip())
        assert following.startswith("    "), lines[index]


def test_markdown_has_a_check_box_for_each_step(trustbrief):
    document = plan(trustbrief, "BR", "--home", "US")
    out = trustbrief("plan", "BR", "--home", "US", "--full", "-f", "markdown").out
    assert out.count("\n- [ ] ") == len(document["steps"])
    assert out.startswith("# **Plan for Brazil**, from United States")
    for name in document["stages"].values():
        assert f"\n## {name}\n" in out


@pytest.mark.parametrize(
    "words", [("japan", "--stage", "lunch"), ("latin america",), ("nowhere",), ("japan", "--home", "xx")]
)
def test_mistakes_are_answered_in_two_lines(trustbrief, words):
    found = trustbrief("plan", *words)
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)


def test_a_typo_in_the_stage_gets_a_suggestion(trustbrief):
    assert "did you mean bad-news?" in trustbrief("plan", "japan", "--stage", "badnews").err


def test_what_loses_trust_is_marked_as_to_be_avoided(trustbrief):
    document = plan(trustbrief, "DE", "--home", "US")
    lost = trustbrief("region", "DE", "-f", "json").json["trust"]["break"]
    lines = [line for step in document["steps"] for line in step["there"]]
    marked = {line["text"] for line in lines if line["avoid"]}
    assert marked
    assert marked <= {item["text"] for item in lost}
    out = trustbrief("plan", "DE", "--home", "US", "--full", "-f", "markdown").out
    avoided = [line for line in out.splitlines() if line.startswith("  - **avoid:** ")]
    assert len(avoided) == len([line for line in lines if line["avoid"]])
