"""What keys of documents are called: the lists hold for the records."""

from __future__ import annotations

from typing import get_args, get_type_hints

import pytest
from msgspec import Struct

from trustbrief.documents.address import To
from trustbrief.documents.briefing import Briefing
from trustbrief.documents.catalogue import ListedDepth
from trustbrief.documents.topics import SECTIONS, TOPICS
from trustbrief.model.client import Channel
from trustbrief.model.evidence import About, Scope
from trustbrief.model.language import LanguageWords
from trustbrief.model.profile import Scales
from trustbrief.model.statements import DRIVER_NAMES, Driver, Origin, SourceKind
from trustbrief.rendering import labels
from trustbrief.rendering.speech import speaking, speech


def keys():
    """Return every key that can be printed as a label of its own."""
    hints = get_type_hints(Briefing)
    records = {part for section in SECTIONS for part in get_args(hints[section]) if isinstance(part, type)}
    fields = {name for record in records if issubclass(record, Struct) for name in record.__struct_fields__}
    return sorted({*fields, *TOPICS, *Scales.__struct_fields__})


def in_catalogue(text):
    with speaking("de"):
        return text in speech().catalogue._catalog


@pytest.mark.parametrize("key", keys())
def test_each_key_has_a_label(key):
    english = labels._CALLED.get(key) or key.replace("_", " ").replace("-", " ").capitalize()
    assert in_catalogue(english)


def test_no_label_stands_for_a_key_that_there_is_not():
    known = {key.replace("_", " ").replace("-", " ").capitalize() for key in keys()}
    assert set(labels._PARTS) - known == set()
    assert set(labels._SECTIONS) == set(SECTIONS.values())


@pytest.mark.parametrize("words", [SourceKind, Channel, Origin, About, Scope])
def test_each_word_that_data_may_have_is_in_the_catalogues(words):
    said = {word.replace("-", " ") for word in get_args(words)}
    assert {word for word in said if not in_catalogue(word)} == set()


def test_each_driver_has_a_name_and_the_catalogues_have_it():
    assert set(DRIVER_NAMES) == set(get_args(Driver))
    assert [name for name in DRIVER_NAMES.values() if not in_catalogue(name)] == []


def test_tables_by_key_are_whole():
    assert set(labels.DEPTHS) == set(labels.PROFILES) == set(get_args(ListedDepth))
    assert set(labels.DRIVERS) == set(get_args(Driver))
    assert set(labels.WHOM) == set(get_args(To)) - {"anybody"}
    assert set(labels.WORDS) == set(LanguageWords.__struct_fields__) - {"tag", "name", "names_change"}


def test_a_path_is_called_by_its_section_and_its_part():
    assert labels.path_named("trust.earn") == "Trust: Earn it"
    assert labels.path_named("scales") == "Scales"
    assert labels.labelled("name_order") == "Name order"
