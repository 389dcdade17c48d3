"""Where the words for a topic are."""

from __future__ import annotations

from typing import get_args

import pytest

from trustbrief.documents.topics import CALLED, STAGES, TOPICS
from trustbrief.model.guidance import Stage
from trustbrief.model.place import ShownPlace
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.stages import stages_of

DENMARK = ShownPlace(code="DK", name="Denmark", kind="territory", country="DK")


def commands(place, *topics):
    return [words_of(block.line).partition(": ")[2] for block in stages_of(topics, place)]


def test_every_topic_and_stage_of_the_table_exists():
    assert STAGES.keys() <= set(TOPICS)
    assert set(CALLED.values()) <= set(TOPICS)
    assert not CALLED.keys() & set(TOPICS), "a word that is a topic means itself"
    assert set(STAGES.values()) <= set(get_args(Stage))


def test_a_topic_names_the_stage_that_serves_it_once_and_others_none():
    expected = ["trustbrief plan DK --stage late-payment", "trustbrief plan DK --stage conflict"]
    assert commands(DENMARK, "payment", "gifts", "late-payment", "conflict") == expected
    assert commands(DENMARK, "gifts") == []


def test_a_city_is_typed_with_its_country_and_a_cluster_has_no_plan():
    city = ShownPlace(code="geonames:1", name="Osaka", kind="city", country="JP")
    assert commands(city, "bad-news") == ['trustbrief plan "Osaka, JP" --stage bad-news']
    cluster = ShownPlace(code="nordic-europe", name="Nordic Europe", kind="cluster")
    assert commands(cluster, "bad-news") == []


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_each_format_ends_with_where_the_words_are(japan, form):
    shown = render(japan, form, Options(extent="full", topics=("late-payment",), width=140))
    assert "trustbrief plan JP --stage late-payment" in shown
    assert "trustbrief plan" not in render(japan, form, Options(extent="full", topics=("gifts",), width=140))
