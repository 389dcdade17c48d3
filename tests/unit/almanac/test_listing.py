"""The days of one territory and year, as they are called."""

from __future__ import annotations

import pytest

from trustbrief.almanac.listing import Lister


@pytest.mark.parametrize(
    ("country", "day", "names"),
    [
        ("ME", "12-25", {"Catholic Christmas"}),
        ("ME", "01-07", {"Orthodox Christmas"}),
        ("MK", "12-25", {"Catholic Christmas Day"}),
        ("MK", "01-07", {"Christmas Day"}),  # a public holiday, and of no church alone
        ("PS", "12-26", {"Catholic Christmas Day"}),  # its name says so already
        ("HR", "12-25", {"Christmas Day"}),
    ],
)
def test_a_feast_that_two_churches_keep_on_days_of_their_own_is_called_by_its_church(country, day, names):
    found = Lister(country, 2026)
    assert {key.name for key in found.days() if f"{key.date:%m-%d}" == day} == names
    for part in found.parts[:1]:
        assert {name for on, name in found.names(part, found.kinds) if f"{on:%m-%d}" == day} == names
