"""The sheet for second readers: what a line cites, how far it carries, and what else the file knows of it."""

from __future__ import annotations

import sys
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from trustbrief.authoring.check import check_file
from trustbrief.files.shipped import data_root
from trustbrief.model.evidence import EvidenceFile, Note
from trustbrief.model.profile import Profile


@pytest.fixture
def sheets(request, monkeypatch):
    tools = request.config.rootpath / "tools"
    monkeypatch.setattr(sys, "path", [str(tools), *sys.path])
    spec = spec_from_file_location("reading_sheet", tools / "reading_sheet.py")
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "reading_sheet", module)
    spec.loader.exec_module(module)
    return module


def files(stem):
    profile = check_file(data_root() / "cultures" / "countries" / f"{stem}.yaml").record
    evidence = check_file(data_root() / "evidence" / f"{stem}.yaml").record
    assert isinstance(profile, Profile)
    assert isinstance(evidence, EvidenceFile)
    return profile, evidence


def test_each_fact_that_is_cited_stands_under_its_line_with_its_limits(sheets):
    profile, evidence = files("dk")
    sheet = list(sheets.sheet(profile, evidence))
    at = next(index for index, line in enumerate(sheet) if line.startswith("\ntrust.break[0] ("))
    under = sheet[at + 1 : at + 1 + len(profile.trust.lose[0].sources)]
    assert [line.split()[0] for line in under] == [f"[{name}]" for name in profile.trust.lose[0].sources]
    assert any("limits: " in line for line in under)


def test_what_the_file_says_of_the_same_and_the_line_does_not_cite_stands_below(sheets):
    profile, evidence = files("dk")
    gifts = profile.etiquette.gifts[0]
    found = [line for line in sheets.sheet(profile, evidence) if line.startswith("  not cited: ")]
    assert found
    assert len(found) <= sheets.NEAREST * sum(1 for _ in sheets.sourced(profile))
    near = sheets._Nearness({fact.name: fact.text for fact in sheets._facts(evidence)})
    nearest = near.to(gifts.text, sheets.NEAREST, gifts.sources)
    assert nearest
    assert not set(nearest) & set(gifts.sources)


def test_under_a_line_of_a_cluster_stands_what_its_members_say_themselves(sheets):
    blocks = {block.split(" ")[0]: block for block in sheets.blocks("nordic-europe")}
    own, _ = files("fi")
    assert (
        f"\n  FI: scales.time: {own.scales.time.position} | {own.scales.time.note}" in blocks["scales.time"]
    )
    assert any("\n  SE: " in block for name, block in blocks.items() if not name.startswith("scales"))
    assert not any("\n  DE: " in block for block in blocks.values())


def test_a_word_that_no_fact_holds_and_a_measure_that_was_dropped_are_named(sheets):
    note = Note(
        source="guide", about=("firms",), scope="country", year=2020, limits="Of family firms",
        reopened=date(2026, 11, 30), says={},
    )  # fmt: skip
    fact = sheets.Fact("guide.late", note, "Older owners are often late")
    assert list(sheets._suspicions("Expect owners of family firms to be late and angry", [fact])) == [
        "  beyond the facts: Expect, angry",
        "  measure of the facts: often, older",
    ]
    assert list(sheets._suspicions("Older owners are often late", [fact])) == []
