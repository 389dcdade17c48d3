"""No label of any document stays English: everything that is no statement and no name goes through `speech`.

A language is made up here in which each message, date and name of the CLDR stands in ⟦brackets⟧. What has
letters outside of them, and says neither that it is English nor that it is a name, was forgotten.
"""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest

from trustbrief.documents.topics import TOPICS
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.reader.settings import ENVIRONMENT
from trustbrief.rendering import registry, speech
from trustbrief.rendering.blocks import (
    Bars,
    Column,
    Heading,
    Heat,
    Item,
    PairHead,
    Row,
    Sources,
    Table,
    Words,
)
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page
from trustbrief.rendering.texts import lines_of

# Words of a view that are the same in each language: commands and their options, and signs.
SAME = re.compile(r"--[a-z]+|IBAN")


class Bracketed:
    """A catalogue, and what CLDR has, in which everything stands in brackets."""

    tag = "xx"

    @property
    def catalogue(self):
        return self

    @property
    def local(self):
        return self

    def gettext(self, text):
        return f"⟦{text}⟧"

    def pgettext(self, context, text):
        return f"⟦{context} {text}⟧"

    def ngettext(self, one, many, count):
        return f"⟦{one if count == 1 else many}⟧"

    def number(self, value):
        return f"{value}"

    def __getattr__(self, name):
        return lambda *values, **named: f"⟦{name} {values} {named}⟧"


@contextmanager
def bracketed():
    token = speech._SPOKEN.set(Bracketed())
    try:
        yield
    finally:
        speech._SPOKEN.reset(token)


# What a block says beside its lines.
LABELS = {
    Heading: lambda block: [Words(block.text, "", block.language)],
    Row: lambda block: [Words(block.label)],
    Item: lambda block: [Words(note.label) for note in block.notes],
    PairHead: lambda block: [Words(block.left), Words(block.right)],
    Table: lambda block: [Words(column.head) for column in block.columns],
    Bars: lambda block: [Words(text) for bar in block.bars for text in (bar.low, bar.high)],
    Heat: lambda block: [Words(label) for label, _ in block.days],
    Sources: lambda block: [Words(note) for note in block.notes],
}


def labels(block):
    """Return what a block says beside its lines."""
    return LABELS.get(type(block), lambda _: [])(block)


def outside(text):
    """Return what stands outside of all brackets."""
    depth, rest = 0, ""
    for sign in text:
        depth += sign == "⟦"
        rest += sign if not depth else ""
        depth -= sign == "⟧"
    assert not depth, text
    return SAME.sub("", rest)


def forgotten(document, options, names):
    """Return the words of the reader's language that have letters outside of brackets and are no names."""
    kind = str(document.format).removeprefix("trustbrief.").partition("/")[0]
    view = __import__(registry.VIEWS[kind], fromlist=["sheet"])
    with bracketed():
        page = Page(document, view, options)
        words = [Words(page.sheet.title), *page.one_line]
        for block in page.sheet.blocks:
            words += labels(block)
            words += [piece for said in lines_of(block) for piece in said]
    found = [outside(word.text) for word in words if isinstance(word, Words) and word.language is None]
    for name in sorted(names, key=len, reverse=True):
        found = [text.replace(name, "") for text in found]
    return [text for text in found if re.search(r"[A-Za-z]", text)]


def names_of(value):
    """Return every name in a document: of places, cities, zones and people, as it stands there."""
    found = set()
    if isinstance(value, str):
        return found
    if isinstance(value, dict):
        return set(value) | {name for part in value.values() for name in names_of(part)}
    if isinstance(value, tuple | list):
        return {name for part in value for name in names_of(part)}
    for key in getattr(value, "__struct_fields__", ()):
        part = getattr(value, key)
        if isinstance(part, str) and key in NAMES and not isinstance(value, Holiday | DatedQuietPeriod):
            found.add(part)
        found |= names_of(part)
    return found


NAMES = {
    "name",
    "code",
    "country_name",
    "part_name",
    "city",
    "zone",
    "word",
    "mr",
    "ms",
    "query",
    "text",
    "key",
    "part",
}
CASES = {
    "screen": {},
    "full": {"extent": "full"},
    "evidence": {"extent": "full", "evidence": True},
    "page": {"sources": True},
    "topics": {"topics": TOPICS},
}
KINDS = sorted(registry.VIEWS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("options", CASES.values(), ids=CASES)
def test_no_label_is_left_in_english(documents, kind, options):
    document = documents[kind]
    names = names_of(document) | (set(ENVIRONMENT) if kind == "doctor" else set())
    assert forgotten(document, Options(language="xx", **options), names) == []


@pytest.mark.parametrize("place", ["UG", "osaka", "BV", "latin america", "quebec", "IR", "UA"])
@pytest.mark.parametrize("extent", ["screen", "full"])
def test_no_label_is_left_in_english_wherever(bound, place, extent):
    found = bound("US").brief(bound("US").resolve(place).place.code)
    assert forgotten(found, Options(language="xx", extent=extent), names_of(found)) == []


def test_a_label_that_was_forgotten_is_found(documents, monkeypatch):
    from trustbrief.rendering.views import slot

    monkeypatch.setattr(slot, "worded", lambda text, **values: text.format(**values))
    found = forgotten(documents["slot"], Options(language="xx"), names_of(documents["slot"]))
    assert any("safe" in text for text in found)


def test_a_table_is_read_whole():
    block = Table((Column("Date"), Column("Place")), ())
    assert [word.text for word in labels(block)] == ["Date", "Place"]
