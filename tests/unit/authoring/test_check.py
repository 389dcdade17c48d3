"""A file is checked whole: structure first, then rules, each problem with its line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trustbrief.authoring import filekinds
from trustbrief.authoring.check import MOST_PROBLEMS, authored, check_file, check_paths
from trustbrief.authoring.filekinds import kind_of
from trustbrief.authoring.starter import starter
from trustbrief.errors import DataError


@pytest.fixture
def sketch(root):
    return (root / "tests" / "cases" / "valid" / "smallest-sketch" / "xx.yaml").read_text("utf-8")


@pytest.fixture
def checked(tmp_path):
    def check(text, name="xx.yaml"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text(text, encoding="utf-8")
        return [line.removeprefix(f"{file}:").removeprefix(" ") for line in check_file(file).lines()]

    return check


def test_a_valid_file_is_told_in_numbers(checked, sketch):
    assert checked(sketch) == ["sketch: 6 claims, 2 with two families; 2 families; 0 scales"]


def test_problems_come_in_the_order_of_their_lines_with_the_path_of_each(checked, sketch):
    text = sketch.replace("name: Exampleland", "nam: Exampleland").replace(
        "confidence: official", "confidence: certain"
    )
    found = checked(text)
    assert [int(line.partition(":")[0]) for line in found] == sorted(
        int(line.partition(":")[0]) for line in found
    )
    assert any(line.endswith("nam: unknown key; did you mean 'name'?") for line in found)
    assert any("missing: name" in line for line in found)
    assert any("confidence: 'certain' is not one of" in line for line in found)


def test_what_is_no_yaml_is_one_problem(checked):
    (line,) = checked("code: [")
    assert "not YAML" in line


def test_structure_is_told_before_rules(checked, sketch):
    text = sketch.replace("Send an agenda", "Always send an agenda").replace("code: XX", "code: 7")
    assert not any("absolute" in line for line in checked(text))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("code: XX", "code: YY", "YY belongs into yy.yaml"),
        ("depth: sketch", "depth: core", "core needs 15"),
        ("languages: [xx]", "languages: [xx]\nnot_covered: [meetings]", "meetings is covered"),
        ("Send an agenda", "Never send an agenda", "too absolute"),
    ],
)
def test_the_rules_for_profiles_hold(checked, sketch, old, new, complaint):
    found = checked(sketch.replace(old, new, 1))
    assert any(complaint in line for line in found), found


@pytest.mark.parametrize(
    ("span", "complaint"),
    [
        ('start: "09:00", end: "09:00"', "ends before it starts"),
        ('start: "09:00", end: "17:00", lunch_start: "12:00"', "lunch needs both a start and an end"),
        (
            'start: "09:00", end: "17:00", lunch_start: "09:00", lunch_end: "10:00"',
            "lunch lies outside the hours",
        ),
        (
            'start: "09:00", end: "17:00", lunch_start: "12:00", lunch_end: "17:00"',
            "lunch lies outside the hours",
        ),
        (
            'start: "09:00", end: "17:00", lunch_start: "13:00", lunch_end: "12:00"',
            "lunch lies outside the hours",
        ),
        ('start: "09:00", end: "17:00", lunch_start: "09:01", lunch_end: "16:59"', None),
    ],
)
def test_hours_end_after_they_start_and_hold_their_break(checked, sketch, span, complaint):
    schedule = f"work_rhythm:\n  schedule:\n    sources: [one]\n    confidence: official\n    spans:\n      - {{days: [monday], {span}}}"
    found = checked(sketch.replace("work_rhythm:", schedule, 1))
    assert bool(complaint) is any("work_rhythm.schedule.spans[0]" in line for line in found)
    assert not complaint or any(complaint in line for line in found)


def test_the_template_may_keep_its_name(root):
    assert not check_file(root / "data" / "cultures" / "TEMPLATE.yaml").problems


# ----- overlays


def test_a_new_start_is_a_valid_file_and_all_of_it_can_be_used(checked):
    text = starter("JP", "Japan", "jp.yaml", "file:///overlay.schema.json")
    assert checked(text, "jp.yaml") == ["overlay: 0 lines, 0 of them without a source of their own"]
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    used = "\n".join(line for line in lines[lines.index('code: "JP"') :] if line != "#")
    used = used.replace(
        "work_rhythm:                      # replaces the hours", "work_rhythm:                      # x"
    )
    (summary,) = checked(used, "jp.yaml")
    assert summary.startswith("overlay: ")
    assert not summary.startswith("overlay: 0")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("code: KR\n", "code: KR belongs into kr.yaml"),
        (
            'code: JP\ndo: [{text: "Call before noon", sources: [guide]}]\n',
            "do[0].sources: 'guide' is not among the sources",
        ),
        ('code: JP\ndo: ["short"]\n', "do[0]: 5 characters; at least 8"),
        (f'code: JP\ndo: ["{"x" * 111}"]\n', "do[0]: 111 characters; at most 110"),
        ('code: JP\ndo: "text"\n', "do: has to be a list"),
        (
            'code: JP\nquiet_periods: [{name: Fair, rule: {kind: fixed, start: "02-30", end: "03-01"}, effect: "Nobody is in at all", advice: "Call before"}]\n',
            "quiet_periods[0].rule.start: there is no 02-30",
        ),
        (
            'code: JP\nappend:\n  trust:\n    driver: {primary: respect, note: "It is so at work"}\n',
            "append.trust.driver: holds one entry, not a list; put it outside of append to replace it",
        ),
        (
            'code: JP\nwork_rhythm: {schedule: {spans: [{days: [monday], start: "09:00", end: "08:00"}]}}\n',
            "work_rhythm.schedule.spans[0]: ends before it starts",
        ),
    ],
)
def test_the_rules_for_a_readers_own_file(checked, text, complaint):
    (line,) = checked(text, "jp.yaml")
    assert line.partition(":")[2].strip() == complaint


@pytest.mark.parametrize(
    ("code", "complaint"),
    [("UK", "UK is the code of no place; United Kingdom is GB"), ("ZZ", "ZZ is the code of no place")],
)
def test_a_file_about_no_place_would_never_be_read(checked, sketch, code, complaint):
    for text in (f"code: {code}\n", sketch.replace("code: XX", f"code: {code}")):
        (line,) = checked(text, f"{code.lower()}.yaml")
        assert line.endswith(complaint)


@pytest.mark.parametrize(
    "text",
    [
        "code: JP\ndo:\n  - Ask first: who decides\n",
        "code: JP\ndo:\n  - text: Ask first: who decides\n",
        "code: JP\ndo:\n  - {text: Ask first: who decides}\n",
    ],
)
def test_a_colon_in_a_text_without_quotes_is_explained_as_that(checked, text):
    (line,) = checked(text, "jp.yaml")
    assert line.startswith("3: ")
    assert "colon" in line
    assert "in quotes" in line


def test_a_file_that_cannot_be_read_keeps_no_others_in_its_folder_from_being_checked(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"code: \xff\n")
    os.mkfifo(tmp_path / "b.yaml")
    (tmp_path / "jp.yaml").write_text("code: JP\n", encoding="utf-8")
    found = [
        line.removeprefix(f"{tmp_path}/") for report in check_paths([tmp_path]) for line in report.lines()
    ]
    assert found == [
        "a.yaml:1: file: not UTF-8 text (byte 6)",
        "b.yaml:1: file: not a regular file",
        "jp.yaml: overlay: 0 lines, 0 of them without a source of their own",
    ]


def test_a_folder_that_may_not_be_read_is_an_error(tmp_path, monkeypatch):
    def scandir(_):
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(DataError, match="Permission denied"):
        list(check_paths([tmp_path]))


def test_of_ten_thousand_problems_the_first_are_told(checked):
    text = "code: JP\n" + "".join(f"key{number}: x\n" for number in range(10_000))
    found = checked(text, "jp.yaml")
    assert len(found) == MOST_PROBLEMS + 1
    assert "1: file: more than 500 problems; mend these first" in found


def test_lines_without_a_source_are_counted(checked):
    (summary,) = checked('code: JP\ndo: ["Call before noon", "Write in the evening"]\n', "jp.yaml")
    assert summary == "overlay: 2 lines, 2 of them without a source of their own"


# ----- kinds of files


@pytest.mark.parametrize(
    ("file", "data", "kind"),
    [
        ("data/observances/x.yaml", {}, filekinds.OBSERVANCES),
        ("data/evidence/x.yaml", {}, filekinds.EVIDENCE),
        ("data/gaps.yaml", {}, filekinds.GAPS),
        ("data/hours.yaml", {}, filekinds.HOURS),
        ("data/names.yaml", {}, filekinds.NAMES),
        ("data/languages/x.yaml", {}, filekinds.LANGUAGE),
        ("data/playbook.yaml", {}, filekinds.PLAYBOOK),
        ("x/jp.yaml", {"depth": "full"}, filekinds.PROFILE),
        ("x/jp.yaml", {"code": "JP"}, filekinds.OVERLAY),
        ("x/jp.yaml", [], filekinds.PROFILE),
    ],
)
def test_a_file_is_known_by_where_it_lies_and_what_it_declares(file, data, kind):
    assert kind_of(Path(file), data) is kind


def test_a_folder_is_checked_with_all_below_it(tmp_path, sketch):
    (tmp_path / "a" / "b").mkdir(parents=True)
    for spot in ("a/xx.yaml", "a/b/xx.yaml", "a/readme.txt"):
        (tmp_path / spot).write_text(sketch, encoding="utf-8")
    found = list(check_paths([tmp_path, tmp_path / "a" / "xx.yaml"]))
    assert [report.file.relative_to(tmp_path).as_posix() for report in found] == [
        "a/b/xx.yaml",
        "a/xx.yaml",
        "a/xx.yaml",
    ]
    assert not any(report.problems for report in found)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(DataError):
        check_file(tmp_path / "none.yaml")


def test_what_people_have_written_is_found_below_the_data_folder(root, tmp_path):
    known = {"cultures", "evidence", "languages", "observances"} | {
        "gaps.yaml", "hours.yaml", "names.yaml", "playbook.yaml",
    }  # fmt: skip
    for name in known:
        (tmp_path / "data" / name).mkdir(parents=True)
    assert {path.name for path in authored(tmp_path / "data")} == known
    assert {path.name for path in authored(root / "data")} >= known - {"languages"}
    assert authored(tmp_path) == []


def test_shown_problems_are_harmless(checked):
    (line, *_) = checked('code: "\\e[31m"\n', "x.yaml")
    assert "\x1b" not in line
