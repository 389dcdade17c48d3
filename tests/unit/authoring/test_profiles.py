"""Rules for culture profiles, beyond those for every authored file."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustbrief.authoring import profiles
from trustbrief.authoring.profiles import _is_named, profile_findings, spans
from trustbrief.model.profile import Communication, Overlay, Scales, Schedule, Sections, Variation, WorkRhythm
from trustbrief.model.quiet import FixedSpan, Observance, QuietPeriod
from trustbrief.model.statements import Expression, ScalePosition, Signal


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
def test_lists_alone_can_be_appended_to_and_what_is_appended_covers_its_section(make):
    span = Schedule(spans=(make.span("09:00", "17:00"),), sources=("x",), confidence="expert")
    added = Sections(meetings=(make.claim(),), work_rhythm=WorkRhythm(schedule=span))
    found = list(profile_findings(Path("xx.yaml"), make.profile(not_covered=("meetings",), append=added)))
    assert found == [
        (("not_covered",), "meetings is covered"),
        (
            ("append", "work_rhythm", "schedule"),
            "holds one entry, not a list; put it outside of append to replace it",
        ),
    ]


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


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(
    ("text", "values", "found"),
    [
        ("Meetings in Sweden tend to begin on time", {}, "Sweden"),
        ("Meetings in Sweden and Norway tend to begin on time", {}, "Sweden"),
        ("Meetings in Sweden tend to begin on time", {"members": ("SE",)}, None),
        ("Meetings in Germany tend to begin on time", {}, None),  # no member of this cluster
        ("Meetings in Swedenborg tend to begin on time", {}, None),
        ("Swedish meetings tend to begin on time", {}, None),
        ("Meetings tend to begin on time", {}, None),
    ],
)
def test_a_line_of_a_cluster_that_names_a_member_says_whom_it_holds_for(make, text, values, found):
    cluster = make.profile("nordic-europe", meetings=(make.claim(text, **values),))
    text = f"names {found}: say in members whom it holds for, or leave the name out"
    expected = [(("meetings", 0), text)] if found else []
    assert list(profile_findings(Path("nordic-europe.yaml"), cluster)) == expected


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(
    ("text", "members", "others"),
    [
        ("Ring in Sweden, write in Norway", ("SE", "NO"), None),
        ("Ring rather than write", ("SE", "NO"), None),
        ("Ring rather than write; in Sweden mails are read late", ("SE", "NO", "DK"), "NO, DK"),
        ("Ring on the Faroe Islands", ("FO", "DK"), "DK"),
    ],
)
def test_a_line_of_a_cluster_names_all_that_it_holds_for_or_none(make, text, members, others):
    cluster = make.profile("nordic-europe", meetings=(make.claim(text, members=members),))
    said = f"names some of its members and not {others}, who would read of a neighbour: name all or none"
    expected = [(("meetings", 0), said)] if others else []
    assert list(profile_findings(Path("nordic-europe.yaml"), cluster)) == expected


@pytest.mark.parametrize(
    ("member", "text", "named"),
    [
        ("TT", "In Tobago shops close early", True), ("TT", "In Trinidad shops close early", True),
        ("MM", "In Myanmar shops close early", True), ("LC", "In Saint Lucia shops close early", True),
        ("ML", "In Malian shops", False),
    ],
)  # fmt: skip
def test_a_territory_is_named_by_a_half_of_its_name_too(member, text, named):
    assert _is_named(member, text) == named


@pytest.mark.usefixtures("plain")
def test_every_text_of_a_statement_that_is_shown_is_looked_at(make):
    cited = {"sources": ("one.fact",), "confidence": "expert"}
    signal = Signal(kind="no", says="Perhaps", means="A no in Sweden", **cited)
    scale = ScalePosition(position=3, note="As seen at work in Norway", **cited)
    quiet = QuietPeriod(
        name="Summer",
        rule=FixedSpan("07-01", "07-31"),
        effect="Nobody is in, in Finland",
        advice="Wait",
        **cited,
    )
    cluster = make.profile(
        "nordic-europe",
        communication=Communication(signals=(signal,)),
        scales=Scales(context=scale),
        quiet_periods=(quiet,),
    )
    paths = [path for path, _ in profile_findings(Path("nordic-europe.yaml"), cluster)]
    assert sorted(paths, key=str) == sorted(
        [("communication", "signals", 0), ("scales", "context"), ("quiet_periods", 0)], key=str
    )


@pytest.mark.usefixtures("plain")
def test_how_members_differ_may_name_them_and_so_may_a_territory(make):
    named = make.claim("Meetings in Sweden are longer than elsewhere")
    cluster = make.profile("nordic-europe", variation=Variation(regions=(named,)))
    assert list(profile_findings(Path("nordic-europe.yaml"), cluster)) == []
    territory = make.profile("NO", meetings=(named,))
    assert list(profile_findings(Path("no.yaml"), territory)) == []


@pytest.mark.usefixtures("plain")
def test_a_day_is_greeted_or_not_and_never_both(make):
    wish = Expression(
        language="sv", native="Hej", meaning="Hello", sources=("one.fact",), confidence="expert"
    )
    day = Observance(
        name="Feast", meaning="A day of mourning", tone="solemn", sources=("one.fact",), confidence="expert",
        do_not_greet="It is a day of mourning", greeting=wish,
    )  # fmt: skip
    found = list(profile_findings(Path("xx.yaml"), make.profile(observances=(day,))))
    assert [path for path, _ in found] == [("observances", 0, "greeting")]
