"""Which module prints which format, and which one turns which document into blocks."""

from __future__ import annotations

from importlib import import_module
from typing import get_args

import pytest

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
