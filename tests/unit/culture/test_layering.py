"""Joining a territory's profile with its cluster's."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from trustbrief.culture.layering import Layer, join, shipped
from trustbrief.model.profile import Etiquette, FirstMinute, Overlay, Profile, Scales, Sections, Topics
from trustbrief.model.quiet import Observance
from trustbrief.model.statements import Action, Claim, Expression, ScalePosition, Source


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


def test_what_a_file_appends_comes_after_the_list_of_the_layer_below():
    part = profile("JP-13", append=Sections(meetings=(claim("Also here", "one"),)))
    joined = join([shipped("subdivision", part), shipped("territory", OWN)])
    assert [item.text for item in joined.sections.meetings] == ["Own meetings", "Also here"]
    assert [item.sources for item in joined.sections.meetings] == [("jp/two",), ("jp-13/one",)]


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
    assert (outline.depth, outline.profiles) == ("outline", {})
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


def test_a_line_of_a_cluster_that_names_its_members_is_hidden_from_other_territories():
    narrow = claim("Only in Japan", "one")
    narrow = type(narrow)(
        **{**{n: getattr(narrow, n) for n in narrow.__struct_fields__}, "members": ("JP", "KR")}
    )
    cluster = profile(
        "confucian-asia", meetings=(narrow, claim("Everywhere", "two")), topics=Topics(avoid=(narrow,))
    )

    def lines(country):
        layer = replace(shipped("cluster", cluster, own=False), country=country)
        sections = join([layer]).sections
        return [item.text for item in (*sections.meetings, *sections.topics.avoid)]

    assert lines("JP") == ["Only in Japan", "Everywhere", "Only in Japan"]
    assert lines("TW") == ["Everywhere"]
    assert lines(None) == ["Only in Japan", "Everywhere", "Only in Japan"]


def test_a_single_statement_of_a_cluster_is_hidden_alike():
    position = ScalePosition(
        position=4, note="As seen at work", sources=("one",), confidence="expert", members=("KR",)
    )
    cluster = profile("confucian-asia", scales=Scales(context=position))

    def context(country):
        return join(
            [replace(shipped("cluster", cluster, own=False), country=country)]
        ).sections.scales.context

    assert context("JP") is None
    assert context("KR").position == 4


def test_what_is_appended_comes_behind_the_lines_of_the_layer_below_and_counts_as_its_own():
    overlay = Overlay(
        code="JP",
        append=Sections(
            meetings=(claim("Appended", "own-notes"),),
            do=(Action(text="Do it too", sources=("own-notes",), confidence="practitioner"),),
        ),
    )
    own = Layer("overlay", overlay, "own")
    other = Layer(
        "overlay", Overlay(code="JP", append=Sections(meetings=(claim("Other", "own-notes"),))), "own-a"
    )
    found = join([own, other, shipped("territory", OWN), shipped("cluster", CLUSTER, own=False)])
    assert [item.text for item in found.sections.meetings] == ["Own meetings", "Other", "Appended"]
    assert found.origins["meetings"] == ("jp", "own-a", "own")
    assert [item.origin for item in found.sections.do] == ["cluster", "overlay"]
    assert "do" in found.inherited


def test_what_is_appended_to_nothing_stands_alone():
    overlay = Overlay(code="JP", append=Sections(meetings=(claim("Appended", "own-notes"),)))
    found = join([Layer("overlay", overlay, "own")])
    assert [item.text for item in found.sections.meetings] == ["Appended"]
    assert (found.origins, found.depth) == ({"meetings": ("own",)}, "outline")
    assert "meetings" not in found.missing


def test_only_the_sections_that_are_wanted_are_joined():
    found = join([shipped("territory", OWN)], ("etiquette",))
    assert found.sections.meetings == ()
    assert found.sections.etiquette.gifts
    assert "meetings" not in found.missing


def test_a_statement_keeps_the_facts_it_rests_on_beside_its_sources():
    (item,) = join(
        [shipped("territory", profile("JP", meetings=(claim("With a fact", "one.fact", "two"),)))]
    ).sections.meetings
    assert item.sources == ("jp/one", "jp/two")
    assert item.evidence == ("jp/one.fact",)


def test_the_deepest_file_about_the_place_gives_depth_scope_and_day_of_review():
    core = Profile(
        code="JP-13",
        name="Part",
        depth="core",
        reviewed=date(2026, 1, 1),
        scope="y" * 40,
        sources=(source("one"),),
        languages=("ja",),
    )
    found = join([shipped("subdivision", core), shipped("territory", OWN)])
    assert (found.depth, found.reviewed, found.scope, found.languages) == (
        "core",
        date(2026, 1, 1),
        "y" * 40,
        ("ja",),
    )
    below = join([shipped("territory", OWN), shipped("cluster", core, own=False)])
    assert (below.depth, below.languages) == ("sketch", ())


def test_words_and_lines_on_another_language_than_that_of_a_part_are_left_out():
    german = Expression(
        language="de", native="Guten Tag", meaning="Good day", sources=("one",), confidence="expert"
    )
    french = replace(german, language="fr", native="Bonjour")
    country = profile(
        "CH",
        first_minute=FirstMinute(greeting=(german, french)),
        meetings=(claim("Everywhere", "one"), replace(claim("In German", "one"), languages=("de", "gsw"))),
        observances=(
            Observance(
                name="Feast", meaning="A feast of many", tone="festive", greeting=german,
                sources=("one",), confidence="expert",
            ),
        ),
    )  # fmt: skip
    layer = shipped("territory", country)
    part = join([replace(layer, languages=("fr",))]).sections
    assert [item.native for item in part.first_minute.greeting] == ["Bonjour"]
    assert [item.text for item in part.meetings] == ["Everywhere"]
    assert part.observances[0].greeting is None
    whole = join([layer]).sections
    assert [item.text for item in whole.meetings] == ["Everywhere", "In German"]
    assert whole.observances[0].greeting.native == "Guten Tag"
