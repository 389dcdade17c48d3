"""The list of names: each leads to a page, in the part in which a browser looks for it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from trustbrief.places.spelling import normalise
from trustbrief.site.plan import plan
from trustbrief.site.search import MOST_OF_ONE, shard_of, shards


@pytest.fixture(scope="module")
def found(desk):
    """Look names up as the script of the page does."""
    planned = plan(desk, None, date(2026, 11, 24), None)
    parts = {}
    for file in shards(desk, planned):
        number, _, rest = file.text.removeprefix("trustbriefNames(").partition(",")
        parts[int(number)] = json.loads(rest.removesuffix(");\n"))

    def look(typed):
        key = normalise(typed)
        part = parts[shard_of(key[:2], len(parts))]
        rows = [row for row in part["names"].get(key[:2], ()) if row[0].startswith(key)]
        rows.sort(key=lambda row: (row[0] != key, -row[2]))
        return [part["places"][row[1]] for row in rows]

    look.parts = parts
    return look


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("Japan", "jp"), ("Deutschland", "de"), ("日本", "jp"), ("Bombay", "in-mh"), ("Bengaluru", "in-ka"), ("Côte d’Ivoire", "ci"), ("uk", "gb"),
        ("Quebec", "ca-qc"), ("Montréal", "ca-qc"), ("nordic europe", "nordic-europe"), ("deu", "de"), ("Kosovo", "xk"),
        ("Österreich", "at"), ("Россия", "ru"), ("مصر", "eg"), ("Munich", "de-by"), ("germ", "de"),
    ],
)  # fmt: skip
def test_a_name_in_any_spelling_leads_to_a_page(found, typed, page):
    assert found(typed)[0][2] == page


def test_a_city_says_where_it_lies(found):
    assert found("Bombay")[0][:2] == ["Mumbai", "Maharashtra, India"]
    assert {place[1] for place in found("Georgia")} >= {"", "United States"}


def test_one_letter_has_the_likeliest_names_alone(found):
    assert len(found("j")) <= MOST_OF_ONE
    assert "jp" in {place[2] for place in found("j")}


def test_no_part_is_much_larger_than_the_others(found):
    sizes = [len(json.dumps(part)) for part in found.parts.values()]
    assert max(sizes) < 120_000
    assert {part["count"] for part in found.parts.values()} == {len(found.parts)}


def test_names_of_places_without_a_page_are_left_out(desk):
    planned = plan(desk, [desk.atlas.place("BV")], date(2026, 11, 24), None)
    text = "".join(file.text for file in shards(desk, planned))
    assert "bouvet" in text
    assert "japan" not in text


def test_names_of_ones_own_files_are_in_and_obeyed_by_nobody(another_desk, tmp_path):
    (tmp_path / "bv.yaml").write_text(
        'code: "BV"\naliases: ["ice rock", "</script>\\u2028x"]\n', encoding="utf-8"
    )
    own = another_desk(overlays=(tmp_path,))
    planned = plan(own, [own.atlas.place("BV")], date(2026, 11, 24), None)
    text = "".join(file.text for file in shards(own, planned))
    assert "ice rock" in text
    assert "</" not in text
    assert "\u2028" not in text
