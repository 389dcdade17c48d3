"""A user's own culture files, laid over the shipped ones."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest


@pytest.fixture
def notes(tmp_path, monkeypatch):
    """A folder of overlays that the environment names."""
    folder = tmp_path / "notes"
    folder.mkdir()
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(folder))
    return folder


def texts(items):
    return [item["text"] for item in items]


def test_appended_lines_come_after_the_shipped_ones_and_are_marked(trustbrief, notes):
    shipped = trustbrief("region", "DE", "-f", "json").json["do"]
    (notes / "de.yaml").write_text('code: "DE"\nappend:\n  do: ["Copy the plant in"]\n', "utf-8")
    found = trustbrief("region", "DE", "-f", "json").json
    assert texts(found["do"]) == [*texts(shipped), "Copy the plant in"]
    assert found["do"][-1]["from"] == "overlay"
    assert found["do"][-1]["sources"] == ["own/own-notes"]
    assert found["sources"]["own/own-notes"]["url"] is None
    assert [item["from"] for item in found["do"][:-1]] == ["territory"] * len(shipped)


def test_own_lines_stand_on_the_screen_with_a_mark(trustbrief, notes):
    (notes / "de.yaml").write_text('code: "DE"\nappend:\n  do: ["Copy the plant in"]\n', "utf-8")
    out = trustbrief("region", "DE", "-f", "text").out
    line = next(line for line in out.splitlines() if "Copy the plant in" in line)
    assert line.startswith("  ✓ Copy the plant in")
    assert "]†" in line
    assert "† your own files" in out
    assert len(out.splitlines()) <= 38


def test_own_lines_push_nothing_away_that_must_not_be_missed(trustbrief, notes):
    heavy = (
        "When you ring, ask at the start",
        "Warn them as soon as you see",
        "Put Dr. or Professor before",
    )
    shipped = trustbrief("region", "DE").out
    lines = ", ".join(f'"Copy plant {word} in"' for word in ("one", "two", "three", "four", "five", "six"))
    (notes / "de.yaml").write_text(f'code: "DE"\nappend:\n  do: [{lines}]\n  dont: [{lines}]\n', "utf-8")
    out = trustbrief("region", "DE").out
    for line in heavy:
        assert line in " ".join(shipped.split())
        assert line in " ".join(out.split())
    assert "Copy plant one in" in out


def test_a_section_outside_of_append_replaces_the_shipped_one(trustbrief, notes):
    (notes / "de.yaml").write_text(
        'code: "DE"\nmeetings: ["The weekly call is on Tuesday"]\n'
        "etiquette:\n  gifts: ['Our limit is 50 EUR']\n",
        "utf-8",
    )
    found = trustbrief("region", "DE", "-f", "json").json
    assert texts(found["meetings"]) == ["The weekly call is on Tuesday"]
    assert texts(found["etiquette"]["gifts"]) == ["Our limit is 50 EUR"]
    assert found["etiquette"]["dining"][0]["from"] == "territory"


def test_an_overlay_gives_a_territory_without_a_profile_its_own_lines(trustbrief, notes):
    (notes / "ug.yaml").write_text('code: "UG"\nappend:\n  do: ["Call Kampala first"]\n', "utf-8")
    found = trustbrief("region", "uganda", "-f", "json").json
    assert texts(found["do"])[-1] == "Call Kampala first"
    assert {item["from"] for item in found["do"]} == {"cluster", "overlay"}
    assert found["coverage"]["depth"] == "outline"


def test_the_last_folder_wins_and_appends_add_up(trustbrief, tmp_path):
    for name, line in (("one", "First note here"), ("two", "Second note here")):
        (tmp_path / name).mkdir()
        text = f'code: "DE"\nmeetings: ["Meetings of {name}"]\nappend:\n  do: ["{line}"]\n'
        (tmp_path / name / "de.yaml").write_text(text, "utf-8")
    words = ("--cultures", str(tmp_path / "one"), "--cultures", str(tmp_path / "two"))
    found = trustbrief("region", "DE", "-f", "json", *words).json
    assert texts(found["meetings"]) == ["Meetings of two"]
    assert texts(found["do"])[-2:] == ["First note here", "Second note here"]


def test_the_config_folder_needs_no_setting(trustbrief, tmp_path, monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(tmp_path / "config.yaml"))
    (tmp_path / "cultures" / "countries").mkdir(parents=True)
    (tmp_path / "cultures" / "countries" / "de.yaml").write_text(
        'code: "DE"\nmeetings: ["From the config folder"]\n', "utf-8"
    )
    assert texts(trustbrief("region", "DE", "-f", "json").json["meetings"]) == ["From the config folder"]


def test_own_hours_change_the_status(trustbrief, notes):
    (notes / "de.yaml").write_text(
        'code: "DE"\nwork_rhythm:\n  schedule:\n    spans:\n'
        '      - {days: [tuesday], start: "10:00", end: "10:30"}\n',
        "utf-8",
    )
    found = trustbrief("region", "DE", "-f", "json", "--on", "2026-11-24T10:45").json
    assert found["status"]["kind"] == "after-hours"
    assert found["status"]["next_at_work"] == "2026-12-01T10:00:00+01:00"


def test_a_new_alias_finds_its_place(trustbrief, notes):
    (notes / "jp.yaml").write_text('code: "JP"\naliases: ["The Kaiteki account"]\n', "utf-8")
    assert trustbrief("region", "the kaiteki account", "-f", "json").json["place"]["code"] == "JP"


BROKEN = (
    'code: "DE"\nappend: {scales: {time: {position: 3, note: "A note at work"}}}\n',
    'code: "DE"\ndo: 5\n',
    'code: "FR"\n',
    "a: &x 1\n",
    "\xff",
    "- list\n",
    'code: "DE"\nsurprise: 1\n',
)


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_overlay_takes_no_briefing_away_and_says_where_to_look(trustbrief, notes, text):
    shipped = trustbrief("region", "DE")
    (notes / "de.yaml").write_bytes(text.encode("latin-1"))
    found = trustbrief("region", "DE")
    assert (found.code, found.out) == (0, shipped.out)
    assert found.err.startswith(f"trustbrief: passed over {notes / 'de.yaml'}")
    assert len(found.err.splitlines()) == 1
    checked = trustbrief("profile", "check", str(notes / "de.yaml"))
    assert checked.code == 1
    other = trustbrief("region", "FR")
    assert (other.code, other.err) == (0, "")


def test_a_broken_cluster_overlay_is_passed_over_for_its_members(trustbrief, notes):
    (notes / "latin-america.yaml").write_text("code: latin-america\ndo: 5\n", "utf-8")
    member = trustbrief("region", "AR", "-f", "json")
    assert member.code == 0
    assert "passed over" in member.err
    assert f"{notes / 'latin-america.yaml'}:2: do" in member.err
    assert member.json["do"]
    cluster = trustbrief("region", "latin america")
    assert cluster.code == 0
    assert "passed over" in cluster.err


def test_a_broken_home_is_passed_over(trustbrief, notes):
    (notes / "us.yaml").write_text('code: "US"\ndo: 5\n', "utf-8")
    found = trustbrief("region", "JP", "--home", "US", "-f", "json")
    assert (found.code, found.json["home"]["code"]) == (0, "US")
    assert "passed over" in found.err


def test_what_is_no_file_is_not_read(trustbrief, notes):
    import os

    os.mkfifo(notes / "de.yaml")
    found = trustbrief("region", "DE")
    assert found.code == 0
    assert "passed over" in found.err
    assert "not a regular file" in found.err


def test_hostile_text_is_shown_harmlessly(trustbrief, notes):
    (notes / "de.yaml").write_text(
        'code: "DE"\nappend:\n  do: ["[red]Run\\e[31m this\\u202e now"]\n', "utf-8"
    )
    out = trustbrief("region", "DE", "-f", "text").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "[red]Run" in out


def test_show_says_which_file_each_part_came_from(trustbrief, notes):
    (notes / "de.yaml").write_text('code: "DE"\nappend:\n  do: ["Copy the plant in"]\n', "utf-8")
    found = trustbrief("profile", "show", "germany", "--resolved", "-f", "json").json
    assert [(row["key"], row["kind"]) for row in found["files"]] == [
        ("own", "overlay"), ("de", "territory"), ("germanic-europe", "cluster"),
    ]  # fmt: skip
    parts = {row["part"]: row["files"] for row in found["parts"]}
    assert parts["do"] == ["de", "own"]
    assert parts["scales.context"] == ["de"]
    out = trustbrief("profile", "show", "germany", "--resolved").out
    assert str(notes / "de.yaml") in out
    assert "de + own" in out


def test_a_new_file_is_valid_as_it_stands_and_with_its_comments_taken_away(trustbrief, tmp_path):
    target = tmp_path / "deep" / "jp.yaml"
    assert trustbrief("profile", "new", "japan", "-o", str(target)).code == 0
    hint = target.read_text("utf-8").partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    assert (
        json.loads(Path(url2pathname(urlsplit(hint).path)).read_text("utf-8"))["title"]
        == "trustbrief overlay"
    )
    assert trustbrief("profile", "check", str(target)).code == 0
    text = target.read_text("utf-8")
    head, _, rest = text.partition('code: "JP"\n')
    target.write_text('code: "JP"\n' + rest.replace("\n# ", "\n").removeprefix("# "), "utf-8")
    checked = trustbrief("profile", "check", str(target))
    assert (checked.code, head[:1]) == (0, "#"), checked.out
    assert "overlay: 7 lines" in checked.out


def test_an_existing_file_is_not_overwritten(trustbrief, tmp_path):
    target = tmp_path / "jp.yaml"
    target.write_text("mine", "utf-8")
    found = trustbrief("profile", "new", "japan", "-o", str(target))
    assert (found.code, target.read_text("utf-8")) == (1, "mine")


def test_check_reports_what_an_overlay_may_not_do(trustbrief, tmp_path):
    file = tmp_path / "de.yaml"
    file.write_text(
        'code: "DE"\nappend:\n  scales:\n    time: {position: 3, note: "A note at work"}\n'
        'do:\n  - {text: "Something to do", sources: [nowhere]}\n',
        "utf-8",
    )
    found = trustbrief("profile", "check", str(file))
    assert found.code == 1
    assert "append.scales.time: holds one entry, not a list" in found.out
    assert "'nowhere' is not among the sources" in found.out


def test_the_schema_of_overlays_takes_bare_lines(trustbrief):
    from jsonschema import Draft202012Validator

    schema = json.loads(trustbrief("profile", "schema", "--overlay").out)
    validator = Draft202012Validator(schema)
    assert not list(validator.iter_errors({"code": "DE", "do": ["Copy the plant in"]}))
    assert list(validator.iter_errors({"code": "DE", "do": [5]}))


def test_list_and_search_know_ones_own_files(trustbrief, notes):
    (notes / "de.yaml").write_text('code: "DE"\nappend:\n  do: ["Copy the plant in Zwickau"]\n', "utf-8")
    (notes / "fr.yaml").write_text("code: 5\n", "utf-8")
    listed = trustbrief("list", "-f", "json")
    assert [(own["code"], own["lines"]) for own in listed.json["own_files"]] == [("DE", 1)]
    assert "passed over" in listed.err
    assert str(notes / "de.yaml") in trustbrief("list").out
    hits = trustbrief("search", "zwickau", "-f", "json").json["hits"]
    assert [(hit["place"], hit["name"]) for hit in hits] == [("DE", "Germany, your own file")]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (f'do: ["{"x" * 111}"]', "111"),
        ('quiet_periods: [{name: Stock, rule: {kind: fixed, start: "06-31", end: "07-02"}, effect: "Slow weeks here", advice: "Plan ahead"}]', "there is no 06-31"),
        ('quiet_periods: [{name: Qu, rule: {kind: fixed, start: "06-21", end: "06-20"}, effect: "Slow weeks here", advice: "Plan ahead"}]', "end before the start"),
        ('work_rhythm: {schedule: {spans: [{days: [monday], start: "18:30", end: "17:00"}]}}', "ends before it starts"),
    ],
)  # fmt: skip
def test_check_finds_what_would_mislead(trustbrief, tmp_path, lines, complaint):
    file = tmp_path / "jp.yaml"
    file.write_text(f'code: "JP"\n{lines}\n', "utf-8")
    found = trustbrief("profile", "check", str(file))
    assert found.code == 1
    assert complaint in found.out


def test_a_day_that_does_not_exist_breaks_no_briefing(trustbrief, notes):
    (notes / "de.yaml").write_text(
        'code: "DE"\nquiet_periods:\n  - {name: Stock, rule: {kind: fixed, start: "06-31", end: "07-02"}, '
        'effect: "Slow weeks here", advice: "Plan ahead"}\n',
        "utf-8",
    )
    assert trustbrief("region", "DE").code == 0
    assert trustbrief("today").code == 0


def test_what_check_quotes_is_shown_harmlessly(trustbrief, tmp_path):
    file = tmp_path / "de.yaml"
    file.write_text('code: "DE"\n"\\e[31m\\u202ekey": 1\n', "utf-8")
    out = trustbrief("profile", "check", str(file)).out
    assert "key: unknown key" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_line_of_ones_own_is_never_put_into_a_report(trustbrief, notes):
    (notes / "de.yaml").write_text('code: "DE"\nappend:\n  do: ["Copy the Zwickau plant in"]\n', "utf-8")
    outcome = trustbrief("report", "DE", "zwickau")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no line about Germany holds 'zwickau'" in outcome.err
