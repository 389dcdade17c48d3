"""Lines of a file held against the notes on what its sources say: each rule fires once."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from trustbrief.authoring.evidence import (
    backing_findings,
    evidence_beside,
    evidence_findings,
    evidence_summary,
    read_evidence,
)
from trustbrief.model.evidence import EvidenceFile, Note
from trustbrief.model.profile import Etiquette, FirstMinute, Scales, Variation
from trustbrief.model.statements import Expression, ScalePosition

REVIEWED = date(2026, 11, 22)


def note(source="one", **values):
    values = {"about": ("firms",), "scope": "country", "year": 2020, "reopened": REVIEWED, **values}
    return Note(source=source, **{"says": {"fact": "Meetings begin on time in most firms"}, **values})


def evidence(*notes, code="XX"):
    return EvidenceFile(code=code, name="Exampleland", notes=notes)


def written(record):
    """Return a record as people write it: what is not said has no key."""
    if isinstance(record, list | tuple):
        return [written(item) for item in record]
    if isinstance(record, msgspec.Struct):
        record = msgspec.to_builtins(record)
    if isinstance(record, dict):
        return {key: written(value) for key, value in record.items() if value not in (None, [], ())}
    return record


@pytest.fixture
def found(tmp_path, make):
    """Return what is wrong with lines over some notes."""

    def check(*notes, code="XX", reviewed=REVIEWED, **sections):
        folder = tmp_path / "evidence"
        folder.mkdir(exist_ok=True)
        file = tmp_path / f"{code.lower()}.yaml"
        (folder / file.name).write_bytes(msgspec.json.encode(written(evidence(*notes, code=code))))
        profile = make.profile(code, **sections)
        return [
            (".".join(map(str, path)), text) for path, text in backing_findings(file, profile, reviewed, code)
        ]

    return check


@pytest.fixture
def said(found, make):
    """Return what is wrong with one line on meetings."""

    def check(*notes, text="Meetings tend to begin on time", cited=("one.fact",), code="XX", **values):
        # Enough others, so that one heavy line is no flood.
        others = (make.claim("Meetings begin on time", *(("one.fact",) if code == "XX" else cited)),) * 5
        line = make.claim(text, *cited, **values)
        complaints = found(
            *(notes or (note(),)), code=code, meetings=(line,), decisions=others if code == "XX" else ()
        )
        return [(path, text) for path, text in complaints if path.startswith("meetings.0")]

    return check


def test_a_line_that_rests_on_a_fact_is_fine(said):
    assert said() == []


@pytest.mark.parametrize(
    ("cited", "complaint"),
    [
        (("one",), "'one' names no fact of its note; write one.<fact>"),
        (("two.fact",), "no note on 'two' in the evidence"),
        (("one.other",), "the note on 'one' has no fact 'other', but fact"),
    ],
)
def test_each_reference_names_a_fact_of_a_note(said, cited, complaint):
    assert said(cited=cited) == [("meetings.0.sources", complaint)]


@pytest.mark.parametrize("scope", ["part", "city", "trade", "firm", "person"])
def test_a_line_on_few_people_names_them(said, scope):
    narrow = note(scope=scope, who="firms of the capital")
    whom = "rests on firms of the capital alone: name them in the line (who), or move it to variation"
    assert said(narrow) == [("meetings.0", whom)]
    assert (
        said(narrow, text="In firms of the capital meetings begin on time", who="firms of the capital") == []
    )
    assert said(narrow, note("two"), cited=("one.fact", "two.fact")) == []


def test_a_line_of_what_varies_may_be_about_few(found, make):
    line = make.claim("In the south meetings begin late", "one.fact")
    assert found(note(scope="part"), variation=Variation(regions=(line,))) == []


def test_whom_a_line_names_stands_in_its_words(said):
    assert said(who="engineers") == [("meetings.0.who", "'engineers' does not stand in the line")]
    assert said(text="Meetings of Engineers begin on time", who="engineers") == []


@pytest.mark.parametrize(
    ("about", "fine"), [(("rules",), True), (("firms", "rules"), True), (("firms",), False)]
)
def test_official_is_what_an_issuer_says_of_its_own_rules(said, about, fine):
    complaint = ("meetings.0.confidence", "official is what an issuer says of its own rules; expert at most")
    assert said(note(about=about), confidence="official") == ([] if fine else [complaint])


@pytest.mark.parametrize("confidence", ["expert", "survey", "consensus"])
def test_a_strong_label_needs_a_text_on_dealings_between_firms_or_says_on_whom(said, confidence):
    students = note(about=("students", "public"))
    complaint = ("meetings.0.confidence", f"{confidence} rests on public, students; say so in the line (who)")
    assert said(students, confidence=confidence) == [complaint]
    assert said(students, confidence=confidence, text="Students begin on time here", who="students") == []
    assert said(students, confidence="practitioner") == []
    for about in ("staff", "public-bodies", "rules", "language"):
        assert said(note(about=("students", about)), confidence=confidence) == []


def test_words_to_say_rest_on_any_text(found):
    wish = Expression(language="de", native="x", meaning="y", sources=("one.fact",), confidence="expert")
    assert found(note(about=("visitors",)), first_minute=FirstMinute(greeting=(wish,) * 1)) == []


@pytest.mark.parametrize(("day", "lapsed"), [(date(2026, 11, 22), True), (date(2026, 11, 23), False)])
def test_a_law_that_has_lapsed_wants_another_look(said, day, lapsed):
    complaint = ("meetings.0", f"'one' wants another look since {day}")
    assert said(note(expires=day)) == ([complaint] if lapsed else [])


@pytest.mark.parametrize(("year", "old"), [(2015, True), (2016, False), ("undated", False)])
def test_habits_that_change_want_a_source_of_the_last_ten_years(found, make, year, old):
    line = make.claim("A dark suit is worn at work", "one.fact")
    complaints = found(note(year=year), etiquette=Etiquette(dress=(line,)))
    assert bool(complaints) is old
    named = make.claim("In 2015 a dark suit was worn", "one.fact")
    assert found(note(year=2015), etiquette=Etiquette(dress=(named,))) == []
    assert found(note(year=1990), etiquette=Etiquette(cards=(line,))) == [], "cards change less"


def test_the_newest_of_several_sources_counts(found, make):
    line = make.claim("A dark suit is worn at work", "one.fact", "two.fact")
    assert found(note(year=1990), note("two", year=2024), etiquette=Etiquette(dress=(line,))) == []


def test_a_position_rests_on_a_source_that_compares_with_nobodys_home(found):
    def scales(*cited, **values):
        return Scales(
            context=ScalePosition(
                position=3, note="As seen at work", sources=cited, confidence="expert", **values
            )
        )

    home = "every source compares with US: a position needs one that does not, or who"
    assert found(note(beside="US"), scales=scales("one.fact")) == [("scales.context", home)]
    assert found(note(beside="US"), note("two", beside="US"), scales=scales("one.fact", "two.fact")) == [
        ("scales.context", home)
    ]
    assert found(note(beside="US"), note("two"), scales=scales("one.fact", "two.fact")) == []
    assert found(note(beside="US"), note("two", beside="GB"), scales=scales("one.fact", "two.fact")) == []


@pytest.mark.parametrize(("others", "fine"), [(4, True), (3, False)])
def test_at_most_a_fifth_of_the_lines_weighs_three(found, make, others, fine):
    lines = (
        make.claim("Meetings begin on time", "one.fact", weight=3),
        *(make.claim("Meetings begin on time", "one.fact"),) * others,
    )
    complaints = found(note(), meetings=lines)
    assert complaints == ([] if fine else [("", "1 of 4 lines have weight 3, at most a fifth may")])


def test_a_line_of_a_cluster_holds_for_two_members(found, make):
    def check(countries, members=()):
        line = make.claim("Meetings begin on time", "one.fact", members=members)
        return found(note(countries=countries, scope="several"), code="nordic-europe", meetings=(line,))

    assert check(("SE", "DK")) == []
    assert check(("SE", "DK", "NO"), ("SE", "DK")) == []
    few = "a cluster's line needs two members, here SE: cite another, or move it to the country"
    assert check(("SE",)) == [("meetings.0", few)]
    assert check(()) == [("meetings.0", few.replace("SE", "no member"))]
    assert check(("SE", "DK"), ("SE", "FI")) == [("meetings.0.members", "no cited note describes FI")]
    assert check(("SE", "DK"), ("SE",)) == [("meetings.0.members", few)]


def test_without_an_evidence_file_nothing_is_held_against_it(tmp_path, make):
    assert list(backing_findings(tmp_path / "xx.yaml", make.profile(), REVIEWED, "XX")) == []


@pytest.mark.parametrize("text", ["code: [", "code: XX\n"])
def test_an_evidence_file_that_cannot_be_used_is_said_once(tmp_path, make, text):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "xx.yaml").write_text(text, encoding="utf-8")
    assert read_evidence(tmp_path / "evidence" / "xx.yaml") is None
    found = list(backing_findings(tmp_path / "xx.yaml", make.profile(), REVIEWED, "XX"))
    assert found == [((), "its evidence cannot be used, see evidence/xx.yaml")]


@pytest.mark.parametrize("folder", [".", "observances", "cultures/countries"])
def test_evidence_lies_beside_a_file_or_up_to_two_folders_above(tmp_path, folder):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "xx.yaml").touch()
    spot = tmp_path / folder
    spot.mkdir(parents=True, exist_ok=True)
    assert evidence_beside(spot / "xx.yaml").samefile(tmp_path / "evidence" / "xx.yaml")
    assert evidence_beside(tmp_path / "a" / "b" / "c" / "xx.yaml") is None


# ----- the notes themselves

FILE = """\
code: XX
sources: [{id: one}, {id: three}, text]
meetings:
  - {text: x, sources: [one.fact]}
