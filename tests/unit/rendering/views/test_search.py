"""Hits of a search, the words set off."""

from __future__ import annotations

from trustbrief.documents.search import Hit, SearchResult
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import search as search_view


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def test_the_words_searched_for_are_set_off_whatever_their_case():
    hit = Hit(place="JP", name="Japan", path="do[0]", text="Wrap a Gift (a+b)", sources=("A guide",))
    line = search_view._text(hit, "gift a+b")
    assert [piece.text for piece in line if piece.style == "strong"] == ["Gift", "a+b"]
    assert words_of(line) == "Wrap a Gift (a+b)  A guide"


def test_a_search_that_finds_nothing_says_so_harmlessly(make):
    shown = text(SearchResult(generated=make.now, query="x\x1b[31m", hits=()))
    assert "Nothing holds" in shown
    assert "\x1b" not in shown


def test_hits_stand_under_the_name_of_their_place(make):
    hits = tuple(
        Hit(place=code, name=name, path=path, text="A gift", sources=())
        for code, name, path in (
            ("JP", "Japan", "do[0]"),
            ("JP", "Japan", "do[1]"),
            ("US", "United States", "do[0]"),
        )
    )
    shown = render(SearchResult(generated=make.now, query="gift", hits=hits), "text", Options()).splitlines()
    assert [line for line in shown if line and not line.startswith(" ")] == [
        "JAPAN (JP)",
        "UNITED STATES (US)",
    ]
    assert sum("A gift" in line for line in shown) == 3
