"""The last line of a first screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.views.footer import footer

PART = {
    "kind": "subdivision",
    "code": "GB-SCT",
    "name": "Scotland",
    "country": "GB",
    "country_name": "Britain",
}
CITY = {
    **PART,
    "kind": "city",
    "code": "geonames:1",
    "name": "Oban",
    "part": "GB-SCT",
    "part_name": "Scotland",
}


@pytest.mark.parametrize(
    ("place", "profiles", "said"),
    [
        ({}, {"JP": "full"}, "full profile"),
        (PART, {"GB-SCT": "sketch", "GB": "full"}, "sketch profile (Scotland), full profile (Britain)"),
        (CITY, {"GB-SCT": "sketch", "GB": "full"}, "sketch profile (Scotland), full profile (Britain)"),
        (CITY, {"GB": "full"}, "full profile (Britain)"),
        (PART, {}, "full profile"),
    ],
)
def test_the_depth_of_a_part_says_whose_profile_has_it(japan, place, profiles, said):
    coverage = replace(japan.coverage, depth="full", profiles=profiles)
    found = replace(japan, place=replace(japan.place, **place), coverage=coverage)
    assert words_of(footer(found, elsewhere=False).line).startswith(f"{said} · ")
