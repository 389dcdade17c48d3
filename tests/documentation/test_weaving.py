"""What pages are woven from, before Sphinx sees them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from weaving import PARTS, woven
from weaving.folders import folders
from weaving.kinds import kind
from weaving.sessions import NOW, Sessions

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
FROZEN = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


@pytest.fixture(scope="module")
def sessions():
    found = Sessions()
    yield found
    found.close()


def session(*lines):
    return "\n".join(["```{session}", *lines, "```"])


def test_a_command_is_shown_with_what_it_prints_on_the_day_of_the_golden_files(sessions):
    assert NOW == FROZEN
    shown = woven(session("trustbrief region japan --brief"), "one", sessions)
    assert shown.startswith(
        "````console\n$ trustbrief region japan --brief\nJapan   Tue 24 Nov 2026  18:40 Tokyo"
    )
    assert shown.endswith("\n````")


def test_a_long_result_is_cut_where_the_page_says(sessions):
    shown = woven(session(":first: 2", "trustbrief region japan"), "cut", sessions)
    assert len(shown.splitlines()) == 6
    assert shown.splitlines()[-2] == "…"


def test_commands_of_a_page_find_what_those_before_left_and_those_of_another_do_not(sessions):
    woven(session("trustbrief config set home DE"), "mine", sessions)
    assert "home        DE" in woven(session("trustbrief config show"), "mine", sessions)
    assert "home        DE" not in woven(session("trustbrief config show"), "yours", sessions)


def test_a_page_shows_no_folder_of_the_machine_that_built_it(sessions):
    shown = woven(session("trustbrief profile new japan", "trustbrief profile show japan"), "paths", sessions)
    assert "wrote ~/.config/trustbrief/cultures/jp.yaml" in shown
    assert str(ROOT) not in shown


def test_another_exit_code_than_the_page_says_ends_the_build(sessions):
    with pytest.raises(ValueError, match="left with 2, not 0"):
        woven(session("trustbrief region nowhere-at-all"), "wrong", sessions)
    assert "no place" in woven(session(":exit: 2", "trustbrief region nowhere-at-all"), "wrong", sessions)


def test_a_part_that_nothing_is_made_for_ends_the_build(sessions):
    with pytest.raises(KeyError):
        woven("<!-- made: nothing -->", "page", sessions)


def test_each_part_is_made_for_some_page():
    named = {name for page in PAGES for name in re.findall("<!-- made: (.+) -->", page.read_text("utf-8"))}
    assert named == set(PARTS)


def test_the_folders_are_those_that_the_program_uses(monkeypatch):
    from trustbrief.reader import surroundings

    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME")
    told = folders()
    home = Path.home()
    used = {
        "settings": surroundings.config_file(),
        "your clients": surroundings.client_folder(),
        "cache, safe to delete": surroundings.cache_folder(),
        "log of a bug": surroundings.log_folder(),
    }
    for what, folder in used.items():
        assert f"| {what} | `~/{folder.relative_to(home).as_posix()}` |" in told
    assert "`%LOCALAPPDATA%\\trustbrief\\clients`" in told


KINDS = [
    ({"type": "string", "minLength": 2, "maxLength": 8}, "text (2 to 8 characters)"),
    ({"type": "string", "maxLength": 8}, "text (up to 8 characters)"),
    ({"type": "string", "format": "date"}, "date"),
    ({"type": "string", "pattern": "^[A-Z]{2}$(?!\\n)"}, "text like `^[A-Z]{2}$`"),
    ({"enum": ["full", "core"]}, "`full`, `core`"),
    ({"type": "integer", "minimum": 1, "maximum": 5}, "whole number 1 to 5"),
    ({"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Claim"}}, "list (1 or more) of [Claim]"),
    ({"type": "object", "additionalProperties": {"type": "string"}}, "mapping of names to text"),
    ({"anyOf": [{"type": "number"}, {"type": "null"}]}, "number or `null`"),
    ({}, "any value"),
]


@pytest.mark.parametrize(("node", "words"), KINDS, ids=[words for _, words in KINDS])
def test_a_value_is_told_in_words(node, words):
    assert kind(node, lambda name: f"[{name}]") == words
