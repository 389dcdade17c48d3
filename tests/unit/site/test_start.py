"""The first page and the list for assistants."""

from __future__ import annotations

import re

import pytest

from trustbrief.site.outlines import outlines
from trustbrief.site.start import assistants_text, groups, start_page
from trustbrief.site.work import place_files

CODES = ("JP", "DE", "BV", "nordic-europe", "BE-WAL")


@pytest.fixture(scope="module")
def places(home_less, planned):
    found = planned(*CODES)
    return [place_files(home_less, found, page).place for page in found.pages.values()]


def test_places_stand_under_their_clusters(home_less, places):
    found = {group.name: [place.code for place in group.places] for group in groups(home_less, places)}
    assert found == {
        "Nordic Europe": [], "Germanic Europe": ["DE"], "Confucian Asia": ["JP"], "Elsewhere": ["BV"],
        "Parts and cities": ["BE-WAL"],
    }  # fmt: skip


def test_the_map_links_what_has_a_page_alone(home_less, planned, places):
    page = start_page(home_less, planned(*CODES), places)
    linked = re.findall(r'<a href="(places/\w+\.html)" tabindex="-1"', page)
    assert sorted(linked) == ["places/bv.html", "places/de.html", "places/jp.html"]
    assert '<svg viewBox="' in page
    assert 'aria-hidden="true"' in page


def test_the_rest_of_the_world_lies_around_a_few_places(home_less, planned, places):
    drawn = outlines(home_less.data)
    page = start_page(home_less, planned(*CODES), places)
    (rest,) = re.findall(r'<path class="rest" d="([^"]+)"', page)
    assert drawn.rest in rest
    assert drawn.places["BR"].path in rest
    assert drawn.places["JP"].path not in rest


def test_a_site_without_territories_has_no_map(home_less, planned, places):
    clusters = [place for place in places if place.kind == "cluster"]
    assert "<svg" not in start_page(home_less, planned("nordic-europe"), clusters)


def test_pairs_are_listed_and_lead_to_their_pages(home_less, planned, places):
    page = start_page(home_less, planned(*CODES), places)
    assert '<a href="compare/de-and-jp.html">Germany and Japan</a>' in page


def test_assistants_find_every_place_as_markdown(home_less, planned, places):
    text = assistants_text(home_less, planned(*CODES), places)
    assert text.startswith("# trustbrief\n\n> ")
    assert "- [Japan](places/jp.md): full, " in text
    assert "- [Nordic Europe](places/nordic-europe.md)" in text
    whole = assistants_text(home_less, planned(*CODES, base="https://example.org"), places)
    assert "[Japan](https://example.org/places/jp.md)" in whole
