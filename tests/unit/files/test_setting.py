"""One key of a YAML file is changed, and other lines stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.files.setting import damage, with_line, without_line
from trustbrief.files.strict_yaml import parse

FILE = "# mine\nhome: JP\n\n# folders\ncultures:\n  - a\n  - b\n# last\nhours: 09:00-17:00\n"


def test_a_key_is_set_in_its_place_or_at_the_end():
    assert with_line(FILE, "home", "US") == FILE.replace("home: JP", 'home: "US"')
    assert with_line(FILE, "language", "de") == FILE + 'language: "de"\n'
    assert with_line("", "home", "US") == 'home: "US"\n'
    assert with_line("# nothing\n", "home", "US") == '# nothing\nhome: "US"\n'


def test_a_list_is_replaced_whole_and_comments_behind_it_stay():
    assert with_line(FILE, "cultures", ["c"]) == FILE.replace(
        "cultures:\n  - a\n  - b\n", 'cultures: ["c"]\n'
    )
    assert without_line(FILE, "cultures") == FILE.replace("cultures:\n  - a\n  - b\n", "")


def test_a_key_is_taken_out_and_one_that_is_not_there_changes_nothing():
    assert without_line(FILE, "home") == FILE.replace("home: JP\n", "")
    assert without_line(FILE, "format") == FILE
    assert without_line("home: JP\n", "home") == ""


@pytest.mark.parametrize(
    "text", ["{home: JP, hours: 09:00-17:00}\n", '{"home": "JP",\n "hours": "09:00-17:00"}\n']
)
def test_a_file_that_is_not_written_key_by_line_becomes_so(text):
    assert with_line(text, "home", "US") == 'home: "US"\nhours: "09:00-17:00"\n'
    assert without_line(text, "home") == 'hours: "09:00-17:00"\n'


@pytest.mark.parametrize(
    ("text", "line"), [("", None), ("# x\n", None), (FILE, None), ("home: [\n", 2), ("a: 1\na: 2\n", 2)]
)
def test_damage_is_the_first_problem_and_an_empty_file_has_none(text, line):
    found = damage(text)
    assert (found and found.line) == line


KEYS = st.sampled_from(["home", "hours", "language"])


@given(st.dictionaries(KEYS, st.text(max_size=20)), KEYS, st.text(min_size=1, max_size=20))
def test_whatever_the_file_holds_only_the_key_changes(data, key, value):
    from trustbrief.files.scalar import inline

    text = "".join(f"{name}: {inline(part)}\n" for name, part in data.items())
    before = parse(text).data or {}
    clean = parse(f"x: {inline(value)}").data["x"]
    assert parse(with_line(text, key, clean)).data == {**before, key: clean}
    without = {name: part for name, part in before.items() if name != key}
    assert (parse(without_line(text, key)).data or {}) == without
