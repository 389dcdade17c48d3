"""The map: every territory is on it, within its frame."""

from __future__ import annotations

import re

import pytest

from trustbrief.errors import DataError
from trustbrief.site.outlines import outlines


@pytest.fixture(scope="module")
def drawn(desk):
    return outlines(desk.data)


def test_every_territory_is_on_the_map(drawn, desk):
    assert set(drawn.places) == set(desk.facts.territories)
    assert all(outline.path or outline.spot for outline in drawn.places.values())


def test_paths_are_small_and_plain(drawn, desk):
    assert (desk.data / "facts" / "outlines.json").stat().st_size < 150_000
    for path in (drawn.rest, *(outline.path for outline in drawn.places.values())):
        assert re.fullmatch(r"(M-?\d+ -?\d+l[\d -]+z)*", path)


def test_a_place_lies_where_it_is(drawn):
    def start(code):
        return tuple(map(int, re.findall(r"\d+", drawn.places[code].path)[:2]))

    assert start("US")[0] < start("DE")[0] < start("IN")[0] < start("JP")[0]
    assert start("NO")[1] < start("DE")[1] < start("NG")[1] < start("ZA")[1] < start("AQ")[1]


def test_no_outline_runs_from_edge_to_edge_but_that_of_antarctica(drawn):
    width = int(drawn.box.split()[2])
    for code, outline in drawn.places.items():
        steps = [
            int(x)
            for part in re.findall(r"l([\d -]+)z", outline.path)
            for x in re.findall(r"-?\d+", part)[::2]
        ]
        assert code == "AQ" or all(abs(step) < width / 3 for step in steps), code


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataError, match=r"outlines\.json"):
        outlines(tmp_path)
