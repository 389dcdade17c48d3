"""A client as the text of its file."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.files.strict_yaml import parse
from trustbrief.model.client import Client, Person
from trustbrief.roster.writing import as_yaml


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
