"""Some keys of a document, by dotted path."""

from __future__ import annotations

import pytest

from trustbrief.documents.fields import picked
from trustbrief.errors import UsageError


@pytest.fixture(scope="module")
def japan(desk):
    from trustbrief.api import Trustbrief

    return Trustbrief(desk).brief("JP")


def test_a_path_keeps_its_key_and_what_leads_to_it(japan):
    assert picked(japan, ["place.name", "date"]) == {"place": {"name": "Japan"}, "date": "2026-11-24"}


def test_a_path_goes_through_lists_and_into_whole_sections(japan):
    found = picked(japan, ["holidays.name", "status"])
    assert all(set(day) == {"name"} for day in found["holidays"])
    assert {"kind", "until"} <= set(found["status"])


def test_keys_of_a_table_are_not_in_the_schema_and_are_taken_as_they_are(japan):
    source = next(iter(japan.sources))
    assert list(picked(japan, [f"sources.{source}.title"])["sources"]) == [source]
    assert picked(japan, ["sources.*.title"])["sources"][source] == {"title": japan.sources[source].title}


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("plaec.name", "keys: agreements,"),
        ("place.nam", "keys of place: calendar,"),
        ("date.x", "date has no keys"),
    ],
)
def test_a_key_that_the_schema_does_not_have_names_those_it_has(japan, path, hint):
    with pytest.raises(UsageError, match="is not in the schema") as refused:
        picked(japan, [path])
    assert refused.value.hint.startswith(hint)


def test_a_key_that_stands_deeper_is_named_with_its_whole_path(desk):
    from trustbrief.api import Trustbrief

    several = Trustbrief(desk).calendars(["JP", "DE"], days=10)
    with pytest.raises(UsageError) as refused:
        picked(several, ["holidays.date"])
    assert refused.value.hint == "did you mean calendars.holidays.date?"
