"""When contact with a client is due."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.model.client import Client
from trustbrief.roster.rhythm import due

TODAY = date(2026, 11, 24)


def client(every=None, last=None):
    return Client(name="Acme", place="JP", every=every, last_contact=last and date.fromisoformat(last))


def test_without_a_rhythm_nothing_is_due_and_who_was_never_contacted_is_due_today():
    assert due(client(), TODAY) is None
    assert due(client(last="2026-11-01"), TODAY) is None
    assert due(client("2w"), TODAY) == TODAY


@pytest.mark.parametrize(
    ("every", "last", "day"),
    [
        ("10d", "2026-11-24", "2026-12-04"),
        ("2w", "2026-11-24", "2026-12-08"),
        ("1m", "2026-11-24", "2026-12-24"),
        ("1m", "2026-12-24", "2027-01-24"),
        ("3m", "2026-11-30", "2027-02-28"),
        ("3m", "2027-11-30", "2028-02-29"),
        ("12m", "2028-02-29", "2029-02-28"),
        ("48m", "2028-02-29", "2032-02-29"),
        ("1m", "2026-01-31", "2026-02-28"),
    ],
)
def test_months_end_with_their_last_day(every, last, day):
    assert due(client(every, last), TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("every", ["999d", "999w", "999m", "1m"])
def test_the_calendar_ends_with_the_year_9999(every):
    assert due(client(every, "9999-12-31"), TODAY) == date.max
