"""What is covered, and how deeply."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from trustbrief.documents.catalogue import catalogue
from trustbrief.errors import UsageError


def codes(found):
    return {row.code for row in found.places}


def test_by_default_the_places_with_a_file_are_listed_by_name_and_the_others_counted(desk):
    found = catalogue(desk)
    assert [row.name for row in found.places] == sorted(row.name for row in found.places)
    territories = {row.code for row in found.places if row.kind == "territory"}
    assert found.outlines == len(desk.facts.territories) - len(territories)
    japan = next(row for row in found.places if row.code == "JP")
    assert (japan.cluster, japan.kind) == ("confucian-asia", "territory")
    assert min(japan.claims, japan.sources) > 50


def test_everything_has_each_territory_once_and_counts_no_more(desk):
    found = catalogue(desk, everything=True)
    listed = [row.code for row in found.places]
    assert len(listed) == len(set(listed))
    assert set(desk.facts.territories) <= set(listed)
    assert found.outlines == 0


@pytest.mark.parametrize("depth", ["full", "core", "sketch", "outline"])
def test_one_depth_alone_has_that_depth(desk, depth):
    found = catalogue(desk, depth=depth)
    assert {row.depth for row in found.places} <= {depth}
    assert found.outlines == 0
    assert depth != "outline" or len(found.places) > 100


def test_a_cluster_has_its_own_file_its_countries_and_no_others(desk):
    found = catalogue(desk, cluster="confucian-asia", everything=True)
    assert {"confucian-asia", "JP", "KR"} <= codes(found)
    assert {row.cluster for row in found.places} <= {"confucian-asia", None}


def test_an_unknown_cluster_is_refused_with_the_known_ones(desk):
    with pytest.raises(UsageError, match="not a culture cluster") as refused:
        catalogue(desk, cluster="atlantis")
    assert "confucian-asia" in refused.value.hint


def test_older_reviews_are_strictly_older_and_what_was_never_reviewed_is_not_among_them(desk, another_desk):
    japan = next(row for row in catalogue(desk).places if row.code == "JP")
    later = datetime.combine(japan.reviewed + timedelta(days=90), time(), UTC)
    quarter = another_desk(now=later)
    assert "JP" not in codes(catalogue(quarter, older_than=timedelta(days=90), everything=True))
    older = catalogue(quarter, older_than=timedelta(days=89), everything=True)
    assert "JP" in codes(older)
    assert all(row.reviewed for row in older.places)
    assert older.outlines == 0


def test_the_readers_own_files_are_listed_with_their_lines(another_desk, tmp_path):
    file = tmp_path / "jp.yaml"
    file.write_text(
        'code: JP\ndo: ["Put the project office on copy", "Call before noon"]\n', encoding="utf-8"
    )
    (own,) = catalogue(another_desk(overlays=(tmp_path,))).own_files
    assert (own.code, own.path, own.lines) == ("JP", str(file), 2)
