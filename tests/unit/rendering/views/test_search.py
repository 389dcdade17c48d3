"""Hits of a search, the words set off."""

from __future__ import annotations

from trustbrief.documents.search import Hit, SearchResult
from trustbrief.documents.search_words import Query
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import search as search_view


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def hit(**values):
    plain = {
        "kind": "line", "place": "JP", "name": "Japan", "path": "do[0]", "text": "Wrap a Gift (a+b)",
        "sources": ("A guide",), "command": "trustbrief region JP --topic do", "score": 4.0,
    }  # fmt: skip
    return Hit(**{**plain, **values})


def test_the_words_searched_for_are_set_off_whatever_their_case():
    line = search_view._text(hit(), Query("gift b", (), str))
    assert [piece.text for piece in line if piece.style == "good"] == ["Gift", "b"]
    assert words_of(line) == "Wrap a Gift (a+b)"


def test_a_search_that_finds_nothing_says_so_harmlessly(make):
    shown = text(SearchResult(generated=make.now, query="x\x1b[31m", hits=()))
    assert "Nothing holds" in shown
    assert "\x1b" not in shown


def test_each_hit_has_its_place_and_what_prints_more_of_it(make):
    hits = (hit(), hit(place="latin-america", name="Latin America"), hit(place=None, name="Onam"))
    shown = text(SearchResult(generated=make.now, query="gift", hits=hits))
    assert "gift in 3 places, the best first" in shown
    assert "Japan (JP): Wrap a Gift" in shown
    assert "Latin America: Wrap" in shown
    assert "Onam: Wrap" in shown
    assert shown.count("trustbrief region JP --topic do") == 3
    assert "A guide" not in shown
    assert "A guide" in text(SearchResult(generated=make.now, query="gift", hits=hits), extent="full")


def test_what_not_to_do_does_not_read_like_an_instruction(make):
    hits = (hit(path="dont[0]", text="Push for a quick decision", avoid=True),)
    assert "Japan (JP): Don't: Push for a" in text(SearchResult(generated=make.now, query="push", hits=hits))


def test_more_than_fifteen_hits_are_counted_unless_all_are_asked_for(make):
    many = SearchResult(generated=make.now, query="gift", hits=tuple(hit() for _ in range(17)))
    assert "2 more: --all" in text(many)
    assert "more: --all" not in text(many, extent="full")


def test_it_is_said_when_nothing_holds_all_words(make):
    near = SearchResult(generated=make.now, query="gift xyz", hits=(hit(),), whole=False)
    assert "gift xyz nothing has all of that; the nearest" in text(near)
