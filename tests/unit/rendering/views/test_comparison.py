"""Places side by side."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trustbrief.api import Trustbrief
from trustbrief.rendering.blocks import Table, words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.comparison import sheet


@pytest.fixture(scope="module")
def compared(desk):
    return Trustbrief(desk).compare(["JP", "TV"])


def cells(document, label):
    tables = [block for block in sheet(document, Options()).blocks if isinstance(block, Table)]
    row = next(row for table in tables for row in table.rows if words_of(row[0]) == label)
    return [words_of(cell) for cell in row[1:]]


def test_what_is_not_covered_is_called_so(compared):
    bare = replace(
        compared.places[1], driver=None, earn=None, hours=None, weekend=(), time=None, greeting=None
    )
    found = replace(compared, places=(compared.places[0], bare))
    for label in ("rests on", "earn it", "hours", "weekend", "time there", "say"):
        there, none = cells(found, label)
        assert none == "not covered"
        assert (there == "not covered") is (
            label == "rests on"
        )  # on what trust rests, no source of ours says


def test_a_scale_shows_the_step_of_each_place(compared):
    scale = replace(compared.scales[0], positions={"JP": 5, "TV": None})
    found = replace(compared, scales=(scale,))
    assert cells(found, f"{scale.low} \u2013 {scale.high}") == ["·─·─·─·─●  5", "not covered"]


def test_a_shared_holiday_has_the_name_of_each_place_and_its_doubt(compared, make):
    from trustbrief.documents.comparison import SharedHoliday

    day = SharedHoliday(date=make.holiday("2026-12-25").date, estimated=True, names={"JP": "Feast"})
    assert cells(replace(compared, shared_holidays=(day,)), "Fri 25 Dec (estimated)") == ["Feast", "\u2013"]


def test_sources_are_listed_to_the_full_extent(compared):
    assert "SOURCES" not in render(compared, "text", Options())
    assert "SOURCES" in render(compared, "text", Options(extent="full"))


def test_a_line_of_a_cluster_names_the_members_that_it_holds_for(desk):
    found = Trustbrief(desk).compare(["germanic-europe", "AT"])
    whole, member = cells(found, "earn it")
    assert "(Austria, Luxembourg)" in whole
    assert "(Austria" not in member
