"""`trustbrief list` and `trustbrief search`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trustbrief.reader import surroundings

TWELVE = {"JP", "CN", "IN", "SA", "AE", "DE", "FR", "GB", "US", "BR", "MX", "NG"}


def codes(document):
    return {row["code"] for row in document["places"]}


def test_every_profile_is_listed_with_its_depth_and_counts(trustbrief, root):
    rows = {row["code"]: row for row in trustbrief("list", "-f", "json").json["places"]}
    assert len(rows) == len(list((root / "data" / "cultures").glob("*/*.yaml")))
    assert rows["JP"]["depth"] == "full"
    assert rows["JP"]["cluster"] == "confucian-asia"
    assert rows["JP"]["claims"] >= 35
    text = (root / "data" / "cultures" / "countries" / "jp.yaml").read_text("utf-8")
    assert f'reviewed: "{rows["JP"]["reviewed"]}"' in text
    assert rows["latin-america"]["kind"] == "cluster"


def test_all_lists_the_other_territories_as_outlines(trustbrief):
    document = trustbrief("list", "--all", "-f", "json").json
    territories = [row for row in document["places"] if row["kind"] == "territory"]
    assert len(territories) == 250
    assert document["outlines"] == 0


def test_rows_can_be_filtered(trustbrief):
    full = trustbrief("list", "--depth", "full", "-f", "json").json
    assert codes(full) >= TWELVE
    assert {row["depth"] for row in full["places"]} == {"full"}
    arab = trustbrief("list", "--cluster", "middle-east", "-f", "json").json
    assert {"SA", "AE", "middle-east"} <= codes(arab)
    assert "JP" not in codes(arab)


def test_what_is_stale_depends_on_the_present(trustbrief, monkeypatch):
    assert trustbrief("list", "--stale", "18m", "-f", "json").json["places"] == []
    monkeypatch.setattr(surroundings, "now", lambda: datetime(2028, 11, 24, tzinfo=UTC))
    assert codes(trustbrief("list", "--stale", "18m", "-f", "json").json) >= TWELVE


def test_a_search_finds_statements_and_sources_whatever_the_case(trustbrief):
    document = trustbrief("search", "BUSINESS", "card", "-f", "json").json
    assert document["query"] == "BUSINESS card"
    assert document["hits"]
    best = document["hits"][0]["text"].lower()
    assert "business" in best
    assert "card" in best
    sources = trustbrief("search", "Global Affairs", "-f", "json").json["hits"]
    assert any(hit["path"].startswith("sources[") for hit in sources)


def test_the_best_hits_come_first_highlighted_with_what_prints_more(trustbrief, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = trustbrief("search", "gifts").out
    assert out.count("trustbrief region") >= 10
    assert "\x1b[32mgifts\x1b[0m" in out.lower()
    assert "--all" in out
    hits = trustbrief("search", "gifts", "-f", "json").json["hits"]
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("onam", "Onam"),
        ("inshallah", "in sha' Allah"),
        ("overdue", "overdue"),
        ("whatsapp", "WhatsApp"),
        ("quite good", "Quite good"),
        ("negotiate", "negotiation"),
    ],
)
def test_what_people_look_for_is_found(trustbrief, query, text):
    hits = trustbrief("search", query, "-f", "json").json["hits"]
    assert any(text in hit["text"] for hit in hits)


def test_a_word_inside_another_is_no_hit(trustbrief):
    hits = trustbrief("search", "tet", "-f", "json").json["hits"]
    assert hits
    assert not any("gestartet" in hit["text"] for hit in hits)


def test_accents_do_not_matter(trustbrief):
    with_accent = trustbrief("search", "São Paulo", "-f", "json").json["hits"]
    assert with_accent
    assert trustbrief("search", "sao paulo", "-f", "json").json["hits"] == with_accent


def test_nothing_found_is_a_sentence_and_no_error(trustbrief):
    outcome = trustbrief("search", "zzzz")
    assert outcome.code == 0
    assert "Nothing holds 'zzzz'" in outcome.out


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("search", "  "), "a search has"),
        (("search", "x" * 201), "a search has"),
        (("list", "--stale", "long"), "is not an age"),
        (("list", "--depth", "deep"), "'deep' is not one of 'full', 'core'"),
        (("list", "--cluster", "mars"), "'mars' is not a culture cluster"),
    ],
)
def test_mistakes_are_answered(trustbrief, words, what):
    outcome = trustbrief(*words)
    assert (outcome.code, outcome.out) == (2, "")
    assert what in outcome.err


def test_a_hit_that_names_what_not_to_do_says_so(trustbrief):
    hits = trustbrief("search", "push", "-f", "json").json["hits"]
    for found in hits:
        part = found["path"].removeprefix("append.").partition("[")[0]
        assert found["avoid"] is (part in {"dont", "trust.break"}), found["path"]
    assert {found["avoid"] for found in hits} == {True, False}
    assert "Don't: Push" in " ".join(trustbrief("search", "push").out.split())


@pytest.mark.parametrize("words", ["vietnam silence", "silence in vietnam", "gifts uganda"])
def test_what_a_place_takes_from_its_cluster_is_found_at_the_place(trustbrief, words):
    hits = trustbrief("search", words, "-f", "json").json["hits"]
    code = "VN" if "vietnam" in words else "UG"
    assert hits
    assert {hit["place"] for hit in hits} == {code}
    shown = trustbrief("region", code, "--full", "-f", "json").out
    assert all(hit["text"].partition(": ")[0][:30] in shown for hit in hits)
