"""Rules for culture profiles, beyond those for every authored file."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustbrief.authoring import profiles
from trustbrief.authoring.profiles import profile_findings, spans
from trustbrief.model.profile import Overlay, Schedule, WorkRhythm


@pytest.fixture
def plain(monkeypatch):
    """Leave the rules for statements, evidence and depth to their own tests."""
    monkeypatch.setattr(profiles, "findings", lambda *_: ())
    monkeypatch.setattr(profiles, "backing_findings", lambda *_: ())
    monkeypatch.setattr(profiles, "shortfalls", lambda *_: ())


@pytest.mark.usefixtures("plain")
def test_only_a_full_profile_with_evidence_says_something_on_each_visible_point(make, tmp_path):
    def found(depth):
        return [text for _, text in profile_findings(tmp_path / "xx.yaml", make.profile(depth=depth))]

    assert found("full") == []
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "xx.yaml").touch()
    assert "nothing on etiquette.gifts, which full asks for" in found("full")
    assert found("core") == []


@pytest.mark.usefixtures("plain")
def test_what_is_covered_is_not_declared_as_not_covered(make):
    profile = make.profile(not_covered=("meetings", "decisions"), meetings=(make.claim(),))
    assert list(profile_findings(Path("xx.yaml"), profile)) == [(("not_covered",), "meetings is covered")]


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(("name", "fine"), [("xx", True), ("TEMPLATE", True), ("XX", False), ("yy", False)])
def test_a_file_is_called_after_its_code(make, name, fine):
    found = list(profile_findings(Path(f"{name}.yaml"), make.profile()))
    assert found == ([] if fine else [(("code",), "XX belongs into xx.yaml")])


def test_an_own_file_has_its_hours_checked_alike(make):
    wrong = Schedule(spans=(make.span("17:00", "09:00"),), sources=("x",), confidence="expert")
    overlay = Overlay(code="JP", work_rhythm=WorkRhythm(schedule=wrong))
    assert list(spans(overlay)) == [(("work_rhythm", "schedule", "spans", 0), "ends before it starts")]
    assert list(spans(Overlay(code="JP"))) == []
