"""What stands around a document on a page."""

from __future__ import annotations

import re

import pytest

from trustbrief.site.frame import Frame, Link, written
from trustbrief.site.work import place_files


@pytest.fixture(scope="module")
def text(home_less, planned):
    def page(code, *others, base=None):
        found = planned(code, *others, base=base)
        files = place_files(home_less, found, found.pages[code]).files
        return next(file.text for file in files if file.name.endswith(".html"))

    return page


def test_a_page_leads_back_and_to_its_cluster_where_that_is_there(text):
    assert 'href="../index.html">All places</a>' in text("JP")
    assert "confucian-asia.html" not in text("JP")
    assert 'href="../places/confucian-asia.html"' in text("JP", "confucian-asia")


def test_a_page_loads_its_own_files_alone(text):
    page = text("JP")
    assert re.findall(r'(?:src|rel="stylesheet" href)="([^"]*)"', page) == [
        "../assets/site.css",
        "../assets/site.js",
    ]
    assert "default-src 'none'" in page
    assert "<style" not in page
    assert not re.search(r" on\w+=|style=", page)


def test_addresses_are_whole_only_where_the_site_has_one(text):
    assert "canonical" not in text("BV")
    assert "webcal" not in text("JP")
    page = text("JP", base="https://example.org/x")
    assert '<link rel="canonical" href="https://example.org/x/places/jp.html">' in page
    assert 'href="webcal://example.org/x/calendars/jp.ics"' in page


def test_a_part_leads_to_its_country(text):
    assert 'href="../places/be.html"' in text("BE-WAL", "BE")


def test_markup_in_a_name_is_text(planned):
    frame = Frame(path="places/x.html", plan=planned("BV"), crumbs=(Link("<b>&\u202e", "places/y.html"),))
    values = {"name": "x", "title": None, "parts": [], "footers": [], "cited": set(), "brief": None}
    page = written("place.html", frame, **values)
    assert "&lt;b&gt;&amp;\\u202e" in page
