"""Which module prints which format, and which one turns which document into blocks."""

from __future__ import annotations

import re
from functools import cache, partial
from importlib import import_module
from typing import get_args, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import replace

from trustbrief.documents import topics
from trustbrief.errors import UsageError
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import ALIASES, FORMATS, VIEWS, format_named, prints, render


@pytest.mark.parametrize(
    ("name", "known"),
    [("text", "text"), (" JSON ", "json"), ("table", "text"), ("terminal", "text"), ("md", "markdown")],
)
def test_a_format_goes_by_its_name_or_an_older_one(name, known):
    assert format_named(name) == known


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="'pdf' is not a format") as refused:
        format_named("pdf")
    assert all(name in refused.value.hint for name in FORMATS)


def test_each_line_of_the_registry_names_a_module_that_does_its_work():
    assert set(ALIASES.values()) <= set(FORMATS)
    assert all(callable(import_module(module).render) for module in FORMATS.values())
    assert all(callable(import_module(module).sheet) for module in VIEWS.values())


def test_the_topics_of_the_option_are_those_of_the_tables():
    names = {name.replace("_", "-") for name in topics.SECTIONS} | set(topics.PARTS) | set(topics.OTHERS)
    assert set(get_args(topics.Topic)) == names
    assert list(topics.TOPICS) == sorted(topics.TOPICS)


@pytest.fixture(scope="module")
def documents(desk, tmp_path_factory):
    from datetime import UTC, datetime

    from trustbrief.api import Trustbrief
    from trustbrief.model.health import Finding, Health
    from trustbrief.model.settings import Setting, ShownSettings

    tool, folder = Trustbrief(desk), tmp_path_factory.mktemp("clients")
    clients = tool.clients(folder)
    clients.add(
        name="Acme KK",
        place="osaka",
        every="2w",
        channel="video",
        notes=("Likes tea",),
        people=({"name": "Ito"},),
    )
    moment = datetime(2027, 1, 1, 10, tzinfo=UTC)
    return {
        "region": tool.brief("JP", evidence=True),
        "holidays": tool.holidays("JP", with_quiet=True),
        "calendars": tool.calendars(["JP", "DE"], with_quiet=True),
        "compare": tool.compare(["JP", "US", "DE"]),
        "name": tool.names(["Kim Min-ji", "Jin Hu"], "KR"),
        "plan": tool.plan("JP"),
        "meet": tool.meet(["GB"]),
        "slot": tool.slot("JP", moment),
        "today": tool.today(folder),
        "clients": clients.listed(),
        "client": clients.shown("acme"),
        "list": tool.catalogue(everything=True),
        "search": tool.search("gift"),
        "greet": tool.greet("diwali"),
        "report": tool.report("JP", "business card"),
        "doctor": Health(
            versions=(Finding("Python", "3.13"),),
            data=(Finding("cache", "/x", "it cannot be written", "mend its rights"),),
            settings=(Finding("home", "not set", None, "trustbrief config set home DE"),),
            own_files=(),
            terminal=(),
        ),
        "resolved": tool.resolved("JP"),
        "config": ShownSettings(
            file="/x/config.yaml", settings=(Setting("home", "JP", "option"), Setting("hours", "", "default"))
        ),
    }


PEOPLES = ("text", "markdown", "html", "json")


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize("name", PEOPLES)
@pytest.mark.parametrize("extent", ["line", "screen", "full"])
def test_each_format_for_people_prints_each_document_to_each_extent(documents, kind, name, extent):
    shown = render(
        documents[kind], name, Options(width=80, extent=extent, sources=True, evidence=extent == "full")
    )
    assert shown.strip()
    if name != "json":
        assert "None" not in shown
        assert "Words(" not in shown
        assert "()" not in shown


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize(
    ("name", "dated"), [("csv", {"holidays", "calendars"}), ("ics", {"holidays", "calendars", "meet"})]
)
def test_formats_for_days_print_documents_with_days_and_refuse_the_others(documents, kind, name, dated):
    assert prints(documents[kind], name) is (kind in dated)
    if kind in dated:
        assert "2026" in render(documents[kind], name, Options())
    else:
        with pytest.raises(UsageError):
            render(documents[kind], name, Options())


@pytest.mark.parametrize("topic", topics.TOPICS)
def test_each_topic_prints_alone(documents, topic):
    shown = render(documents["region"], "text", Options(topics=(topic,)))
    assert len(shown.splitlines()) >= 2
    missing = render(documents["client"].briefing, "text", Options(topics=(topic,)))
    assert missing.startswith("Osaka")


# ----- one door for text from data

# Obeyed by a terminal (title, colour, eight-bit escape, direction), by a parser of lines, by a browser, by Markdown.
POISON = "\x1b]0;x\x07\x1b[31m\x9b31m\u202e\u2066\u2028\x85\r\nX-EVIL:1\ufeff\U000e0041<script>alert(1)</script>&[x](javascript:1)"
# Names that code and tables look things up by; they are ours, or have a form that the files are held to.
LOOKED_UP = {
    "code",
    "id",
    "kind",
    "format",
    "zone",
    "language",
    "stage",
    "cluster",
    "depth",
    "origin",
    "key",
    "country",
}


def poisoned(value, hint=None):
    """Return a record in which each text that has no form of its own says things that somebody obeys."""
    if isinstance(value, Struct):
        hints = _hints(type(value))
        changed = {
            name: poisoned(getattr(value, name), hints[name])
            for name in value.__struct_fields__
            if name not in LOOKED_UP
        }
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(poisoned(part, hint) for part in value)
    if isinstance(value, dict):
        return {key: poisoned(part, hint) for key, part in value.items()}
    return f"{value}{POISON}" if type(value) is str and not FORMED.search(str(hint)) else value


# A Literal, or a text that is held to a pattern.
FORMED = re.compile(r"Literal\[|pattern='")
_hints = cache(partial(get_type_hints, include_extras=True))


@pytest.fixture(scope="module")
def hostile(documents):
    few = {**documents, "list": replace(documents["list"], places=documents["list"].places[:9])}
    return {kind: poisoned(document) for kind, document in few.items()}


OBEYED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
)
# Markdown shows what stands behind a backslash; HTML as entities; a calendar has its own lines.
MARKUP = {
    "html": re.compile(r"<script|javascript:1\""),
    "markdown": re.compile(r"(?<!\\)<script|(?<!\\)\]\(javascript"),
    "ics": re.compile(r"^X-EVIL", re.MULTILINE),
    "csv": re.compile(r"^X-EVIL", re.MULTILINE),
}
DATED = [
    ("holidays", "csv"),
    ("calendars", "csv"),
    ("holidays", "ics"),
    ("calendars", "ics"),
    ("meet", "ics"),
]


@pytest.mark.parametrize(("kind", "name"), [*((kind, name) for kind in VIEWS for name in PEOPLES), *DATED])
def test_no_text_of_any_document_is_obeyed_in_any_format(hostile, kind, name):
    for extent in ("line", "full") if name == "text" else ("full",):
        shown = render(hostile[kind], name, Options(width=140, extent=extent, sources=True, evidence=True))
        lines = shown.replace("\r\n", "\n")
        found = OBEYED.search(lines) or re.search("\r", lines)
        assert found is None, lines[max(0, found.start() - 80) : found.end() + 20]
        assert name not in MARKUP or not MARKUP[name].search(lines)
    assert "X-EVIL" in shown  # it has been there
