"""A site of a few places, made once."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.site.plan import plan

DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def home_less(another_desk):
    """A desk as a site is made at: without a home."""
    return another_desk(time_zone="UTC")


@pytest.fixture(scope="session")
def planned(home_less):
    """Return the plan of some places."""
    return lambda *codes, base=None: plan(
        home_less, [home_less.atlas.place(code) for code in codes], DAY, base
    )
