"""Which places a site has, and which it sets side by side."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.site.plan import MOST_COMPARED, plan

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def whole(desk):
    return plan(desk, None, DAY, None)


def named(desk, *codes):
    return plan(desk, [desk.atlas.place(code) for code in codes], DAY, None)


def test_a_site_has_every_territory_cluster_and_part_with_a_file(whole, desk):
    kinds = {
        kind: [page for page in whole.pages.values() if page.place.kind == kind]
        for kind in ("territory", "cluster", "subdivision")
    }
    assert len(kinds["territory"]) == len(desk.facts.territories) == 250
    assert len(kinds["cluster"]) == len(desk.facts.clusters)
    assert "CA-QC" in {page.place.code for page in kinds["subdivision"]}
    assert list(whole.pages) == sorted(whole.pages)


def test_a_territory_has_the_parts_that_have_calendars(whole):
    assert {"DE-BY", "DE-BE"} <= {part.code for part in whole.pages["DE"].parts}
    assert whole.pages["BV"].parts == ()
    assert whole.pages["CA-QC"].parts == ()
    assert [part.stem for part in whole.pages["DE"].parts][:2] == ["de-bb", "de-be"]


def test_only_places_that_are_described_well_stand_side_by_side(whole):
    compared = {code for pair in whole.pairs for code in pair}
    assert {"JP", "DE", "US"} <= compared
    assert "BV" not in compared
    assert len(compared) <= MOST_COMPARED
    assert len(whole.pairs) == len(compared) * (len(compared) - 1) // 2
    assert all(first < second for first, second in whole.pairs)


def test_of_named_places_each_territory_stands_beside_each(desk):
    found = named(desk, "JP", "BV", "nordic-europe", "CA-QC")
    assert found.pairs == [("BV", "JP")]
    assert found.pages["CA-QC"].beside == ()


def test_every_file_is_named_once_beforehand(whole):
    files = list(whole.files())
    assert len(set(files)) == len(files)
    assert {"places/jp.html", "places/jp.md", "api/v1/places/jp.json", "calendars/de-by-send-by.ics"} <= set(
        files
    )
    assert "compare/de-and-jp.html" in files


def test_the_list_of_names_has_more_parts_where_there_are_more_places(desk, whole):
    assert (named(desk, "JP").shards, whole.shards) == (2, 256)


def test_a_place_with_a_file_of_ones_own_is_in(another_desk, tmp_path):
    (tmp_path / "it-32.yaml").write_text('code: "IT-32"\ndo: ["Say buongiorno"]\n', encoding="utf-8")
    own = another_desk(overlays=(tmp_path,))
    assert "IT-32" in plan(own, None, DAY, None).pages
    assert "IT-32" not in plan(another_desk(), None, DAY, None).pages
