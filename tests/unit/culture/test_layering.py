"""Joining a territory's profile with its cluster's."""

from __future__ import annotations

from datetime import date

from trustbrief.culture.layering import join, shipped
from trustbrief.model.profile import Etiquette, Profile, Sections, Topics
from trustbrief.model.statements import Action, Claim, Source


def source(name):
    return Source(
        id=name, title="A title", publisher="A publisher", url="https://example.org", kind="official",
        subject="behaviour", accessed=date(2026, 11, 22), language="en", family=name, seen="page",
    )  # fmt: skip


def claim(text, *sources):
    return Claim(text=text, sources=sources, confidence="expert")


def profile(code, **sections):
    return Profile(
        code=code, name=code, depth="sketch", reviewed=date(2026, 11, 22), scope="x" * 40,
        sources=(source("one"), source("two"), source("three")), **sections,
    )  # fmt: skip


OWN = profile(
    "JP",
    meetings=(claim("Own meetings", "two"),),
    etiquette=Etiquette(gifts=(claim("Own gifts", "one"),)),
)
CLUSTER = profile(
    "confucian-asia",
    meetings=(claim("Cluster meetings", "one"), claim("More of them", "one")),
    etiquette=Etiquette(gifts=(claim("Cluster gifts", "one"),), dress=(claim("Cluster dress", "two"),)),
    topics=Topics(safe=(claim("Cluster topics", "one"),)),
    do=(Action(text="Cluster do", sources=("one",), confidence="expert"),),
)
JOINED = join([shipped("territory", OWN), shipped("cluster", CLUSTER, own=False)])


def test_a_list_is_replaced_and_not_merged():
    assert [item.text for item in JOINED.sections.meetings] == ["Own meetings"]


def test_a_missing_list_or_key_comes_from_the_cluster_and_says_so():
    assert JOINED.sections.etiquette.dress[0].origin == "cluster"
    assert JOINED.sections.do[0].origin == "cluster"
    assert JOINED.sections.etiquette.gifts[0].origin == "territory"
    assert set(JOINED.inherited) == {"etiquette.dress", "topics.safe", "do"}


def test_source_ids_of_two_layers_stay_apart_and_only_cited_ones_are_kept():
    assert JOINED.sections.etiquette.dress[0].sources == ("confucian-asia/two",)
    assert list(JOINED.sources) == ["jp/one", "jp/two", "confucian-asia/one", "confucian-asia/two"]
    assert [entry.number for entry in JOINED.sources.values()] == [1, 2, 3, 4]


def test_what_no_layer_has_is_missing():
    assert {"negotiation", "etiquette.cards", "scales.context", "trust.break"} <= set(JOINED.missing)
    assert not set(JOINED.missing) & set(JOINED.inherited)


def test_a_territory_without_a_file_inherits_everything():
    outline = join([shipped("cluster", CLUSTER, own=False)])
    assert outline.depth == "outline"
    assert set(outline.inherited) == {"meetings", "etiquette.gifts", "etiquette.dress", "topics.safe", "do"}


def test_a_cluster_by_itself_inherits_nothing():
    cluster = join([shipped("cluster", CLUSTER)])
    assert (cluster.depth, cluster.inherited) == ("sketch", ())


def test_without_any_file_everything_is_missing():
    nothing = join([])
    assert nothing.sections == Sections()
    assert "first_minute" in nothing.missing


def test_a_part_lies_over_its_country_and_neither_counts_as_inherited():
    part = profile("JP-13", do=(Action(text="Part do", sources=("one",), confidence="expert"),))
    layers = [shipped("subdivision", part), shipped("territory", OWN), shipped("cluster", CLUSTER, own=False)]
    found = join(layers)
    assert found.sections.do[0].origin == "subdivision"
    assert found.sections.do[0].sources == ("jp-13/one",)
    assert found.sections.meetings[0].origin == "territory"
    assert set(found.inherited) == {"etiquette.dress", "topics.safe"}