"""


@pytest.fixture
def noted(tmp_path):
    def check(*notes, file="xx.yaml", code="XX", text=None):
        spot = tmp_path / "evidence" / file
        spot.parent.mkdir(exist_ok=True)
        if text:
            (tmp_path / file).write_text(text, encoding="utf-8")
        found = evidence_findings(spot, evidence(*notes, code=code))
        return [(".".join(map(str, path)), text) for path, text in found]

    return check


def test_notes_that_keep_the_rules_are_fine(noted):
    assert noted(note()) == []
    assert evidence_summary(evidence(note(), note("two"))) == "2 sources noted, 2 facts"


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"scope": "city"}, ("notes.0.who", "missing: whom a text on a city describes")),
        (
            {"scope": "several", "countries": ("SE",)},
            ("notes.0.countries", "missing: the countries that it describes"),
        ),
        (
            {"says": {"fact": "Meetings begin on time."}},
            ("notes.0.says.fact", "ends in a full stop or white space; leave it out"),
        ),
        (
            {"says": {"fact": " Meetings begin on time"}},
            ("notes.0.says.fact", "ends in a full stop or white space; leave it out"),
        ),
    ],
)
def test_what_a_note_may_not_leave_out(noted, values, complaint):
    assert noted(note(**values)) == [complaint]
    assert noted(note(scope="several", countries=("SE", "DK"))) == []
    assert noted(note(scope="city", who="firms of the capital")) == []


def test_a_file_of_evidence_is_called_after_its_code_and_has_one_note_on_a_source(noted):
    assert noted(note(), file="yy.yaml") == [("code", "XX belongs into xx.yaml")]
    assert noted(note(), note()) == [("notes.1.source", "a second note on 'one'")]


def test_each_note_is_used_and_each_source_noted(noted):
    more = note(says={"fact": "Meetings begin on time", "other": "Nobody rests on this one"})
    assert noted(more, note("two"), text=FILE) == [
        ("notes.0.says.other", "no line rests on one.other"),
        ("notes.1.source", "'two' is not among the sources of the file"),
        ("notes.1.says.fact", "no line rests on two.fact"),
        ("notes", "no note on the source 'three'"),
    ]


def test_a_file_that_is_no_mapping_has_its_own_report(noted):
    assert noted(note(), text="- a\n- b\n") == []
