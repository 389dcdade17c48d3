"""A client as the text of its file."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from trustbrief.files.strict_yaml import parse
from trustbrief.model.client import Client, Person
from trustbrief.roster.writing import as_yaml, rewritten


def read(text):
    document = parse(text)
    assert document.problems == []
    return msgspec.convert(document.data, Client)


def test_a_client_has_a_line_for_each_entry_and_none_for_what_is_not_known():
    client = Client(
        name="Acme", place="JP", people=(Person(name="Ito", address="Ito-san"), Person(name="Mori")), notes=("tea",),
        last_contact=date(2026, 11, 24),
    )  # fmt: skip
    _, *lines = as_yaml(client).splitlines()
    assert lines == [
        'name: "Acme"',
        'place: "JP"',
        "people:",
        '  - {name: "Ito", address: "Ito-san"}',
        '  - {name: "Mori"}',
        "notes:",
        '  - "tea"',
        'last_contact: "2026-11-24"',
    ]
    assert read(as_yaml(client)) == client


BY_HAND = """\
# Met at the fair
name: Acme KK  # the subsidiary
place: osaka

people:  # who decides
  - name: Mori
    address: Mori-san  # since the merger
notes:
  # the first visit
  - tea, not coffee
last_contact: 2026-11-24  # by phone
"""


def test_a_change_leaves_everything_else_that_somebody_wrote():
    old = read(BY_HAND)
    new = replace(
        old,
        last_contact=date(2026, 11, 30),
        notes=(*old.notes, "visit"),
        people=(*old.people, Person(name="Ito")),
    )
    text = rewritten(BY_HAND, old, new)
    assert read(text) == new
    added = {'  - "visit"', '  - {name: "Ito"}'}
    assert [line for line in text.splitlines() if line not in added] == BY_HAND.replace(
        "2026-11-24", '"2026-11-30"'
    ).splitlines()


def test_what_is_cleared_goes_with_its_comments_and_what_is_new_comes_last():
    old = read(BY_HAND)
    new = replace(old, notes=(), every="2w", people=(Person(name="Ito"),))
    text = rewritten(BY_HAND, old, new)
    assert read(text) == new
    assert "tea" not in text
    assert text.startswith("# Met at the fair\nname: Acme KK  # the subsidiary\n")
    assert text.endswith('every: "2w"\n')


@given(
    st.lists(st.text(min_size=1, max_size=20).filter(str.isprintable), max_size=3),
    st.lists(st.text(min_size=1, max_size=20).filter(str.isprintable), max_size=3),
    st.sampled_from(
        [BY_HAND, BY_HAND.replace("\n", "\r\n"), "{name: A, place: B} # x\n", "---\nname: A\nplace: B\n"]
    ),
)
def test_whatever_changes_comes_out_and_no_comment_is_lost(before, after, text):
    first = replace(read(text), notes=tuple(before))
    text = rewritten(text, read(text), first)
    second = replace(first, notes=tuple(after), every="3m")
    found = rewritten(text, first, second)
    assert read(found) == second
    assert all(remark in found for remark in ("# the subsidiary", "# since the merger") if remark in text)


@pytest.mark.parametrize(
    "odd",
    ["NO", "12:30", "- x", "{a: b}", "a # b", '"', "\\", "é日本", "null", "~", "a\u2028b", "x\ty", "\x85"],
)
def test_odd_texts_come_back_as_they_were(odd):
    client = Client(name=odd, place="JP", notes=(odd,))
    assert read(as_yaml(client)) == client


@given(
    st.text(min_size=1, max_size=60).filter(
        lambda text: not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)
    )
)
def test_any_text_comes_back_as_it_was(text):
    client = Client(name=text, place="JP", notes=(text,))
    assert read(as_yaml(client)) == client
