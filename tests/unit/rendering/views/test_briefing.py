"""A briefing, to the extent asked for."""

from __future__ import annotations

from msgspec.structs import replace

from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.views.briefing import one_line, sheet


def test_the_extent_decides_between_screen_parts_and_everything(japan):
    assert sheet(japan, Options()).room == 38
    assert sheet(japan, Options(extent="full")).room is None
    assert sheet(japan, Options(evidence=True)).title.endswith("in full")
    assert sheet(japan, Options(topics=("gifts",))).title == "Japan: gifts"


def test_one_line_has_place_status_and_what_comes_next(japan, make):
    found = replace(
        japan, holidays=(make.holiday("2026-11-24", "Today"), make.holiday("2026-12-01")), quiet_periods=()
    )
    shown = words_of(one_line(found))
    assert shown.startswith("Japan   Tue 24 Nov 2026  18:40 Tokyo")
    assert "● " in shown
    assert shown.endswith(" · next Tue 1 Dec: Feast")
    assert "next" not in words_of(one_line(replace(found, holidays=())))


def test_a_cluster_counts_its_territories(japan):
    cluster = replace(japan, place=replace(japan.place, members={"JP": "Japan", "KR": "Korea"}), status=None)
    assert "culture cluster of 2 territories" in words_of(one_line(cluster))
