"""One key of a YAML file is changed, and other lines stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.files.setting import damage, with_items, with_line, without_line
from trustbrief.files.strict_yaml import parse

FILE = "# mine\nhome: JP\n\n# folders\ncultures:\n  - a\n  - b\n# last\nhours: 09:00-17:00\n"


def test_a_key_is_set_in_its_place_or_at_the_end():
    assert with_line(FILE, "home", "US") == FILE.replace("home: JP", 'home: "US"')
    assert with_line(FILE, "language", "de") == FILE + 'language: "de"\n'
    assert with_line("", "home", "US") == 'home: "US"\n'
    assert with_line("# nothing\n", "home", "US") == '# nothing\nhome: "US"\n'


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("home: JP  # for now", "  # for now"),
        ("home: 'J # P' # x", " # x"),
        ("home: [a, b]\t# x", "\t# x"),
        ("home: J#P", ""),
        ("home: \u65e5\u672c # \u65e5", " # \u65e5"),
    ],
)
def test_a_comment_behind_a_value_stays_behind_the_new_one(line, kept):
    assert with_line(f"{line}\nlast: x\n", "home", "US") == f'home: "US"{kept}\nlast: x\n'


def test_the_ends_of_lines_stay_those_of_the_file():
    assert with_line("a: 1\r\nb: 2\r\n", "a", "x") == 'a: "x"\r\nb: 2\r\n'


LIST = "notes:\n# one\n- tea # green\n# two\n- coffee\n# last\nplace: JP\n"


def test_an_entry_is_added_to_a_list_and_every_comment_stays():
    assert with_items(LIST, "notes", ["milk"]) == LIST.replace("- coffee\n", '- coffee\n- "milk"\n')
    indented = "people:\n    - name: Mori  # she decides\n      address: Mori-san\nplace: JP\n"
    added = with_items(indented, "people", [{"name": "Ito"}])
    assert added == indented.replace("place", '    - {name: "Ito"}\nplace')
    assert with_items("notes: [a] # x\n", "notes", ["b"]) == 'notes: ["a", "b"] # x\n'
    assert with_items("place: JP\n", "notes", ["b"]) == 'place: JP\nnotes:\n  - "b"\n'


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
    assert with_line(f"# mine\n{text}", "home", "US") == '# mine\nhome: "US"\nhours: "09:00-17:00"\n'
    assert without_line(text, "home") == 'hours: "09:00-17:00"\n'


@pytest.mark.parametrize("text", ["{\nhome: JP\n}\n", "{home: JP}\n", "---\nhome: JP\n...\n"])
def test_the_only_key_can_be_taken_out_however_the_file_is_written(text):
    assert damage(without_line(text, "home")) is None
    assert not parse(without_line(text, "home")).data


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", None),
        ("# x\n", None),
        (FILE, None),
        ("home: [\n", 2),
        ("a: 1\na: 2\n", 2),
        ("a letter\n", 1),
        ("# a\n# \x1b", 1),
        ("- a\n", 1),
    ],
)
def test_damage_is_the_first_problem_and_an_empty_file_has_none(text, line):
    found = damage(text)
    assert (found and found.line) == line


@pytest.mark.parametrize(
    "key", ["a: b", "#", "- a", "'", '"', "?", "{", "12", "null", "a\x85b", "key\x9b" + "x" * 95]
)
def test_a_key_that_is_no_word_stays_what_it_is_when_another_is_set(key):
    from trustbrief.files.scalar import inline

    text = inline({key: "x", "home": {key: "y"}})
    assert damage(text) is None
    assert parse(with_line(text, "hours", "z")).data == {key: "x", "home": {key: "y"}, "hours": "z"}
    assert parse(without_line(text, "home")).data == {key: "x"}


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
