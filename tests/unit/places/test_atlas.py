"""Everything that can be resolved, with damaged files told."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError, PlaceError
from trustbrief.places.atlas import Atlas


def test_a_territory_is_found_without_the_gazetteer_and_a_city_needs_it(desk, tmp_path):
    atlas = Atlas(desk.facts, tmp_path / "none.json", lambda: iter(()))
    assert atlas.resolve("jp").place.code == "JP"
    with pytest.raises(DataError, match=r"none\.json") as refused:
        atlas.resolve("Osaka")
    assert refused.value.hint == "reinstall trustbrief"


def test_a_name_of_the_readers_own_wins(desk):
    atlas = Atlas(desk.facts, desk.atlas.file, lambda: iter([("the plant", "JP"), ("Paris", "US-TX")]))
    assert atlas.resolve("The  Plant").place.code == "JP"
    assert atlas.resolve("paris").place.code == "US-TX"


def test_a_very_long_name_is_none(desk):
    with pytest.raises(PlaceError, match="characters, a place name at most"):
        desk.atlas.resolve("x" * 1000)
