"""The files that all places share."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from trustbrief.site.shared import LAST, first_files, last_files, robots, sitemap
from trustbrief.site.work import place_files


def files(desk, found):
    places = [place_files(desk, found, page).place for page in found.pages.values()]
    return {file.name: file.text for file in last_files(desk, found, places)}


def test_style_scripts_and_schemas_come_first(home_less):
    found = {file.name: file.text for file in first_files(home_less)}
    assert {"assets/site.css", "assets/site.js", "assets/search.js", "assets/icon.svg"} <= set(found)
    assert json.loads(found["api/v1/schemas/region.schema.json"])["$ref"]
    assert "color-scheme: light dark" in found["assets/site.css"]


def test_what_leads_to_the_pages_comes_last(home_less, planned):
    assert set(files(home_less, planned("BV"))) == set(LAST) - {"sitemap.xml"}
    assert set(files(home_less, planned("BV", base="https://example.org"))) == set(LAST)


def test_the_index_names_files_that_there_are(home_less, planned):
    found = planned("JP", "DE")
    record = json.loads(files(home_less, found)["api/v1/index.json"])
    assert (record["format"], record["date"], record["base"]) == ("trustbrief.site/1", "2026-11-24", None)
    assert [place["code"] for place in record["places"]] == ["DE", "JP"]
    assert record["comparisons"][0]["html"] == "compare/de-and-jp.html"
    assert {place["json"] for place in record["places"]} <= set(found.files())


def test_robots_may_read_everything_and_find_the_list_where_it_has_an_address(planned):
    assert robots(planned("BV")) == "User-agent: *\nAllow: /\n"
    assert robots(planned("BV", base="https://example.org/x")).endswith(
        "\nSitemap: https://example.org/x/sitemap.xml\n"
    )


def test_the_sitemap_has_each_page_once_with_its_whole_address(planned):
    tree = ET.fromstring(sitemap(planned("JP", "DE", base="https://example.org/a~b")))  # noqa: S314  (our own)
    found = [element.text for element in tree.iter() if element.tag.endswith("loc")]
    assert found == [
        "https://example.org/a~b/", "https://example.org/a~b/places/de.html", "https://example.org/a~b/places/jp.html",
        "https://example.org/a~b/compare/de-and-jp.html",
    ]  # fmt: skip
